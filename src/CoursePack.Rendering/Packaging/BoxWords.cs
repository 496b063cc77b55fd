using System.Collections.Immutable;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Packaging;

/// <summary>The fixed words of START-HERE.html and README.txt, in the course's language.</summary>
public sealed record BoxWords
{
    public static BoxWords English { get; } = new()
    {
        StartHere = "Start here",
        SkipToContent = "Skip to the text",
        WhatThisIs = "What this is",
        WhatThisIsText =
        [
            "This is a “Training in a Box”: everything a team needs to plan, run and look back on the course, in one folder.",
            "Open any file by its link below. Nothing here needs the internet or a program beyond a web browser and a PDF reader, and nothing you type into a page is sent anywhere.",
        ],
        WhoItIsFor = "Who it is for",
        WhoItIsForText = ImmutableDictionary<Audience, string>.Empty
            .Add(Audience.Organisation, "An organisation that employs, or wants to employ, the people who are trained: begin with what to decide first.")
            .Add(Audience.Trainer, "Trainers, at least one of them with lived experience: the handbook has every session, step by step.")
            .Add(Audience.Trainee, "Trainees: the workbook is theirs to write in and to keep. Nobody collects it.")
            .Add(Audience.Supervisor, "Supervisors, who carry on where the course ends."),
        DecideFirst = "What to decide first",
        InTheBox = "What is in the box",
        For = ImmutableDictionary<Audience, string>.Empty
            .Add(Audience.Organisation, "For the organisation")
            .Add(Audience.Trainer, "For trainers")
            .Add(Audience.Trainee, "For trainees")
            .Add(Audience.Supervisor, "For supervisors")
            .Add(Audience.Everyone, "For everyone"),
        Pages = "{0} pages",
        OnePage = "1 page",
        Sources = "The sources",
        SourcesText = "The zip also holds a folder called sources, with the text that the books were made from. Change it, and make books of your own with coursepack.",
        Findings = "Built with findings: the check of this course found errors that are not mended yet. Run “coursepack check” to see them.",
        ManifestText = "manifest.json lists every file with its size and checksum.",
        OpenFirst = "Unpack the whole zip, then open START-HERE.html in a web browser.",
        Licence = "Licence",
        Version = "Version",
    };

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

    /// <summary>With <c>{0}</c> for the number.</summary>
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
