using System.Collections.Immutable;
using CoursePack.Cli.Pipeline;

namespace CoursePack.Cli.Reporting;

/// <summary>
/// What <c>fix</c> prints: each repair on a line, and the changes as a unified diff below. The lines between the diffs are
/// comments to <c>patch</c> and <c>git apply</c>.
/// </summary>
internal static class FixReport
{
    public static void Write(TextWriter output, FixRun run, bool applied)
    {
        var paths = run.Before.Location.Paths;
        if (!run.Made.IsEmpty)
        {
            output.WriteLine(applied ? "made:" : "certain, made by coursepack fix --apply:");
            Lines(output, run.Made, paths);
            if (!applied)
                Diff(output, run.After.Since(run.Before), paths);
            output.WriteLine();
        }

        if (run.Uncertain.IsEmpty)
            return;
        output.WriteLine("uncertain, for you to decide:");
        Lines(output, run.Uncertain, paths);
        Diff(output, run.Suggested.Since(run.After), paths);
        output.WriteLine();
    }

    /// <summary>Such as <c>modules/01-welcome/module.yaml:12:9: CP2001 write 'minutes'</c>.</summary>
    public static string Line(ProposedRepair repair, SourcePaths paths)
    {
        var start = repair.Finding.Span.StartPosition;
        return TextReporter.Printable($"{paths.Openable(repair.Finding.Span.Path)}:{start.Line}:{start.Column}: {repair.Finding.Code} {repair.Repair.Title}");
    }

    private static void Lines(TextWriter output, ImmutableArray<ProposedRepair> repairs, SourcePaths paths)
    {
        foreach (var repair in repairs)
            output.WriteLine($"  {Line(repair, paths)}");
    }

    private static void Diff(TextWriter output, ImmutableArray<ChangedFile> files, SourcePaths paths)
    {
        foreach (var file in files)
            UnifiedDiff.Write(output, paths.Openable(file.Path), file.Before, file.After);
    }
}
