using CoursePack.Cli.Pipeline;
using CoursePack.Curriculum.Binding;
using CoursePack.Tests.Composition;
using CoursePack.Tests.Rules;

namespace CoursePack.Tests.Cli;

/// <summary>What people read when their templates lack an edition's theme. The templates built into the tool may have it.</summary>
public sealed class PrintedEditionTests
{
    [Fact]
    public void An_edition_without_a_theme_prints_as_verified()
    {
        var workspace = new BaseCourse().Add(BaseCourse.CourseFile, "editions: [standard, large-print]\n").Workspace;
        var course = CurriculumReader.Read(workspace, "", "1.0.0").Value!;
        Printed.ShouldBeAsVerified("CP7202", OutputFormats.Check(course, Composing.Templates("# {{course.title}}").Value!));
    }
}
