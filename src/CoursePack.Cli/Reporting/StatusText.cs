using System.Collections.Immutable;
using CoursePack.Cli.Pipeline;

namespace CoursePack.Cli.Reporting;

/// <summary>The regions as columns of text.</summary>
internal static class StatusText
{
    public static void Write(TextWriter output, ImmutableArray<RegionStatus> regions)
    {
        if (regions.IsEmpty)
            return;
        ImmutableArray<ImmutableArray<string>> rows = [StatusColumns.Head(regions), .. regions.Select(r => StatusColumns.Row(r, regions).Select(TextReporter.Printable).ToImmutableArray())];
        var widths = rows[0].Select((_, i) => rows.Max(r => r[i].Length)).ToList();
        foreach (var row in rows)
            output.WriteLine(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
        output.WriteLine();
        output.WriteLine(StatusColumns.Legend(regions));
    }
}
