using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Packaging;

/// <summary>One file of a build, and what its readers and the manifest need to know of it.</summary>
/// <param name="Path">Where it stands in the output folder, with <c>/</c>.</param>
public sealed record ProducedFile(string Path, StoredBytes Bytes)
{
    /// <summary>Such as <c>trainer-handbook</c> or <c>coverage</c>.</summary>
    public required string Product { get; init; }

    /// <summary>Such as <c>pdf</c>, <c>html</c> or <c>csv</c>.</summary>
    public required string Format { get; init; }

    public required string Edition { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>Null for a format without pages.</summary>
    public int? Pages { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>Whom START-HERE lists it for.</summary>
    public required Audience Audience { get; init; }

    /// <summary>START-HERE lists the files of one audience by this, lowest first: the course's order of products.</summary>
    public int Place { get; init; }
}
