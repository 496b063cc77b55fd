using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Composition.Contexts;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Curriculum.Languages;
using CoursePack.Curriculum.Markdown;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Validation;

namespace CoursePack.Curriculum.Composition;

/// <summary>
/// Makes documents of a course: expands a product's template, reads the Markdown that comes out, and puts the course's texts
/// into it. All knowledge of courses ends here.
/// </summary>
public sealed class CourseComposer
{
    private readonly CompositionRequest request;
    private readonly AnchorMap anchors;
    private readonly ExerciseNumbers numbers;
    private readonly ImmutableDictionary<string, string>? words;
    private readonly ImmutableDictionary<string, string>? furniture;
    private readonly DocumentLanguages? languages;
    private readonly Lazy<TemplateExpander> expander;
    private readonly Lazy<ImmutableArray<Block>> broken;
    private readonly Adaptation? adaptation;

    public CourseComposer(CompositionRequest request)
    {
        this.request = request;
        var course = request.Index.Course;
        anchors = new(course);
        numbers = new(course);
        adaptation = request.Layers is { } layers ? Adaptation.Of(layers) : null;
        furniture = request.Templates.WordsFor(course.Language);
        languages = Languages();
        words = languages is null ? furniture : request.Templates.MarkedWordsFor(course.Language);
        broken = new(() => [.. CourseTexts.Markdown(course).SelectMany(t => t.Blocks).Where(b => b is BrokenDirective)]);
        expander = new(() => new(
            [.. request.Templates.Bodies.Values.OrderBy(t => t.Name, StringComparer.Ordinal)],
            [.. request.Templates.Partials.Values.OrderBy(t => t.Name, StringComparer.Ordinal)],
            words!));
    }

    /// <summary>The documents of a product; null when it cannot be made.</summary>
    public Outcome<CompositionResult> Compose(string product)
    {
        var findings = new DiagnosticBag();
        if (!request.Templates.Products.TryGetValue(product, out var template))
        {
            findings.Add(TemplateFindings.MissingTemplate.At(PlaceOf(product), $"no template for product '{product}'", Suggestion.For(product, request.Templates.Products.Keys)));
            return new(null, findings.ToImmutable());
        }

        if (words is null || furniture is null)
        {
            var course = request.Index.Course;
            findings.Add(TemplateFindings.MissingLanguage.At(course.LanguageSpan, $"no fixed words in language '{course.Language}'", $"add templates/strings/{course.Language}.yaml"));
            return new(null, findings.ToImmutable());
        }

        if (template.Audience == Audience.Trainee && !broken.Value.IsEmpty)
        {
            findings.AddRange(broken.Value.Select(b => TemplateFindings.BrokenDirective.At(b.Span, $"'{product}' cannot be made while nobody can tell who may read this text", "mend the directive")));
            return new(null, findings.ToImmutable());
        }

        if (languages is not null)
            findings.AddRange(TranslatedWords.Judge(request.Templates, request.Index.Course.Language));
        var documents = ImmutableArray.CreateBuilder<Document>();
        foreach (var part in Parts(template))
        {
            if (Compose(template, part, findings) is { } document)
                documents.Add(document);
        }

        return new(findings.HasErrors ? null : new(documents.ToImmutable()), findings.ToImmutable());
    }

    private Document? Compose(ProductTemplate product, CompositionPart part, DiagnosticBag findings)
    {
        var scope = new CompositionScope(request, product, part.Plan, anchors, numbers, new(words!), new(furniture!), findings);
        var body = request.Templates.Bodies[product.Id];
        if (expander.Value.Expand(body, new CourseContext(scope).Of(part), findings) is not { } expanded)
            return null;
        var read = MarkdownReader.Read(new MarkdownSource(expanded.Text, expanded.SpanOf, IsTemplate: true), Audience.Everyone, findings);
        var named = new FieldNames(product.Id, bySection: true).Blocks(read);
        var blocks = new TemplateRewriter(scope).Blocks(named);
        var pages = adaptation is null ? null : new AdaptationPages(scope, adaptation);
        blocks = Tagged(DocumentLinks.Prune(pages?.Around(blocks) ?? blocks));
        return new DocumentHead(scope).Of(part, blocks, pages?.CoverLine());
    }

    /// <summary>Null for a course in one language, whose texts need not say which.</summary>
    private DocumentLanguages? Languages()
    {
        var language = request.Index.Course.Language;
        var whole = request.Templates.WholeLanguageFor(language);
        if (request.Index.Course.Languages is null && whole == language)
            return null;
        return new(whole, language, request.Index.Course.Languages ?? new(language, []), request.Templates.Bodies.Values.Concat(request.Templates.Partials.Values).Select(t => t.Source).ToHashSet());
    }

    /// <summary>With each text's language, and under a note in both languages where a translation is a draft.</summary>
    private ImmutableArray<Block> Tagged(ImmutableArray<Block> blocks)
    {
        if (languages is null)
            return blocks;
        var tagger = new LanguageTagger(languages);
        var tagged = tagger.Blocks(blocks);
        if (!tagger.HasDraft)
            return tagged;
        var note = new Callout(CalloutKind.Note, [], [.. new[] { WordMark.Put(WordKind.Fallback, furniture!["draft_notice"]), words!["draft_notice"] }.Distinct(StringComparer.Ordinal).Select(t => new Paragraph([new TextRun(t)]))]);
        // It stands with what else is said of the book; else a first section that opens on a page of its own takes it along.
        blocks = blocks[0] switch
        {
            Group { Role: Roles.Imprint } imprint => blocks.SetItem(0, imprint with { Blocks = imprint.Blocks.Insert(0, note) }),
            Section first => blocks.SetItem(0, first with { Blocks = first.Blocks.Insert(0, note) }),
            _ => blocks.Insert(0, note),
        };
        return new LanguageTagger(languages).Blocks(blocks);
    }

    private IEnumerable<CompositionPart> Parts(ProductTemplate product)
    {
        var course = request.Index.Course;
        switch (product.Per)
        {
            case ProductUnit.Module:
                return course.TaughtModules.Select(m => new CompositionPart(m.Id, request.Plan) { Module = m });
            case ProductUnit.Schedule:
                return course.Schedules.Select(s => new CompositionPart(s.Id, DeliveryPlan.Of(request.Index, s)));
            case ProductUnit.Day:
                return (request.Plan?.Days ?? []).Select(d => new CompositionPart("day-" + d.Number.ToString("00", CultureInfo.InvariantCulture), request.Plan) { Day = d });
            default:
                return [new CompositionPart(null, request.Plan)];
        }
    }

    private SourceSpan PlaceOf(string product) =>
        request.Index.Course.Products.FirstOrDefault(p => p.Value == product) is { Value: not null } named ? named.Span : request.Index.Course.Span;
}

/// <summary>The documents of one product.</summary>
public sealed record CompositionResult(ImmutableArray<Document> Documents);
