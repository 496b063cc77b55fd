using System.Diagnostics;
using System.Globalization;

namespace CoursePack.Benchmarks.Quick;

/// <summary>One run of each, each in a process of its own that has done nothing like it before, so that times are those of a first run.</summary>
internal static class QuickRun
{
    /// <param name="names">Those of <see cref="QuickMeasures"/>; none for all.</param>
    /// <returns>Exit status: 2 for a name that is unknown.</returns>
    public static int Of(string[] names, TextWriter output)
    {
        var known = QuickMeasures.All.Select(m => m.Name).ToList();
        if (names.FirstOrDefault(n => !known.Contains(n)) is { } unknown)
        {
            output.WriteLine($"'{unknown}' is not measured; choose from {string.Join(", ", known)}");
            return 2;
        }

        if (names is [var one])
        {
            output.WriteLine(Measure(QuickMeasures.All.First(m => m.Name == one)));
            return 0;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-10} {"CPU ms",9} {"wall ms",9} {"peak MB",9}   {Environment.ProcessorCount} cores"));
        foreach (var name in names.Length == 0 ? known : [.. names])
        {
            using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["--quick", name]) { RedirectStandardOutput = true })!;
            output.Write(child.StandardOutput.ReadToEnd());
            child.WaitForExit();
        }

        return 0;
    }

    private static string Measure(QuickMeasure measure)
    {
        var work = measure.Prepare();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var result = work();
        var wall = clock.Elapsed;
        process.Refresh();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{measure.Name,-10} {(process.TotalProcessorTime - before).TotalMilliseconds,9:0} {wall.TotalMilliseconds,9:0} {process.PeakWorkingSet64 >> 20,9}   {result} {measure.Unit}");
    }
}
