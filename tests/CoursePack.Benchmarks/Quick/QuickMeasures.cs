using System.Collections.Immutable;
using CoursePack.Benchmarks.Stages;

namespace CoursePack.Benchmarks.Quick;

/// <summary>What can be measured by hand: each benchmark under a short name.</summary>
internal static class QuickMeasures
{
    public static ImmutableArray<QuickMeasure> All { get; } =
    [
        new("measure", () => Text(t => (long)t.Measure()), "points"),
        new("break", () => Text(t => t.Break()), "lines"),
        new("paginate", () => Book(b => b.Paginate()), "passes"),
        new("write", () => Book(b => b.Write()), "bytes"),
        new("html", () => Book(b => b.Html()), "bytes"),
        new("check", () => Course(c => c.Check()), "schedules"),
        new("compose", () => Course(c => c.Compose()), "documents"),
        new("whole", () => Whole(1), "pages"),
        new("whole-10", () => Whole(10), "pages"),
        new("whole-50", () => Whole(50), "pages"),
    ];

    private static Func<long> Text(Func<TextBenchmarks, long> run)
    {
        var made = new TextBenchmarks();
        made.Prepare();
        return () => run(made);
    }

    private static Func<long> Book(Func<BookBenchmarks, long> run)
    {
        var made = new BookBenchmarks();
        made.Prepare();
        return () => run(made);
    }

    private static Func<long> Course(Func<CourseBenchmarks, long> run)
    {
        var made = new CourseBenchmarks();
        made.Prepare();
        return () => run(made);
    }

    private static Func<long> Whole(int times)
    {
        var made = new WholeCourseBenchmarks { Times = times };
        made.Prepare();
        return () => made.Build();
    }
}

/// <param name="Prepare">Makes what is needed and returns the work that is measured, which returns a number that shows it was done.</param>
/// <param name="Unit">Of that number.</param>
internal sealed record QuickMeasure(string Name, Func<Func<long>> Prepare, string Unit);
