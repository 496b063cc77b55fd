using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Cli;

public sealed class StarterTests
{
    [Fact]
    public void A_new_course_checks_strictly_without_a_finding()
    {
        using var course = new StarterCourse();
        var run = course.Run("check", "--strict");
        run.Exit.ShouldBe(0, run.All);
        run.Out.ShouldBeEmpty();
    }

    /// <summary>Posts and supervision are settled by whoever employs: a course without pages for the organisation does not ask.</summary>
    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 6)]
    public void The_first_page_asks_about_posts_where_there_are_pages_for_the_organisation(bool withPage, int decisions)
    {
        using var course = new StarterCourse();
        if (withPage)
        {
            Directory.CreateDirectory(course.PathOf("organisation"));
            course.Write("organisation/01-case.md", "---\nid: case\ntitle: The case\naudience: organisation\n---\nText.\n");
        }

        var run = course.Run("build");
        run.Exit.ShouldBe(0, run.All);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(File.ReadAllText(Directory.GetFiles(Path.Combine(course.Folder, "output"), "START-HERE.html", SearchOption.AllDirectories).Single()));
        page.QuerySelectorAll("#decide li").Length.ShouldBe(decisions);
    }

    [Fact]
    public void Init_writes_over_nothing()
    {
        using var course = new StarterCourse();
        var run = course.Run("init");
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain("'curriculum' is not empty");
    }

    [Theory]
    [InlineData("module", "second-steps")]
    [InlineData("session", "first-steps/closing")]
    [InlineData("activity", "first-steps/listening/waiting")]
    public void A_stub_has_one_finding_for_each_blank_and_no_other(string kind, string id)
    {
        using var course = new StarterCourse();
        var run = course.Run("new", kind, id);
        run.Exit.ShouldBe(0, run.All);
        var check = course.Run("check", "--format", "concise");
        check.Exit.ShouldBe(1, check.All);
        Golden.Match(check.Out, $"Cli/goldens/new-{kind}.txt");
    }

    /// <summary>Goldens named from parts: new-module new-session new-activity.</summary>
    [Fact]
    public void A_new_module_stands_beside_the_others_with_the_next_number()
    {
        using var course = new StarterCourse();
        course.Run("new", "module", "second-steps").Exit.ShouldBe(0);
        course.Read("modules/02-second-steps/module.yaml").ShouldContain("\nid: second-steps\nnumber: 2\n");
    }

    [Theory]
    [InlineData("new module first-steps", "there is a module 'first-steps' already")]
    [InlineData("new module Second", "'Second' is no id")]
    [InlineData("new session nowhere/opening", "there is no module 'nowhere'")]
    [InlineData("new activity first-steps/nowhere/x", "there is no session 'first-steps/nowhere'")]
    [InlineData("new activity first-steps/listening/arriving", "there is an activity 'arriving' already")]
    public void A_stub_is_refused_with_a_reason(string line, string says)
    {
        using var course = new StarterCourse();
        var run = course.Run(line.Split(' '));
        run.Exit.ShouldBe(2, run.All);
        run.Error.ShouldContain(says);
    }

    [Fact]
    public void Completion_offers_commands_and_the_ids_of_the_course()
    {
        using var course = new StarterCourse();
        course.Run("[suggest:14]", "coursepack che").Out.ShouldBe("check\n");
        course.Run("[suggest:23]", "coursepack init --ci gi").Out.ShouldBe("github\ngitlab\n");
        course.Run("[suggest:23]", "coursepack new session ").Out.ShouldContain("first-steps/");
    }
}
