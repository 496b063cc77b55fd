using System.Collections.Immutable;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Coverage;

/// <summary>
/// What stands in one cell of a matrix: <c>I T S</c> for depths that are claimed, <c>(T)</c> for what counts through a
/// crosswalk, <c>s</c> for a claim at too low a level, a dash for nothing.
/// </summary>
internal sealed record CoverageMark(ImmutableSortedSet<Depth> Direct, ImmutableSortedSet<Depth> Through, ImmutableSortedSet<Depth> Below)
{
    private static readonly (Depth Depth, char Letter)[] Letters = [(Depth.Taught, 'I'), (Depth.Practised, 'T'), (Depth.Assessed, 'S')];

    public static CoverageMark None { get; } = new([], [], []);

    /// <summary>The marks that activities earn for a competence, direct ones first.</summary>
    public static IEnumerable<(Activity Activity, CoverageMark Mark)> Of(CompetenceCoverage covered)
    {
        foreach (var by in covered.Activities)
            yield return (by.Activity, None with { Direct = [.. by.Depths] });
        foreach (var below in covered.Below)
            yield return (below.Activity, None with { Below = [below.Depth] });
        foreach (var by in covered.Through.SelectMany(t => t.Activities))
            yield return (by.Activity, None with { Through = [.. by.Depths] });
    }

    public CoverageMark And(CoverageMark other) =>
        new(Direct.Union(other.Direct), Through.Union(other.Through), Below.Union(other.Below));

    public override string ToString()
    {
        var through = Written(Through.Except(Direct));
        var below = Written(Below.Except(Direct).Except(Through)).ToLowerInvariant();
        string[] parts = [Written(Direct), through.Length > 0 ? $"({through})" : "", below];
        var mark = string.Join(' ', parts.Where(p => p.Length > 0));
        return mark.Length == 0 ? "–" : mark;
    }

    private static string Written(ImmutableSortedSet<Depth> depths) => string.Join(' ', Letters.Where(l => depths.Contains(l.Depth)).Select(l => l.Letter));
}
