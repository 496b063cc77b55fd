using CoursePack.Core.Documents;
using CoursePack.Rendering.Docx;
using static CoursePack.Tests.Rendering.SampleDocument;

namespace CoursePack.Tests.Rendering.Docx;

/// <summary>Word numbers what it would number alike; all else is printed as it stands.</summary>
public sealed class HeadingNumbersTests
{
    [Fact]
    public void A_book_of_modules_sessions_and_exercises_is_numbered_in_three_levels()
    {
        var numbers = Of("Module 1", "Session 1", "Exercise 1.1", "Session 2", "Exercise 1.2 · If you like", "Module 2", "Session 1", "Exercise 2.1");
        numbers.Levels.ShouldBe([new("Module", 1, false), new("Session", 1, false), new("Exercise", 1, true)]);
    }

    [Fact]
    public void What_follows_a_number_is_kept()
    {
        var section = Heading("Exercise 1.1 · If you like");
        HeadingNumbers.Of(With(Heading("Module 1"), section)).Of(section)!.Value.After.ShouldBe(" · If you like");
    }

    [Fact]
    public void A_part_of_a_book_begins_with_its_own_number() =>
        Of("Module 4", "Session 2", "Exercise 4.7", "Exercise 4.8").Levels.ShouldBe([new("Module", 4, false), new("Session", 2, false), new("Exercise", 7, true)]);

    [Fact]
    public void A_word_that_would_be_counted_otherwise_is_left_out_and_the_rest_stays() =>
        Of("Module 4", "Session 2", "Module 5", "Session 1").Levels.ShouldBe([new("Module", 4, false)]);

    [Fact]
    public void A_number_within_a_module_that_is_not_there_is_left_out() => Of("Exercise 3.1", "Exercise 3.2").Levels.ShouldBeEmpty();

    [Fact]
    public void A_number_of_another_module_is_left_out() => Of("Module 1", "Exercise 2.1").Levels.ShouldBe([new("Module", 1, false)]);

    [Fact]
    public void A_gap_is_not_counted_over() => Of("Module 1", "Module 3").Levels.ShouldBeEmpty();

    [Theory]
    [InlineData("60 minutes · Exercise · in fours")]
    [InlineData("Module one")]
    [InlineData("Module 01")]
    [InlineData("Module 1.2.3")]
    [InlineData("Module 99999999999")]
    [InlineData("Module 1: Welcome")]
    public void A_line_that_is_no_word_and_number_is_left_alone(string overline) => Of(overline).Levels.ShouldBeEmpty();

    [Fact]
    public void A_heading_without_the_role_of_a_numbered_thing_is_left_alone() =>
        HeadingNumbers.Of(With(new Section(Text("Cards"), []) { Overline = "Module 1", Role = Roles.Handout })).Levels.ShouldBeEmpty();

    private static HeadingNumbers Of(params string[] overlines) => HeadingNumbers.Of(With([.. overlines.Select(Heading)]));

    private static Section Heading(string overline) => new(Text("title"), []) { Overline = overline, Role = Roles.Activity };
}
