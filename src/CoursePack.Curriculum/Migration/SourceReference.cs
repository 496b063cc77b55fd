using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Migration;

/// <summary>A place in the sources that names a competence or an area of the old framework.</summary>
/// <param name="Module">Id of the module it is part of; null for what belongs to the course itself.</param>
/// <param name="What">What it is part of, in words, such as <c>outcome 'hear'</c>.</param>
internal sealed record SourceReference(string Number, SourceSpan Span, string? Module, string What)
{
    public bool IsArea { get; init; }

    /// <summary>The level that an outcome claims with it.</summary>
    public Spanned<string>? Level { get; init; }

    /// <summary>In a crosswalk, where a number is of the framework on its side.</summary>
    public bool IsScoped { get; init; }

    public Outcome? Outcome { get; init; }

    /// <summary>Every reference of a course to one of its frameworks, in the order of its parts.</summary>
    public static ImmutableArray<SourceReference> All(Course course, string framework)
    {
        var references = ImmutableArray.CreateBuilder<SourceReference>();
        foreach (var module in course.AllModules)
            references.AddRange(OfModule(module, framework));
        references.AddRange(course.OrganisationPages.SelectMany(p => p.Covers, (p, c) => (Page: p, Covered: c)).Where(x => x.Covered.Value.Framework == framework)
            .Select(x => new SourceReference(x.Covered.Value.Number, x.Covered.Span, null, $"page '{x.Page.Id}'")));
        references.AddRange(course.Waivers.Where(w => w.Competence.Framework == framework)
            .Select(w => new SourceReference(w.Competence.Number, w.Span, null, "a waiver")));
        references.AddRange(OfMandatory(course, framework));
        references.AddRange(course.Evaluations.SelectMany(e => e.Questions, (e, q) => (e, q)).SelectMany(x => x.q.Areas, (x, a) => (x.e, x.q, Area: a))
            .Where(x => IsOf(course, framework, x.Area.Value, f => f.Domains.SelectMany(d => d.Areas).Select(a => a.Id)))
            .Select(x => new SourceReference(Bare(x.Area.Value), x.Area.Span, null, $"question '{x.e.Id}/{x.q.Id}'") { IsArea = true }));
        references.AddRange(course.Crosswalks.SelectMany(c => c.Maps, (c, m) => (c, m)).SelectMany(x => (IEnumerable<(Crosswalk, Spanned<CompetenceId> Id)>)[(x.c, x.m.From), (x.c, x.m.To)], (_, end) => end)
            .Where(x => x.Id.Value.Framework == framework)
            .Select(x => new SourceReference(x.Id.Value.Number, x.Id.Span, null, $"crosswalk '{x.Item1.Id}'") { IsScoped = true }));
        return references.ToImmutable();
    }

    private static IEnumerable<SourceReference> OfModule(Module module, string framework)
    {
        foreach (var outcome in module.Outcomes)
        {
            foreach (var claim in outcome.Competences.Where(c => c.Competence.Framework == framework))
                yield return new(claim.Competence.Number, claim.Span, module.Id, $"outcome '{outcome.Id.Id}'") { Level = claim.Level, Outcome = outcome };
        }

        foreach (var activity in module.Sessions.SelectMany(s => s.Activities))
        {
            foreach (var competence in activity.Claims.SelectMany(c => c.Competences).Where(c => c.Value.Framework == framework))
                yield return new(competence.Value.Number, competence.Span, module.Id, $"activity '{activity.Id.Id}'");
        }
    }

    /// <summary>What no overlay may lose may also be a module or a key, whose names come first.</summary>
    private static IEnumerable<SourceReference> OfMandatory(Course course, string framework)
    {
        var modules = course.AllModules.Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        return course.Mandatory.Where(m => !modules.Contains(m.Value) && IsOf(course, framework, m.Value, f => f.Competences.Select(c => c.Id.Number)))
            .Select(m => new SourceReference(Bare(m.Value), m.Span, null, "mandatory"));
    }

    /// <summary>A number with the framework before it, or one that stands in that framework alone.</summary>
    private static bool IsOf(Course course, string framework, string written, Func<Framework, IEnumerable<string>> numbers)
    {
        var cut = written.IndexOf(':', StringComparison.Ordinal);
        return cut >= 0 ? written[..cut] == framework : course.Frameworks.FirstOrDefault(f => numbers(f).Contains(written))?.Id == framework;
    }

    private static string Bare(string written) => written[(written.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
