using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Schemas;
using CoursePack.Tests.Cli;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Ci;

/// <summary>What <c>init --ci</c> writes, and where.</summary>
public sealed class CiFileTests
{
    [Theory]
    [InlineData("github", ".github/workflows/course.yml")]
    [InlineData("gitlab", ".gitlab-ci.yml")]
    public void A_new_course_gets_both_the_course_and_the_file(string service, string path)
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.In(folder.Path, "init", "--ci", service);
        run.Exit.ShouldBe(0, run.All);
        File.Exists(Path.Combine(folder.Path, "curriculum", "course.yaml")).ShouldBeTrue();
        Golden.Match(File.ReadAllText(Path.Combine(folder.Path, path)), $"Ci/goldens/{service}.yml");
    }

    /// <summary>Goldens named from parts: github gitlab.</summary>
    [Fact]
    public void A_course_that_is_there_gets_the_file_alone()
    {
        using var course = new StarterCourse();
        var before = File.ReadAllText(course.PathOf("course.yaml"));
        File.Delete(course.PathOf("local.yaml"));
        var run = course.Run("init", "--ci", "github");
        run.Exit.ShouldBe(0, run.All);
        course.Read("course.yaml").ShouldBe(before);
        File.Exists(course.PathOf("local.yaml")).ShouldBeFalse();
        File.Exists(Path.Combine(course.Folder, ".github", "workflows", "course.yml")).ShouldBeTrue();
    }

    [Fact]
    public void In_the_folder_of_a_course_it_is_that_course()
    {
        using var course = new StarterCourse();
        Directory.CreateDirectory(Path.Combine(course.Folder, ".git"));
        var run = CliRun.In(course.PathOf(""), "init", "--ci", "github");
        run.Exit.ShouldBe(0, run.All);
        File.ReadAllText(Path.Combine(course.Folder, ".github", "workflows", "course.yml")).ShouldContain("path: curriculum\n");
    }

    [Fact]
    public void The_file_stands_in_the_root_of_the_repository_and_names_the_course_from_there()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, ".git"));
        Directory.CreateDirectory(Path.Combine(folder.Path, "teaching"));
        CliRun.In(Path.Combine(folder.Path, "teaching"), "init", "evening", "--ci", "gitlab").Exit.ShouldBe(0);
        File.ReadAllText(Path.Combine(folder.Path, ".gitlab-ci.yml")).ShouldContain("COURSE: teaching/evening\n");
    }

    [Theory]
    [InlineData("github", ".github/workflows/course.yml")]
    [InlineData("gitlab", ".gitlab-ci.yml")]
    public void A_file_that_is_there_is_left_alone_and_no_course_is_begun(string service, string path)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "ours");
        var run = CliRun.In(folder.Path, "init", "--ci", service);
        run.Exit.ShouldBe(2, run.All);
        run.Error.ShouldStartWith($"coursepack: '{path}' is there already\n");
        File.ReadAllText(file).ShouldBe("ours");
        Directory.Exists(Path.Combine(folder.Path, "curriculum")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("../elsewhere", "the course lies outside the working folder, and in no repository")]
    [InlineData("a${{b}}", "'a${{b}}' cannot be named in a file for CI")]
    public void A_course_that_cannot_be_named_in_the_file_is_refused_before_anything_is_written(string typed, string says)
    {
        using var folder = new TemporaryFolder();
        var inner = Directory.CreateDirectory(Path.Combine(folder.Path, "inner")).FullName;
        var run = CliRun.In(inner, "init", typed, "--ci", "github");
        run.Exit.ShouldBe(2, run.All);
        run.Error.ShouldStartWith($"coursepack: {says}\n");
        Directory.GetFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).ShouldBe([inner]);
    }

    [Fact]
    public void In_the_repository_of_CoursePack_the_workflow_uses_its_own_action()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "src", "CoursePack.Cli"));
        File.WriteAllText(Path.Combine(folder.Path, "action.yml"), "");
        CliRun.In(folder.Path, "init", "--ci", "github").Exit.ShouldBe(0);
        File.ReadAllText(Path.Combine(folder.Path, ".github", "workflows", "course.yml")).ShouldContain("- uses: ./\n");
    }

    [Fact]
    public void The_workflow_may_read_the_files_and_comment_and_nothing_else()
    {
        var workflow = Load("src/CoursePack.Cli/Ci/github.yml");
        ((YamlNode.Mapping)workflow.Field("permissions")!).Entries.Select(e => $"{e.Key.Text}: {((YamlNode.Scalar)e.Value).Text}").ShouldBe(["contents: read", "pull-requests: write"]);
        ((YamlNode.Mapping)workflow.Field("on")!).Entries.Select(e => e.Key.Text).ShouldBe(["pull_request", "push", "workflow_dispatch"]);
        var steps = workflow.Field("jobs").Field("course").Items("steps").ToList();
        steps[0].Field("with").Text("fetch-depth").ShouldBe("0");
        steps[0].Field("with").Text("persist-credentials").ShouldBe("false");
        steps[1].Text("uses").ShouldBe("$ACTION");
    }

    [Theory]
    [InlineData("action.yml")]
    [InlineData("src/CoursePack.Cli/Ci/github.yml")]
    public void Actions_of_others_are_pinned_to_a_commit_and_no_secret_is_named(string file)
    {
        var text = File.ReadAllText(Repository.PathOf(file));
        foreach (var line in text.Split('\n').Where(l => l.Contains("uses: ", StringComparison.Ordinal) && !l.Contains("$ACTION", StringComparison.Ordinal)))
            line.ShouldMatch("uses: actions/[a-z-]+@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$");
        text.ShouldNotContain("pull_request_target");
        text.ShouldNotContain("secrets.");
    }

    /// <summary>What an expression puts into a script would be run; a name of a branch may hold anything.</summary>
    [Fact]
    public void No_expression_stands_in_a_script_of_the_action()
    {
        var steps = Load("action.yml").Field("runs").Items("steps").ToList();
        steps.Count(s => s.Field("run") is not null).ShouldBe(5);
        steps.ShouldAllBe(s => !s.Text("run").Contains("${{", StringComparison.Ordinal));
        steps.Where(s => s.Field("run") is not null).ShouldAllBe(s => s.Text("shell") == "bash");
    }

    [Fact]
    public void Only_a_request_of_the_repository_itself_is_commented_on() =>
        Load("action.yml").Field("runs").Items("steps").Single(s => s.Text("run").Contains("comment-github.sh", StringComparison.Ordinal)).Text("if")
            .ShouldContain("github.event.pull_request.head.repo.full_name == github.repository");

    [Fact]
    public void Every_input_of_the_action_is_explained_and_used()
    {
        var text = File.ReadAllText(Repository.PathOf("action.yml"));
        var inputs = ((YamlNode.Mapping)Load("action.yml").Field("inputs")!).Entries;
        inputs.Length.ShouldBe(7);
        foreach (var input in inputs)
        {
            input.Value.Text("description").ShouldNotBeEmpty();
            text.ShouldContain($"inputs.{input.Key.Text}");
        }
    }

    [Fact]
    public void The_job_of_GitLab_shows_its_report_and_its_books_whatever_the_check_says()
    {
        var artifacts = Load("ci/gitlab.yml").Field("course").Field("artifacts");
        artifacts.Text("when").ShouldBe("always");
        artifacts.Field("reports").Text("junit").ShouldBe("course-results/reports/check.xml");
        Load("ci/gitlab.yml").Field("course").Field("variables").Text("GIT_DEPTH").ShouldBe("0");
    }

    private static YamlNode Load(string file) =>
        YamlLoader.Load(new SourceText(file, File.ReadAllText(Repository.PathOf(file)))).Value.ShouldNotBeNull();
}
