using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation;

/// <summary>Runs every rule over a bound course.</summary>
public static class CourseValidator
{
    public static ImmutableArray<Diagnostic> Validate(Course course, IWorkspace workspace, DateOnly today) =>
        Validate(new CourseFacts(course, workspace, today));

    public static ImmutableArray<Diagnostic> Validate(CourseFacts facts) =>
        [.. CourseRules.All.SelectMany(rule => rule.Check(facts))];
}
