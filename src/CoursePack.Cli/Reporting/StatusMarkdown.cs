using System.Collections.Immutable;
using CoursePack.Cli.Pipeline;

namespace CoursePack.Cli.Reporting;

/// <summary>The regions as a table for a comment.</summary>
internal static class StatusMarkdown
{
    public static void Write(TextWriter output, ImmutableArray<RegionStatus> regions)
    {
        var broken = regions.Count(r => !r.Builds);
        output.WriteLine(regions.IsEmpty ? "## No regions" : broken == 0 ? $"## {MarkdownText.Count(regions.Length, "region")}, and each builds" : $"## {broken} of {MarkdownText.Count(regions.Length, "region")} would not build");
        if (regions.IsEmpty)
            return;
        output.WriteLine();
        var head = StatusColumns.Head(regions);
        output.WriteLine($"| {string.Join(" | ", head)} |");
        output.WriteLine($"|{string.Concat(head.Select(_ => "---|"))}");
        foreach (var region in regions)
            output.WriteLine($"| {string.Join(" | ", StatusColumns.Row(region, regions).Select(MarkdownText.Plain))} |");
        output.WriteLine();
        output.WriteLine(StatusColumns.Legend(regions));
    }
}
