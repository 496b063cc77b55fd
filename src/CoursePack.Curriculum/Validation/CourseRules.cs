using System.Collections.Immutable;

namespace CoursePack.Curriculum.Validation;

/// <summary>Every rule there is, by code. A rule that is not here fails a test.</summary>
public static class CourseRules
{
    public static ImmutableArray<ICourseRule> All { get; } =
    [
    ];
}
