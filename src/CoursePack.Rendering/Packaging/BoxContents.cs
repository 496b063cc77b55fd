using System.Collections.Immutable;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Packaging;

/// <summary>What goes into a box.</summary>
public sealed record BoxContents
{
    public required BoxCourse Course { get; init; }

    public required ImmutableArray<ProducedFile> Files { get; init; }

    /// <summary>The files that the course was read from; in the zip they lie in <c>sources/</c>.</summary>
    public required ImmutableArray<BoxFile> Sources { get; init; }

    public required BoxStatus Status { get; init; }

    /// <summary>Version of coursepack, such as <c>1.0.0</c>.</summary>
    public required string ToolVersion { get; init; }

    public required BoxWords Words { get; init; }

    public Theme Theme { get; init; } = Theme.Default;
}

public sealed record BoxCourse
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    public required string Version { get; init; }

    /// <summary>The course's own date; files in the zip carry it.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    public required string Licence { get; init; }

    /// <summary>Short lines at the foot of START-HERE, as on the covers: version, date, licence.</summary>
    public required ImmutableArray<string> Details { get; init; }

    /// <summary>By whom the course was adapted, and that its first authors do not answer for it; null for one that stands by itself.</summary>
    public string? Adapted { get; init; }

    /// <summary>A stamp that must be seen, such as "Not yet localised"; null for none.</summary>
    public string? Notice { get; init; }

    /// <summary>What a team settles before anything is run, one sentence each.</summary>
    public required ImmutableArray<string> DecideFirst { get; init; }
}

/// <summary>Whether a build was clean.</summary>
public enum BoxStatus
{
    Ok,

    /// <summary>Written whole, but errors or, under <c>--strict</c>, warnings were found.</summary>
    Findings,
}
