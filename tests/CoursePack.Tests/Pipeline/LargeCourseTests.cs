using CoursePack.Cli.Pipeline;

namespace CoursePack.Tests.Pipeline;

/// <summary>When a build asks for a collection of everything it holds.</summary>
public sealed class LargeCourseTests
{
    private const long Megabyte = 1 << 20;

    [Fact]
    public void A_course_of_the_usual_size_is_left_alone_however_it_grows() => LargeCourse.Pays(90 * Megabyte, 5 * Megabyte).ShouldBeFalse();

    [Fact]
    public void What_has_hardly_grown_is_left_alone_however_large_it_is() => LargeCourse.Pays(400 * Megabyte, 380 * Megabyte).ShouldBeFalse();

    [Fact]
    public void What_is_large_and_has_grown_is_collected() => LargeCourse.Pays(200 * Megabyte, 120 * Megabyte).ShouldBeTrue();
}
