using CoursePack.Curriculum.Drift;

namespace CoursePack.Cli.Reporting;

/// <summary>Drift on a terminal: the three texts of each override one below the other, as no screen is wide enough for columns.</summary>
internal static class DriftText
{
    public static void Write(TextWriter output, DriftReport report, SourcePaths paths)
    {
        foreach (var entry in report.Moved)
        {
            output.WriteLine($"{entry.Target}  {paths.Openable(entry.At.Path)}:{entry.At.StartPosition.Line}");
            output.WriteLine($"  {DriftWords.State(entry)}");
            Lines(output, "upstream then", entry.Then ?? "(nothing)");
            if (entry.State != DriftState.Gone)
                Lines(output, "upstream now", entry.Now ?? "(nothing)");
            if (entry.Ours is not null || entry.State != DriftState.Gone)
                Lines(output, "your version", entry.Ours ?? "(taken away)");
            output.WriteLine();
        }

        foreach (var name in report.New ?? [])
            output.WriteLine($"new upstream: {name}");
        foreach (var name in report.Gone ?? [])
            output.WriteLine($"gone upstream: {name}");
        if (report.New is null)
            output.WriteLine("what is new upstream is not known: nobody recorded what upstream held");
        else if (!report.New.Value.IsEmpty || !report.Gone!.Value.IsEmpty)
            output.WriteLine();
        output.WriteLine(DriftWords.Summary(report));
    }

    private static void Lines(TextWriter output, string label, string text)
    {
        foreach (var line in TextReporter.Printable(text).Split('\n'))
        {
            output.WriteLine($"    {label,-13}  {line}".TrimEnd());
            label = "";
        }
    }
}
