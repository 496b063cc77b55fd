using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Schemas;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Ci;

/// <summary>The scripts of the services, run as they are in a repository of their own, with stand-ins for the programs that reach a service.</summary>
public sealed class CiScriptTests
{
    public static TheoryData<string> Scripts => [.. Directory.GetFiles(Repository.PathOf("ci"), "*.sh").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_is_well_formed_and_stops_at_the_first_fault(string script)
    {
        Bash("-n", Repository.PathOf($"ci/{script}"));
        File.ReadAllText(Repository.PathOf($"ci/{script}")).ShouldContain("\nset -euo pipefail\n");
    }

    [Theory]
    [InlineData("action.yml")]
    [InlineData("ci/gitlab.yml")]
    public void The_lines_of_a_file_are_well_formed_too(string file)
    {
        var node = YamlLoader.Load(new SourceText(file, File.ReadAllText(Repository.PathOf(file)))).Value;
        var lines = node.Field("runs").Items("steps").Select(s => s.Text("run")).Concat(node.Field("course").Words("script")).Where(l => l.Length > 0).ToList();
        lines.Count.ShouldBeGreaterThan(4);
        foreach (var line in lines)
            Bash("-n", "-c", line);
    }

    [Fact]
    public void A_request_is_checked_compared_built_and_worded()
    {
        using var run = new CiRun();
        run.Change("curriculum/course.yaml", "taught: 100", "taught: 50");
        run.Course("AGAINST=main");
        run.Words("BOOKS=https://example.org/books", "WORD=https://example.org/word");
        run.Read("status").ShouldBe("0\n");
        Golden.Match(Commits().Replace(run.Read("comment.md"), "(commit)"), "Ci/goldens/comment.md");
        foreach (var report in new[] { "check.sarif", "check.xml", "check.md", "change.md" })
            run.Read($"reports/{report}").ShouldNotBeEmpty();
        Directory.GetFiles(run.PathOf("books"), "*.docx", SearchOption.AllDirectories).ShouldNotBeEmpty();
        Directory.GetFiles(run.PathOf("books"), "*.pdf", SearchOption.AllDirectories).ShouldNotBeEmpty();
    }

    /// <summary>Goldens named here: comment.</summary>
    [Fact]
    public void Asking_less_fails_only_where_it_is_told_to()
    {
        using var run = new CiRun();
        run.Change("curriculum/course.yaml", "taught: 100", "taught: 50");
        run.Course("AGAINST=main", "FAIL_ON_LOOSENED=true");
        run.Read("status").ShouldBe("1\n");
    }

    [Fact]
    public void An_error_that_stops_the_books_is_said_in_words()
    {
        using var run = new CiRun();
        run.Change("curriculum/course.yaml", "licence: ", "license: ");
        run.Course("AGAINST=main");
        run.Words();
        run.Read("status").ShouldBe("1\n");
        run.Read("comment.md").ShouldContain("## The course check found 1 thing to mend");
        run.Read("rest.md").ShouldContain("It could not be compared");
        run.Read("rest.md").ShouldContain("No books were made");
    }

    [Fact]
    public void A_push_is_compared_with_nothing()
    {
        using var run = new CiRun();
        run.Course("AGAINST=");
        run.Words();
        run.Read("status").ShouldBe("0\n");
        run.Read("rest.md").ShouldNotContain("What this change does");
    }

    [Fact]
    public void A_name_of_a_branch_is_never_read_as_a_command()
    {
        using var run = new CiRun();
        run.Course("AGAINST=$(touch hacked);`touch hacked`");
        run.Read("status").ShouldBe("0\n");
        Directory.GetFiles(run.Folder, "hacked", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void A_comment_is_posted_once_and_written_over_afterwards()
    {
        using var run = new CiRun();
        run.Worded("hello");
        run.Program("gh", "echo \"$@\" >> calls");
        run.Comment("github", "REPOSITORY=o/r", "REQUEST=7", "GH_TOKEN=t").ShouldBe("Commented on the request.\n");
        run.Calls().ShouldContain("api --silent --method POST repos/o/r/issues/7/comments -F body=@");
        run.Program("gh", "echo \"$@\" >> calls; case \"$*\" in *--jq*) echo 41;; esac");
        run.Comment("github", "REPOSITORY=o/r", "REQUEST=7", "GH_TOKEN=t").ShouldBe("Commented on the request.\n");
        run.Calls().ShouldContain("api --silent --method PATCH repos/o/r/issues/comments/41 -F body=@");
    }

    [Theory]
    [InlineData("REQUEST=7", "GH_TOKEN=", "No token to comment with; read the summary of this run.\n")]
    [InlineData("REQUEST=7", "GH_TOKEN=may-only-read", "The token may not comment here, as for a request from a fork; read the summary of this run.\n")]
    [InlineData("REQUEST=", "GH_TOKEN=t", "No request to comment on.\n")]
    public void A_request_from_a_fork_is_no_failure(string request, string token, string says)
    {
        using var run = new CiRun();
        run.Worded("hello");
        run.Program("gh", "echo 'HTTP 403: Resource not accessible by integration' >&2; exit 1");
        run.Comment("github", "REPOSITORY=o/r", request, token).ShouldBe(says);
    }

    [Theory]
    [InlineData("[]", "--request POST", "/notes")]
    [InlineData("[{\"id\":3,\"type\":null,\"body\":\"hello\"},{\"id\":9,\"type\":null,\"body\":\"\\u003c!-- coursepack --\\u003e\"}]", "--request PUT", "/notes/9")]
    public void GitLab_gets_one_comment_too(string notes, string method, string address)
    {
        using var run = new CiRun();
        run.Worded("hello");
        run.Program("curl", $"echo \"$@\" >> calls; case \"$*\" in *per_page*) echo '{notes}';; esac");
        run.Comment("gitlab", "CI_MERGE_REQUEST_IID=7", "CI_PROJECT_ID=5", "CI_API_V4_URL=https://gitlab.example/api/v4", "COURSEPACK_TOKEN=quiet").ShouldBe("Commented on the request.\n");
        var last = run.Calls().Trim().Split('\n')[^1];
        last.ShouldContain(method);
        last.ShouldEndWith($"https://gitlab.example/api/v4/projects/5/merge_requests/7{address}");
        run.Calls().ShouldNotContain("quiet");
    }

    [Fact]
    public void Without_a_token_GitLab_shows_the_report_by_itself()
    {
        using var run = new CiRun();
        run.Worded("hello");
        run.Comment("gitlab", "CI_MERGE_REQUEST_IID=7", "COURSEPACK_TOKEN=").ShouldBe("No token to comment with; the request shows the report and the books.\n");
    }

    [Fact]
    public void A_comment_keeps_to_what_a_service_takes()
    {
        using var run = new CiRun();
        run.Worded(new string('x', 55_000), change: new string('y', 9_000));
        run.Words();
        run.Read("comment.md").Length.ShouldBeLessThan(60_000);
        run.Read("comment.md").ShouldContain("it stands in the summary of the run");
    }

    [Fact]
    public void A_binary_with_another_checksum_is_not_run()
    {
        using var run = new CiRun();
        var binary = run.Program("released", "echo ran >> calls");
        var made = run.Script("tool.sh", [run.PathOf("tool")], $"BINARY={binary}", $"SHA256={new string('0', 64)}");
        made.ExitCode.ShouldBe(2, made.Error);
        run.Calls().ShouldBeEmpty();
    }

    [Fact]
    public void A_binary_that_is_named_is_used()
    {
        using var run = new CiRun();
        var binary = run.Program("released", "exit 0");
        run.Script("tool.sh", [run.PathOf("tool")], $"BINARY={binary}").Expect().ShouldBe($"command={run.PathOf("tool")}/coursepack\n");
    }

    [Fact]
    public void An_address_without_a_checksum_is_refused()
    {
        using var run = new CiRun();
        run.Script("tool.sh", [run.PathOf("tool")], "BINARY=https://example.org/coursepack", "SHA256=").ExitCode.ShouldBe(2);
    }

    private static System.Text.RegularExpressions.Regex Commits() => new(@"\([0-9a-f]{7,40}\)");

    private static void Bash(params string[] arguments) => ExternalTool.Run("bash", arguments).Expect();
}
