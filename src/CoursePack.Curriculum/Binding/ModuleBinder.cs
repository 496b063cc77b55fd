using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Binding;

/// <summary>Binds one <c>module.yaml</c>, of a module or an add-on.</summary>
internal sealed class ModuleBinder(BindingContext context, ImmutableArray<Framework> frameworks)
{
    private readonly Dictionary<string, ImmutableArray<string>> levelsOf =
        frameworks.GroupBy(f => f.Id).ToDictionary(g => g.Key, g => g.First().Levels, StringComparer.Ordinal);

    public Module? Module(YamlNode node) => context.BindFile(node, "module", keys => Bind(keys, addOn: false, isOn: true));

    public Module? AddOn(YamlNode node, bool isOn) => context.BindFile(node, "add-on", keys => Bind(keys, addOn: true, isOn));

    private Module Bind(MappingReader keys, bool addOn, bool isOn)
    {
        var id = keys.Id();
        context.References.Declare(Thing.Module, id.Value, id.Span);
        var sessions = new SessionBinder(context, id.Value);
        return new()
        {
            Span = id.Span,
            Id = id.Value,
            Number = addOn ? keys.WholeOrNull("number", 0, 9999) : keys.Whole("number", 0, 9999),
            NumberSpan = keys.Has("number") ? keys.SpanOf("number") : null,
            Title = keys.Text("title"),
            Aim = keys.Text("aim"),
            Introduction = keys.MarkdownOrNull("introduction", Audience.Everyone),
            Prerequisites = [.. keys.Words("prerequisites", "module or outcome").Select(p => context.References.Prerequisite(p, ""))],
            Outcomes = WithPrerequisites(keys.Each("outcomes", "outcome", outcome => Outcome(outcome, id.Value))),
            Sessions = keys.Each("sessions", "session", sessions.Bind),
            IsAddOn = addOn,
            IsOn = isOn,
        };
    }

    /// <summary>A short id among an outcome's prerequisites is an outcome of the same module, else a module: all of them must have been declared.</summary>
    private ImmutableArray<Outcome> WithPrerequisites(ImmutableArray<Outcome> outcomes) =>
        [.. outcomes.Select(o => o with { Prerequisites = [.. o.Prerequisites.Select(p => context.References.Prerequisite(p, o.Id.Module))] })];

    private Outcome Outcome(MappingReader keys, string module)
    {
        var written = keys.Id();
        var id = new OutcomeId(module, written.Value);
        context.References.Declare(Thing.Outcome, id.ToString(), written.Span);
        return new(id, keys.Text("statement"), keys.EachNode("competences", "competence", OutcomeClaim, required: true), written.Span)
        {
            Prerequisites = keys.Words("prerequisites", "module or outcome"),
        };
    }

    private OutcomeClaim? OutcomeClaim(YamlNode node) =>
        node is YamlNode.Scalar scalar
            ? Claim(new(scalar.Text, scalar.Span), null)
            : context.Bind(node, "competence", keys => Claim(keys.Word("id"), keys.WordOrNull("level"), keys));

    private OutcomeClaim Claim(Spanned<string> written, Spanned<string>? level, MappingReader? keys = null)
    {
        var competence = context.References.Competence(written);
        if (level is { } word && levelsOf.TryGetValue(competence.Framework, out var levels))
            keys?.CheckLevel(word, levels, competence.Framework);
        return new(competence, level, written.Span);
    }

    /// <summary>An activity may narrow its claim to some of the outcome's competences, never widen it.</summary>
    public static void CheckClaims(CourseIndex index, DiagnosticBag found)
    {
        foreach (var claim in index.Course.AllModules.SelectMany(m => m.Sessions).SelectMany(s => s.Activities).SelectMany(a => a.Claims))
        {
            if (index.Outcome(claim.Outcome) is not { } outcome)
                continue;
            foreach (var competence in claim.Competences.Where(c => index.Competence(c.Value) is not null && outcome.Competences.All(o => o.Competence != c.Value)))
            {
                found.Add(BindingFindings.NotInOutcome.At(competence.Span, $"the outcome '{outcome.Id}' does not claim the competence {competence.Value.Number}", $"add {competence.Value.Number} to the outcome, or take it out here")
                    .With(outcome.Span, "the outcome"));
            }
        }
    }
}
