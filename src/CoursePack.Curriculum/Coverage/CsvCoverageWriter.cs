using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Coverage;

/// <summary>One row a competence, as RFC 4180 has it: comma, double quotes, CRLF.</summary>
public sealed class CsvCoverageWriter : ICoverageWriter
{
    private static readonly string[] Head =
    [
        "framework", "competence", "tier", "area", "kind", "statement", "taught", "practised", "assessed", "waived",
        "minutes", "shared_minutes", "outcomes", "activities",
    ];

    /// <summary>For courses with levels, and with a crosswalk: after the columns that every course has.</summary>
    private static readonly string[] LevelHead = ["level", "below_level"], ThroughHead = ["through", "partly_through"];

    public string Format => "csv";

    public void Write(TextWriter output, CoverageReport report)
    {
        var levelled = !report.Levelled.IsEmpty;
        Row(output, [.. Head, .. levelled ? LevelHead : [], .. report.Crosswalked ? ThroughHead : []]);
        foreach (var covered in report.Competences)
            Row(output, [.. Cells(covered), .. levelled ? Levels(covered) : [], .. report.Crosswalked ? Through(covered) : []]);
    }

    private static string[] Levels(CompetenceCoverage covered) =>
        [covered.Competence.Level ?? "", Depths(covered, CoverageWords.BelowLevel)];

    private static string[] Through(CompetenceCoverage covered) =>
    [
        Depths(covered, (c, d) => c.Has(d) && !c.IsDirect(d) ? Named(c.Through, d) : null),
        Depths(covered, (c, d) => c.Has(d) ? null : Named(c.Partly, d)),
    ];

    /// <summary>Such as <c>taught: hee-psw-2020:3.3.5; practised: hee-psw-2020:3.3.5</c>.</summary>
    private static string Depths(CompetenceCoverage covered, Func<CompetenceCoverage, Depth, string?> word) =>
        string.Join("; ", Enum.GetValues<Depth>().Select(d => word(covered, d) is { Length: > 0 } text ? $"{Phrase.Name(d)}: {text}" : null).OfType<string>());

    private static string Named(ImmutableArray<ThroughCrosswalk> through, Depth depth) =>
        string.Join(' ', through.Where(t => t.Has(depth)).Select(t => t.Claimed));

    private static string[] Cells(CompetenceCoverage covered)
    {
        var competence = covered.Competence;
        return
        [
            competence.Id.Framework,
            competence.Id.Number,
            Phrase.Name(competence.Tier),
            competence.Area,
            competence.Kind.ToString().ToLowerInvariant(),
            competence.Statement.Value,
            YesNo(covered.Taught),
            YesNo(covered.Practised),
            YesNo(covered.Assessed),
            string.Join(' ', covered.Waived.Select(Phrase.Name)),
            covered.Minutes.ToString(CultureInfo.InvariantCulture),
            covered.SharedMinutes.ToString(CultureInfo.InvariantCulture),
            string.Join(' ', covered.Outcomes),
            string.Join(' ', covered.Activities.Select(a => a.Activity.Id)),
        ];
    }

    private static string YesNo(bool value) => value ? "yes" : "no";

    private static void Row(TextWriter output, string[] cells) => output.Write(string.Join(',', cells.Select(Cell)) + "\r\n");

    private static string Cell(string text)
    {
        // A spreadsheet runs what begins like this as a formula.
        if (text is ['=' or '+' or '-' or '@' or '\t', ..])
            text = "'" + text;
        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
