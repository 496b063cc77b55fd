using System.Collections.Immutable;

namespace CoursePack.Cli.Pipeline;

/// <summary>Repairs worked out in memory: the certain ones made until none is left, the others shown on top of them.</summary>
/// <param name="Before">As the course is on disk.</param>
/// <param name="After">With every certain repair made.</param>
/// <param name="Suggested">With the uncertain ones too, as far as they can be made together.</param>
internal sealed record FixRun(RepairedCourse Before, RepairedCourse After, RepairedCourse Suggested)
{
    /// <summary>One repair can make room for the next; more rounds than this are a circle.</summary>
    private const int MostRounds = 10;

    /// <summary>Certain repairs in the order in which they were made.</summary>
    public ImmutableArray<ProposedRepair> Made { get; private init; } = [];

    /// <summary>Certain repairs that would have broken the course: faults of the tool.</summary>
    public ImmutableArray<ProposedRepair> Refused { get; private init; } = [];

    /// <summary>Repairs for a person to decide about.</summary>
    public ImmutableArray<ProposedRepair> Uncertain { get; private init; } = [];

    /// <summary>Uncertain ones that overlap others, and are seen in the next run.</summary>
    public int Waiting { get; private init; }

    public static FixRun Of(CourseLocation location, DateOnly today, CancellationToken stop)
    {
        var before = RepairedCourse.Of(location, today);
        var after = before;
        var made = ImmutableArray.CreateBuilder<ProposedRepair>();
        var refused = ImmutableArray.CreateBuilder<ProposedRepair>();
        for (var round = 0; round < MostRounds; round++)
        {
            stop.ThrowIfCancellationRequested();
            var together = ProposedRepair.Together(after.Proposed.Where(r => r.Repair.IsCertain && !refused.Any(o => IsSame(o, r))));
            if (together.Count == 0)
                break;
            var (next, sound) = Make(after, together, stop);
            refused.AddRange(together.Except(sound));
            made.AddRange(sound);
            after = next;
        }

        var uncertain = after.Proposed.Where(r => !r.Repair.IsCertain).ToImmutableArray();
        var shown = ProposedRepair.Together(uncertain);
        return new(before, after, shown.Count == 0 ? after : after.With(shown))
        {
            Made = made.ToImmutable(),
            Refused = refused.ToImmutable(),
            Uncertain = [.. shown],
            Waiting = uncertain.Length - shown.Count,
        };
    }

    /// <summary>All at once; where that breaks something, one by one to see which is to blame.</summary>
    private static (RepairedCourse Course, List<ProposedRepair> Sound) Make(RepairedCourse course, List<ProposedRepair> together, CancellationToken stop)
    {
        var all = course.With(together);
        if (RepairVerdict.IsSound(course, all, together))
            return (all, together);
        var (sound, result) = (new List<ProposedRepair>(), course);
        foreach (var repair in together)
        {
            stop.ThrowIfCancellationRequested();
            List<ProposedRepair> more = [.. sound, repair];
            var attempt = course.With(more);
            if (RepairVerdict.IsSound(course, attempt, more))
                (sound, result) = (more, attempt);
        }

        return (result, sound);
    }

    private static bool IsSame(ProposedRepair a, ProposedRepair b) =>
        a.Path == b.Path && a.Finding.Code == b.Finding.Code && a.Finding.Message == b.Finding.Message;
}
