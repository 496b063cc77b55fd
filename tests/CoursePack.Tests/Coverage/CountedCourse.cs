using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Model;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Coverage;

/// <summary>The course of the folder <c>counted</c>, small enough to be counted by hand.</summary>
internal static class CountedCourse
{
    public static Course Course { get; } =
        CurriculumReader.Read(new DiskWorkspace(Path.Combine(Repository.Tests, "Coverage", "counted")), "", "1.0.0").Value!;

    public static CoverageReport Report { get; } = Of(Course);

    public static CoverageReport Of(Course course)
    {
        var index = new CourseIndex(course);
        return CoverageCalculator.Compute(index, DeliveryPlan.Of(index, course.Schedules[0]));
    }

    public static CompetenceCoverage Competence(string number) => Report.Competences.Single(c => c.Competence.Id.Number == number);
}
