using System.Globalization;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Composition.Contexts;

/// <summary>Frameworks with what the course does for each competence.</summary>
internal sealed class FrameworkContext(CompositionScope composition) : ContextValues(composition)
{
    public object[] All()
    {
        var covered = Composition.Request.Coverage?.Competences.ToDictionary(c => c.Competence.Id) ?? [];
        return List(Course.Frameworks, f => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["title"] = Text(f.Title),
            ["version"] = Text(f.Version, f.Span),
            ["source"] = Text(f.Source.Title, f.Span),
            ["publisher"] = Text(f.Source.Publisher, f.Span),
            ["year"] = Text(f.Source.Year, f.Span),
            ["url"] = Text(f.Source.Url, f.Span),
            ["note"] = Text(f.Source.Note),
            ["areas"] = List(f.Domains.SelectMany(d => d.Areas), a => Area(a, covered)),
        });
    }

    private Dictionary<string, object?> Area(Area area, Dictionary<CompetenceId, CompetenceCoverage> covered) => new(StringComparer.Ordinal)
    {
        ["number"] = Text(area.Id, area.Span),
        ["title"] = Text(area.Title),
        ["is_own"] = area.Confidence == Confidence.Own,
        ["competences"] = List(area.Competences, c => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["number"] = Text(c.Id.Number, c.Span),
            ["statement"] = Text(c.Statement),
            ["depth"] = HowFar(covered.GetValueOrDefault(c.Id)),
            ["where"] = Where(covered.GetValueOrDefault(c.Id)),
        }),
    };

    private string HowFar(CompetenceCoverage? coverage) => coverage switch
    {
        { Assessed: true } => Words["depth_assessed"],
        { Practised: true } => Words["depth_practised"],
        { Taught: true } => Words["depth_taught"],
        { Waived.IsEmpty: false } => Words["depth_waived"],
        _ => Words["depth_none"],
    };

    /// <summary>Numbers of the modules that carry it.</summary>
    private string Where(CompetenceCoverage? coverage) =>
        string.Join(", ", (coverage?.Activities ?? [])
            .Select(a => a.Activity.Id.Module)
            .Distinct(StringComparer.Ordinal)
            .Select(Composition.Request.Index.Module)
            .OfType<Module>()
            .Select(m => m.Number?.ToString(CultureInfo.InvariantCulture) ?? m.Id));
}
