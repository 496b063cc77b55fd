using System.Collections.Immutable;

namespace CoursePack.Curriculum.Changes;

/// <summary>One state of a course compared with an earlier one.</summary>
/// <param name="Against">What it is compared with, for people.</param>
/// <param name="Loosened">Null where the earlier state is a report, which holds no policy.</param>
/// <param name="Modules">Ids of modules that were changed, added or taken away, in ordinal order.</param>
public sealed record CourseComparison(string Course, string Schedule, string Against, ImmutableArray<GateChange>? Loosened, CoverageChange Coverage, ImmutableArray<string> Modules);
