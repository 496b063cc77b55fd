using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Rendering.Packaging;

namespace CoursePack.Cli.Pipeline;

/// <summary>What a build found and made.</summary>
internal sealed record BuildResult
{
    public required string CourseId { get; init; }

    public required Findings Findings { get; init; }

    /// <summary>The verdict: exit status 1.</summary>
    public required bool Failed { get; init; }

    /// <summary>Null when nothing was written and the old output stays.</summary>
    public WrittenBox? Written { get; init; }

    /// <summary>How many documents were made, each in every format.</summary>
    public int Documents { get; init; }

    /// <summary>Pages of all PDF files.</summary>
    public int Pages { get; init; }

    public ImmutableArray<(string Stage, TimeSpan Took)> Timings { get; init; } = [];

    /// <summary>The files that took longest to render, the slowest first.</summary>
    public ImmutableArray<(string File, TimeSpan Took)> Slowest { get; init; } = [];

    /// <summary>The code to explain first: of the worst finding.</summary>
    public string FirstCode => Findings.Shown.OrderByDescending(d => d.Severity).Select(d => d.Code).FirstOrDefault() ?? "CP1001";
}
