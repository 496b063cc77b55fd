using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Rendering.Packaging;

namespace CoursePack.Cli.Pipeline;

/// <summary>The box's fixed words, taken from the templates' <c>strings/</c>; the template loader has seen to it that every key is there.</summary>
internal static class BoxWordsOf
{
    public static BoxWords Strings(ImmutableDictionary<string, string> words) => new()
    {
        StartHere = words["box_start_here"],
        SkipToContent = words["skip_to_content"],
        WhatThisIs = words["box_what"],
        WhatThisIsText = [words["box_what_1"], words["box_what_2"]],
        WhoItIsFor = words["box_readers"],
        WhoItIsForText = new Dictionary<Audience, string>
        {
            [Audience.Organisation] = words["box_reader_organisation"],
            [Audience.Trainer] = words["box_reader_trainer"],
            [Audience.Trainee] = words["box_reader_trainee"],
            [Audience.Supervisor] = words["box_reader_supervisor"],
        }.ToImmutableDictionary(),
        DecideFirst = words["box_decide_first"],
        InTheBox = words["box_files"],
        For = new Dictionary<Audience, string>
        {
            [Audience.Organisation] = words["box_for_organisation"],
            [Audience.Trainer] = words["box_for_trainer"],
            [Audience.Trainee] = words["box_for_trainee"],
            [Audience.Supervisor] = words["box_for_supervisor"],
            [Audience.Everyone] = words["box_for_everyone"],
        }.ToImmutableDictionary(),
        Pages = words["box_pages"],
        OnePage = words["box_one_page"],
        Sources = words["box_sources"],
        SourcesText = words["box_sources_text"],
        Findings = words["box_findings"],
        ManifestText = words["box_manifest"],
        OpenFirst = words["box_open_first"],
        Licence = words["licence"],
        Version = words["version"],
    };

    /// <summary>What a team settles before anything is run, most urgent first.</summary>
    /// <param name="forEmployers">Also what concerns posts and supervision: for a course that brings pages for the organisation.</param>
    public static ImmutableArray<string> DecideFirst(ImmutableDictionary<string, string> words, bool forEmployers) =>
        [.. (forEmployers ? Enumerable.Range(1, 6) : [3, 4, 6]).Select(n => words[$"box_decide_{n}"])];
}
