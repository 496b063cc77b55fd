using System.Collections.Immutable;

namespace CoursePack.Typesetting.Svg;

/// <summary>What is found in one file, each thing once, up to <see cref="SvgLimits.Problems"/>.</summary>
internal sealed class SvgProblems
{
    private readonly List<SvgProblem> found = [];

    public bool IsEmpty => found.Count == 0;

    public void Broken(SvgPlace place, string message, string hint) => Add(new(SvgProblemKind.Broken, place.Line, place.Column, message, hint));

    public void Outside(SvgPlace place, string message, string hint) => Add(new(SvgProblemKind.OutsideSubset, place.Line, place.Column, message, hint));

    public ImmutableArray<SvgProblem> ToImmutable() => [.. found.OrderBy(p => p.Line).ThenBy(p => p.Column)];

    private void Add(SvgProblem problem)
    {
        if (found.Count < SvgLimits.Problems && !found.Contains(problem))
            found.Add(problem);
    }
}
