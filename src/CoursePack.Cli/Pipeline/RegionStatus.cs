using System.Collections.Immutable;
using CoursePack.Cli.CommandLine;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Composition;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Validation;

namespace CoursePack.Cli.Pipeline;

/// <summary>How one overlay stands.</summary>
/// <param name="Name">Of its folder.</param>
/// <param name="Path">Of its folder, as a person can type it.</param>
internal sealed record RegionStatus(string Name, string Path, Findings Findings)
{
    /// <summary>Null where it cannot be read so far, or extends nothing.</summary>
    public RegionBaseStatus? Base { get; init; }

    /// <summary>Of the schedule that its books print.</summary>
    public ImmutableArray<TierCoverage> Tiers { get; init; } = [];

    /// <summary>Null where it is in the language of what it extends.</summary>
    public TranslatedTexts? Translated { get; init; }

    /// <summary>It has no errors, and every template can be filled.</summary>
    public bool Builds => Findings.Errors == 0;

    /// <summary>Reads, checks and composes; renders nothing.</summary>
    public static RegionStatus Of(Host host, string name, CourseLocation location, string? templates, DateOnly today)
    {
        var course = CheckedCourse.Of(location, today);
        if (course.Facts is not { } facts)
            return new(name, location.Paths.Typed, course.Findings());
        var set = TemplateSource.Find(host, location, templates).For(course.Layers).Load();
        var found = set.Diagnostics.Concat(set.Value is { } known ? OutputFormats.Check(facts.Course, known) : []).ToList();
        if (set.Value is { } all && !course.Findings(found).Shown.Any(Findings.StopsBuild))
            found.AddRange(Composed(course, facts, all));
        return new(name, location.Paths.Typed, course.Findings(found))
        {
            Base = course.Layers is { } layers ? RegionBaseStatus.Of(layers, course.Diagnostics) : null,
            Translated = TranslatedTexts.Of(facts, course.Layers),
            Tiers = facts.Coverage.FirstOrDefault()?.Tiers ?? [],
        };
    }

    private static IEnumerable<Diagnostic> Composed(CheckedCourse course, CourseFacts facts, TemplateSet templates)
    {
        ImmutableArray<string> products = [.. facts.Course.Products.Select(p => p.Value).Distinct(StringComparer.Ordinal)];
        var composer = new CourseComposer(new()
        {
            Index = facts.Index,
            Files = course.Location.Workspace,
            Templates = templates,
            Plan = facts.Plans.FirstOrDefault(),
            Coverage = facts.Coverage.FirstOrDefault(),
            Products = products,
            ToolVersion = CommandLineProgram.ToolVersion,
            Layers = course.Layers,
        });
        return products.SelectMany(p => composer.Compose(p).Diagnostics);
    }
}
