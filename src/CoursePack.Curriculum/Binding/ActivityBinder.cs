using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Binding;

/// <summary>Binds the activities of one module, whose ids are unique in it.</summary>
internal sealed class ActivityBinder(BindingContext context, string module)
{
    private const int MinutesOfDay = 24 * 60;

    private static readonly string[] Tags = ["agreement", "wellbeing-plan", "difference", "supervision"];

    private readonly Dictionary<string, SourceSpan> ids = new(StringComparer.Ordinal);

    public Activity Bind(MappingReader keys, SessionId session)
    {
        var written = keys.Id();
        var id = new ActivityId(session.Module, session.Id, written.Value);
        Declare(id, written);
        var tags = keys.Words("tags", "tag");
        foreach (var tag in tags)
            keys.CheckChoice("tags", tag, Tags, ownAllowed: true);
        return new()
        {
            Span = written.Span,
            Id = id,
            Title = keys.Text("title"),
            Minutes = keys.Whole("minutes", 1, MinutesOfDay),
            MinutesSpan = keys.SpanOf("minutes"),
            Method = keys.Choice<Method>("method"),
            Group = keys.ChoiceOrNull<Grouping>("group"),
            Trainers = keys.OneOrNull("trainers", "need of trainers", Trainers) ?? new(1, false),
            Materials = keys.Texts("materials"),
            Prepare = keys.EachOrNone("prepare", "preparation", Preparation),
            Handouts = [.. keys.Words("handouts", "handout").Select(Handout)],
            Claims = [.. Claims(keys, "teaches", Depth.Taught), .. Claims(keys, "practises", Depth.Practised), .. Claims(keys, "assesses", Depth.Assessed)],
            Evidence = keys.TextOrNull("evidence"),
            Tags = tags,
            Private = keys.Flag("private"),
            IfLate = IfLate(keys),
            Trainer = keys.Markdown("trainer", Audience.Trainer),
            Trainee = keys.MarkdownOrNull("trainee", Audience.Everyone),
            Answers = keys.MarkdownOrNull("answers", Audience.Trainer),
            Slides = Slides(keys),
            Online = keys.MarkdownOrNull("online", Audience.Trainer),
            Care = keys.MarkdownOrNull("care", Audience.Trainer),
            Adaptations = keys.OneOrNull("adaptations", "set of adaptations", Adaptations) ?? new(),
        };
    }

    private void Declare(ActivityId id, Spanned<string> written)
    {
        if (written.Value.Length == 0)
            return;
        if (ids.TryGetValue(written.Value, out var first))
        {
            context.Found.Add(BindingFindings.DuplicateId.At(written.Span, $"the activity id '{written.Value}' is used twice in the module '{module}'", "give one of them another id").With(first, "the first one"));
            return;
        }

        ids.Add(written.Value, written.Span);
        context.References.Declare(Thing.Activity, id.ToString(), written.Span);
    }

    private static TrainerNeed Trainers(MappingReader keys) => new(keys.WholeOrNull("least", 1, 20) ?? 1, keys.Flag("peer"));

    private static Preparation Preparation(MappingReader keys) => new(keys.Text("what"), keys.Choice<PreparationUnit>("per"));

    private Spanned<string> Handout(Spanned<string> written)
    {
        context.References.Expect(Thing.Handout, written.Value, written);
        return written;
    }

    private ImmutableArray<Claim> Claims(MappingReader keys, string key, Depth depth) =>
        keys.EachNode(key, "outcome", node => node is YamlNode.Scalar scalar
            ? Claim(depth, new(scalar.Text, scalar.Span), [])
            : context.Bind(node, "claim", claim => Claim(depth, claim.Word("outcome"), claim.Words("competences", "competence"))));

    private Claim Claim(Depth depth, Spanned<string> outcome, ImmutableArray<Spanned<string>> competences) =>
        new(
            depth,
            context.References.Outcome(outcome, module),
            [.. competences.Select(c => new Spanned<CompetenceId>(context.References.Competence(c), c.Span))],
            outcome.Span);

    private IfLate? IfLate(MappingReader keys)
    {
        switch (keys.NodeOrNull("if_late"))
        {
            case null:
                return null;
            case YamlNode.Mapping mapping:
                return context.Bind(mapping, "cut for a late day", cut => new IfLate(cut.Whole("minutes", 0, MinutesOfDay), cut.Text("how"), cut.Span));
            case YamlNode.Scalar { Text: "keep" } keep:
                return new(null, null, keep.Span);
            case var node:
                context.Found.Add(BindingFindings.UnknownValue.At(BindingContext.FirstLine(node.Span), "'if_late' is neither 'keep' nor a cut", "write keep, or { minutes: 20, how: … }"));
                return null;
        }
    }

    /// <summary>One text a slide: the source is cut before Markdown is read, so that a rule <c>---</c> can never join two slides.</summary>
    private static ImmutableArray<RichText> Slides(MappingReader keys)
    {
        if (keys.MarkdownText("slides", required: false) is not { } text)
            return [];
        var slides = ImmutableArray.CreateBuilder<RichText>();
        var lines = text.Text.Split('\n');
        var first = 1;
        for (var line = 1; line <= lines.Length + 1; line++)
        {
            if (line <= lines.Length && lines[line - 1] != "---")
                continue;
            var slide = line > first ? text.Lines(first, line) : null;
            if (slide is not null && !string.IsNullOrWhiteSpace(slide.Text))
                slides.Add(keys.ReadSlide(slide));
            first = line + 1;
        }

        return slides.ToImmutable();
    }

    private static Adaptations Adaptations(MappingReader keys) =>
        new()
        {
            LowLiteracy = keys.MarkdownOrNull("low_literacy", Audience.Trainer),
            Sensory = keys.MarkdownOrNull("sensory", Audience.Trainer),
            SmallGroup = keys.MarkdownOrNull("small_group", Audience.Trainer),
            LargeGroup = keys.MarkdownOrNull("large_group", Audience.Trainer),
            Language = keys.MarkdownOrNull("language", Audience.Trainer),
        };
}
