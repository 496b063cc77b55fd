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

    public string Format => "csv";

    public void Write(TextWriter output, CoverageReport report)
    {
        Row(output, Head);
        foreach (var covered in report.Competences)
            Row(output, Cells(covered));
    }

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
