using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Composition.Contexts;

/// <summary>A module and its outcomes as a template sees them.</summary>
internal sealed class ModuleContext(CompositionScope composition) : ContextValues(composition)
{
    private readonly SessionContext sessions = new(composition);

    public LateValues Of(Module module)
    {
        var number = Composition.Numbers.Of(module);
        return new()
        {
            ["id"] = module.Id,
            ["anchor"] = Composition.Anchors[module],
            ["number"] = number,
            ["title"] = Text(module.Title),
            ["aim"] = Text(module.Aim),
            ["introduction"] = Blocks(module.Introduction, module.Id, module.Id + ".introduction"),
            ["is_add_on"] = module.IsAddOn,
            ["minutes"] = module.Minutes,
            ["outcomes"] = Late(() => Some(module.Outcomes, Outcome)),
            ["prerequisites"] = Late(() => Some(module.Prerequisites, p => Prerequisite(p.Value))),
            ["has_between"] = module.Sessions.Any(s => s.Between is not null),
            ["has_supervision"] = module.Sessions.Any(s => s.Supervision is not null),
            ["sessions"] = Late(() => List(module.Sessions.Index(), s => sessions.Of(s.Item, s.Index + 1))),
            ["pages"] = Late(() => new BackMatterContext(Composition).PagesAbout(module)),
        };
    }

    private object? Outcome(Outcome outcome) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["id"] = outcome.Id.Id,
        ["statement"] = Text(outcome.Statement),
        ["competences"] = Some(outcome.Competences, c => Composition.Request.Index.Competence(c.Competence) is { } known
            ? new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["number"] = Text(known.Id.Number, known.Span),
                ["statement"] = Text(known.Statement),
                ["level"] = Text(c.Level?.Value, c.Span),
            }
            : null),
    };

    private object? Prerequisite(string reference)
    {
        var cut = reference.IndexOf('/', StringComparison.Ordinal);
        return cut < 0
            ? Text(Composition.Request.Index.Module(reference)?.Title)
            : Text(Composition.Request.Index.Outcome(new(reference[..cut], reference[(cut + 1)..]))?.Statement);
    }
}
