using System.Collections.Immutable;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Changes;

namespace CoursePack.Cli.Comparisons;

/// <summary>A comment on a change, in plain words.</summary>
internal sealed class MarkdownComparison : IComparisonWriter
{
    /// <summary>Competences listed under one heading; a comment holds some 65,000 characters.</summary>
    private const int MostListed = 60;

    public string Format => "markdown";

    public void Write(TextWriter output, CourseComparison comparison, SourcePaths paths)
    {
        output.WriteLine("## What this change does to the course");
        output.WriteLine();
        output.WriteLine($"Course {MarkdownText.Code(comparison.Course)}, compared with {MarkdownText.Plain(comparison.Against)}, in timetable {MarkdownText.Code(comparison.Schedule)}.");
        if (comparison.Loosened is null)
            Paragraph(output, "Whether it asks less of the course cannot be told from a report.");
        else if (comparison.Loosened is { IsEmpty: false } loosened)
            List(output, $"It asks less of the course in {MarkdownText.Count(loosened.Length, "place")}", [.. loosened.Select(l => Line(l, paths))]);
        List(output, "Competences that lose something", Lines(comparison.Coverage.Lost));
        List(output, "Competences with less time", Lines(comparison.Coverage.Thinned));
        List(output, "Competences that gain something", Lines(comparison.Coverage.Gained));
        if (comparison.Coverage.IsEmpty)
            Paragraph(output, "What the course covers stays the same.");
        if (!comparison.Modules.IsEmpty)
            Paragraph(output, $"Modules touched: {string.Join(", ", comparison.Modules.Select(MarkdownText.Code))}.");
    }

    private static string Line(GateChange change, SourcePaths paths) =>
        MarkdownText.Plain(change.What) + (change.Span == SourceSpan.None ? "" : $" ({MarkdownText.Code($"{paths.Relative(change.Span.Path)}:{change.Span.StartPosition.Line}")})");

    private static ImmutableArray<string> Lines(ImmutableArray<CompetenceChange> changes) =>
        [.. changes.Select(c => $"**{MarkdownText.Plain(c.Now.Id.ToString())}** {MarkdownText.Plain(c.Now.Statement)} {MarkdownText.Plain(ComparisonWords.Of(c))}{(ComparisonWords.Where(c) is { Length: > 0 } where ? $" ({MarkdownText.Plain(where)})" : "")}")];

    private static void List(TextWriter output, string title, ImmutableArray<string> items)
    {
        if (items.IsEmpty)
            return;
        output.WriteLine();
        output.WriteLine($"### {title}");
        output.WriteLine();
        foreach (var item in items.Take(MostListed))
            output.WriteLine($"- {item}");
        if (items.Length > MostListed)
            output.WriteLine($"- and {items.Length - MostListed} more");
    }

    private static void Paragraph(TextWriter output, string text)
    {
        output.WriteLine();
        output.WriteLine(text);
    }
}
