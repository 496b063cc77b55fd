using System.Collections.Immutable;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Changes;

/// <summary>What two states of a course are compared by: how far one schedule carries each competence.</summary>
public sealed record CoverageSnapshot(string Course, string Schedule, ImmutableArray<CompetenceState> Competences)
{
    public static CoverageSnapshot Of(CoverageReport report) => new(
        report.Course,
        report.Schedule,
        [
            .. report.Competences.Select(c => new CompetenceState(
                c.Competence.Id,
                Phrase.Name(c.Competence.Tier),
                [.. Enum.GetValues<Depth>().Where(c.Has)],
                c.Minutes,
                [.. c.Activities.Select(a => a.Activity.Id.ToString())])
            {
                Statement = c.Competence.Statement.Value,
            }),
        ]);
}

/// <param name="Depths">Those that scheduled activities reach; a waiver reaches nothing.</param>
/// <param name="Minutes">Of the activities that claim it, in full.</param>
/// <param name="Activities">Full ids, in delivery order.</param>
public sealed record CompetenceState(CompetenceId Id, string Tier, ImmutableArray<Depth> Depths, int Minutes, ImmutableArray<string> Activities)
{
    /// <summary>Empty where the state comes from a report, which has none.</summary>
    public string Statement { get; init; } = "";
}
