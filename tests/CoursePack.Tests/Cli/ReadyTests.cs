namespace CoursePack.Tests.Cli;

/// <summary>Nobody is trained while something that safety needs is open. The clock says 11 January 2027.</summary>
public sealed class ReadyTests
{
    private static readonly Dictionary<string, string> FirstOfJune = new() { ["SOURCE_DATE_EPOCH"] = "1811808000" };

    [Theory]
    [InlineData("safety", 1)]
    [InlineData("delivery", 0)]
    public void A_blank_place_fails_where_safety_needs_it(string need, int exit)
    {
        using var course = new StarterCourse();
        course.Replace("local.yaml", "need: delivery", $"need: {need}");
        var run = course.Run("ready");
        run.Exit.ShouldBe(exit, run.All);
    }

    [Theory]
    [InlineData("2026-10-13", 0)]
    [InlineData("2026-10-12", 1)]
    public void What_was_checked_more_than_ninety_days_ago_is_open_again(string checkedOn, int exit)
    {
        using var course = Checked(checkedOn);
        var run = course.Run("ready");
        run.Exit.ShouldBe(exit, run.All);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void A_contact_that_may_not_be_lost_is_one_that_safety_needs(bool mandatory, int exit)
    {
        using var course = Checked("2027-01-10");
        course.Write("contacts.yaml", $"- {{ id: line, name: The line, for: talking, telephone: 116 123, nations: [england], source: https://example.org, mandatory: {(mandatory ? "true" : "false")} }}\n");
        var run = course.Run("ready");
        run.Exit.ShouldBe(exit, run.All);
    }

    /// <summary>A book is named with its pages; sheets of which there are many, by their name alone.</summary>
    [Fact]
    public void It_says_where_a_blank_place_shows()
    {
        using var course = new StarterCourse();
        course.Replace("course.yaml", "  - box-guide\n", "  - box-guide\n  - day-sheets\n");
        course.Write("local.yaml", "- { id: crisis-route, label: Crisis route, ask: Which number, need: safety, value: \"\" }\n");
        var run = course.Run("ready");
        run.Out.ShouldMatch(@"on box-guide page \d+; day-sheets; trainee-workbook pages? [\d, ]+; trainer-handbook page");
    }

    [Fact]
    public void The_first_day_decides_what_is_too_old()
    {
        using var course = Checked("2027-01-10");
        var run = course.Run("ready", "--start", "2027-06-01");
        run.Exit.ShouldBe(1, run.All);
    }

    [Fact]
    public void Source_date_epoch_stands_for_the_clock()
    {
        using var course = Checked("2027-01-10");
        var run = CliRun.In(course.Folder, FirstOfJune, "ready");
        run.Exit.ShouldBe(1, run.All);
    }

    [Fact]
    public void A_day_on_the_command_line_stands_before_source_date_epoch()
    {
        using var course = Checked("2027-01-10");
        var run = CliRun.In(course.Folder, FirstOfJune, "ready", "--start", "2027-01-11");
        run.Exit.ShouldBe(0, run.All);
    }

    /// <summary>One place, filled in, that safety needs.</summary>
    private static StarterCourse Checked(string on)
    {
        var course = new StarterCourse();
        course.Replace("local.yaml", "need: delivery\n  value: \"\"", $"need: safety\n  value: The hall\n  checked_on: {on}\n  checked_by: the lead");
        return course;
    }
}
