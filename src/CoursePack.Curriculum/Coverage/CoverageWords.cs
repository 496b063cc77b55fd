using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Coverage;

/// <summary>What reports say in words beside a yes or a no: which crosswalk it comes by, or how much is there.</summary>
internal static class CoverageWords
{
    /// <summary>Such as <c>through hee-psw-2020:3.3.5</c>, <c>able of leads</c> or <c>partly through hee-psw-2020:3.3.5</c>; null where yes or no says all.</summary>
    public static string? Note(CompetenceCoverage covered, Depth depth)
    {
        if (covered.Has(depth))
            return covered.IsDirect(depth) ? null : $"through {Named(covered.Through.Where(t => t.Has(depth)))}";
        if (covered.Waived.Contains(depth))
            return null;
        return BelowLevel(covered, depth) ?? (covered.Partly.Where(t => t.Has(depth)).ToList() is { Count: > 0 } parts ? $"partly through {Named(parts)}" : null);
    }

    /// <summary>The highest level claimed and the level asked, such as <c>able of leads</c>; null where no claim is too low.</summary>
    public static string? BelowLevel(CompetenceCoverage covered, Depth depth) =>
        covered.Below.LastOrDefault(b => b.Depth == depth) is { } claim ? $"{claim.Claim.Level} of {covered.Competence.Level}" : null;

    /// <summary><c>no</c> or <c>yes</c> with its note.</summary>
    public static string With(string word, string? note, string between) => note is null ? word : word + between + note;

    private static string Named(IEnumerable<ThroughCrosswalk> through) => string.Join(", ", through.Select(t => t.Claimed));
}
