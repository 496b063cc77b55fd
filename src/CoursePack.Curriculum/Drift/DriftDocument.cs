using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Coverage;

namespace CoursePack.Curriculum.Drift;

/// <summary>A drift report as a page: three columns for each override whose base has changed, then what is new and what is gone.</summary>
public static class DriftDocument
{
    private const string Id = "drift";

    private static readonly string[] Columns = ["Where", "Upstream when you copied it", "Upstream now", "Your version"];

    /// <param name="date">Of the course: no report has a clock.</param>
    public static Document Build(DriftReport report, string courseTitle, DateOnly date) => new()
    {
        Id = Id,
        Title = "Changed upstream since you copied it",
        Language = "en-GB",
        Audience = Audience.Everyone,
        Cover = new(courseTitle, [$"Extends: {report.Base}", Versions(report)], null),
        Date = date,
        RunningTitle = courseTitle,
        Words = CoverageDocument.Words,
        Blocks = [Changed(report), List("new", "New upstream", report.New), List("gone", "Gone upstream", report.Gone)],
    };

    internal static string Versions(DriftReport report) =>
        report.Then.Length == 0 ? $"Version now: {report.Now}; nothing is recorded" : report.Then == report.Now ? $"Version: {report.Now}" : $"Version then: {report.Then}; now: {report.Now}";

    private static Section Changed(DriftReport report)
    {
        var moved = report.Moved.ToList();
        Block content = moved.Count == 0
            ? Cells.Paragraph("Nothing that you changed has changed upstream.")
            : Table(moved);
        return new(Cells.Text("Your version and theirs"), [Cells.Paragraph(DriftWords.Summary(report)), content]) { Id = "changed" };
    }

    private static Table Table(IEnumerable<DriftEntry> entries) =>
        new(
            [.. Columns.Select(_ => new TableColumn(ColumnAlignment.Start))],
            HeaderRows: 1,
            [Row(Columns.Select(c => (ImmutableArray<Block>)[Cells.Paragraph(c)])), .. entries.Select(Row)])
        {
            RowHeaders = true,
        };

    private static TableRow Row(DriftEntry entry) => Row(
    [
        [Cells.Paragraph(entry.Target), Cells.Paragraph(DriftWords.State(entry))],
        Text(entry.Then, "nothing"),
        Text(entry.Now, entry.State == DriftState.Gone ? "gone" : "nothing"),
        Text(entry.Ours, entry.State == DriftState.Gone ? "see your file" : "taken away"),
    ]);

    private static TableRow Row(IEnumerable<ImmutableArray<Block>> cells) => new([.. cells.Select(c => new TableCell(c))]);

    /// <summary>Each paragraph of a text as one; its Markdown is shown as it was written.</summary>
    private static ImmutableArray<Block> Text(string? text, string absent) =>
        text is null ? [new Paragraph([new Emphasis(Cells.Text(absent))])] : [.. text.Split("\n\n").Select(p => Cells.Paragraph(p))];

    private static Section List(string id, string title, ImmutableArray<string>? names) => new(
        Cells.Text(title),
        [names switch
        {
            null => Cells.Paragraph("Nobody recorded what upstream held. 'coursepack upgrade' does."),
            { IsEmpty: true } => Cells.Paragraph("Nothing."),
            { } some => new ListBlock(false, 1, [.. some.Select(n => new ListItem([Cells.Paragraph(n)]))]),
        }])
    {
        Id = id,
    };
}
