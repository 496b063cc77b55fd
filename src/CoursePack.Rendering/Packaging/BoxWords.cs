using System.Collections.Immutable;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Packaging;

/// <summary>The fixed words of START-HERE.html and README.txt, in the course's language.</summary>
public sealed record BoxWords
{
    public required string StartHere { get; init; }

    public required string SkipToContent { get; init; }

    public required string WhatThisIs { get; init; }

    public required ImmutableArray<string> WhatThisIsText { get; init; }

    public required string WhoItIsFor { get; init; }

    /// <summary>Printed for each audience that has a file in the box.</summary>
    public required ImmutableDictionary<Audience, string> WhoItIsForText { get; init; }

    public required string DecideFirst { get; init; }

    public required string InTheBox { get; init; }

    /// <summary>Heading of the files for one audience.</summary>
    public required ImmutableDictionary<Audience, string> For { get; init; }

    /// <summary>With <c>{n}</c> for the number.</summary>
    public required string Pages { get; init; }

    public required string OnePage { get; init; }

    public required string Sources { get; init; }

    public required string SourcesText { get; init; }

    /// <summary>Said at the top when the build was not clean.</summary>
    public required string Findings { get; init; }

    public required string ManifestText { get; init; }

    /// <summary>First line of README.txt's instructions.</summary>
    public required string OpenFirst { get; init; }

    public required string Licence { get; init; }

    public required string Version { get; init; }
}
