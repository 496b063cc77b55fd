using System.Collections.Immutable;
using CoursePack.Curriculum.Drift;

namespace CoursePack.Cli.Reporting;

/// <summary>Drift for a comment on a request to merge.</summary>
internal static class DriftMarkdown
{
    public static void Write(TextWriter output, DriftReport report)
    {
        output.WriteLine("## Changed upstream since you copied it");
        output.WriteLine();
        output.WriteLine(DriftWords.Summary(report) + ".");
        if (report.Moved.Any())
        {
            output.WriteLine();
            output.WriteLine("| Where | Upstream when you copied it | Upstream now | Your version |");
            output.WriteLine("|---|---|---|---|");
            foreach (var entry in report.Moved)
                output.WriteLine($"| {MarkdownText.Plain(entry.Target)}<br>{MarkdownText.Plain(DriftWords.State(entry))} | {Cell(entry.Then)} | {Cell(entry.Now)} | {Cell(entry.Ours)} |");
        }

        List(output, "New upstream", report.New);
        List(output, "Gone upstream", report.Gone);
    }

    private static string Cell(string? text) =>
        text is null ? "–" : string.Join("<br>", text.Split('\n').Select(MarkdownText.Plain));

    private static void List(TextWriter output, string title, ImmutableArray<string>? names)
    {
        if (names is not { IsEmpty: false } some)
            return;
        output.WriteLine();
        output.WriteLine($"### {title}");
        output.WriteLine();
        foreach (var name in some)
            output.WriteLine($"- {MarkdownText.Plain(name)}");
    }
}
