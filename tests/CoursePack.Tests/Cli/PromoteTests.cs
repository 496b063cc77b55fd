using System.Collections.Immutable;
using CoursePack.Tests.Binding;
using CoursePack.Tests.Overlays;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Cli;

/// <summary>Moves and whole files as patches that <c>git apply</c> takes, after which the base says what the overlay said.</summary>
public sealed class PromoteTests : IDisposable
{
    private const string Listening = SmallCourse.Listening;

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("op: move, at: listening/closing, before: listening/hearing", "listening/closing")]
    [InlineData("op: move, at: listening/hearing, after: listening/closing", "listening/hearing")]
    [InlineData("op: move, at: listening/hearing/in-turn, to: listening/closing", "listening/hearing/in-turn")]
    [InlineData("op: move, at: listening/hearing/in-turn, before: listening/closing/leave", "listening/hearing/in-turn")]
    [InlineData("op: move, at: listening/hearing/in-turn/trainer#first, after: \"#second\"", "listening/hearing/in-turn/trainer#first")]
    [InlineData("op: move, at: listening/hearing/in-turn/trainer#second, before: \"#first\"", "listening/hearing/in-turn/trainer#second")]
    [InlineData("op: move, at: module listening, before: module welcome", "module listening")]
    public void What_is_moved_lies_in_its_new_place_in_the_base(string operation, string id)
    {
        Write(SmallCourse.Unchanged.Patched($"{{ {operation} }}")
            .Replace(Listening, "          | Minutes | You | They |\n          |---|---|---|\n          | 5 ", "          # First {#first}\n\n          One.\n\n          # Second {#second}\n\n          | Minutes | You | They |\n          |---|---|---|\n          | 5 "));
        var merged = Tree("regions/north");
        Promote(id);
        Tree("").ShouldBe(merged);
    }

    [Fact]
    public void A_move_takes_comments_along()
    {
        Write(SmallCourse.Unchanged.Patched("{ op: move, at: listening/hearing/in-turn, to: listening/closing }").Replace(Listening, "      - id: in-turn\n", "      # By the window.\n      - id: in-turn # in threes\n"));
        Promote("listening/hearing/in-turn");
        Read(Listening).ShouldEndWith("          | 10 | Ask what they take with them. | Say one thing, or pass. |\n      # By the window.\n      - id: in-turn # in threes\n" + SmallCourse.Unchanged.Files[Listening].Split("      - id: in-turn\n")[1].Split("  - id: closing")[0]);
    }

    [Fact]
    public void Modules_in_a_list_change_places_in_it()
    {
        Write(SmallCourse.Unchanged.Patched("{ op: move, at: module listening, before: module welcome }").Append(SmallCourse.CourseFile, "modules:\n  # first\n  - welcome\n  # second\n  - listening # last\n"));
        Promote("module listening");
        Read(SmallCourse.CourseFile).ShouldEndWith("modules:\n  # second\n  - listening # last\n  # first\n  - welcome\n");
    }

    [Fact]
    public void A_module_that_goes_takes_its_folder_and_its_name_along()
    {
        Write(SmallCourse.Unchanged.Patched("{ op: remove, at: module listening }").Append(SmallCourse.CourseFile, "modules: [welcome, listening]\n").With("modules/02-listening/more.md", "More.\n"));
        Promote("module listening");
        (Directory.Exists(PathOf("modules/02-listening")), Read(SmallCourse.CourseFile).Contains("modules: [welcome]\n", StringComparison.Ordinal)).ShouldBe((false, true));
    }

    [Fact]
    public void A_page_that_goes_is_deleted()
    {
        Write(SmallCourse.Unchanged.Patched("{ op: remove, at: handout moment-cards }"));
        Promote("handout moment-cards");
        File.Exists(PathOf(SmallCourse.Cards)).ShouldBeFalse();
    }

    [Fact]
    public void A_module_with_a_picture_is_refused_with_the_reason()
    {
        Write(SmallCourse.Unchanged.Patched("{ op: remove, at: module listening }"));
        File.WriteAllBytes(PathOf("modules/02-listening/hall.png"), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFF]);
        var run = CliRun.In(folder.Path, "promote", "module listening", "curriculum/regions/north");
        (run.Exit, run.Out).ShouldBe((1, ""));
        run.Error.ShouldContain("'hall.png' beside it is no text");
    }

    [Fact]
    public void A_framework_that_goes_is_left_to_a_person()
    {
        Write(SmallCourse.Unchanged.Patched("{ op: remove, at: framework tiny }"));
        CliRun.In(folder.Path, "promote", "framework tiny", "curriculum/regions/north").Error.ShouldContain("delete that in the base by hand");
    }

    public void Dispose() => folder.Dispose();

    private void Promote(string id)
    {
        var run = CliRun.In(folder.Path, "promote", id, "curriculum/regions/north", "--output", "up.patch");
        run.Exit.ShouldBe(0, run.All);
        ExternalTool.Run("git", ["-C", PathOf(""), "apply", Path.Combine(folder.Path, "up.patch")]).Expect();
    }

    /// <summary>What a course holds, in order, without its name.</summary>
    private string Tree(string course)
    {
        var files = Directory.EnumerateFiles(PathOf(""), "*", SearchOption.AllDirectories).Select(f => (Path.GetRelativePath(PathOf(""), f).Replace('\\', '/'), File.ReadAllText(f))).ToArray();
        var read = new SmallCourse(files.ToImmutableSortedDictionary(f => f.Item1, f => f.Item2, StringComparer.Ordinal)).Layered(course).Course!;
        return string.Join('\n', read.Modules.Select(m => m.Id + ": " + string.Join(", ", m.Sessions.Select(s => s.Id + " " + string.Join(' ', s.Activities.Select(a => a.Id + " " + a.Trainer!.Text.Text.Trim('\n')))))));
    }

    private string PathOf(string path) => Path.Combine(folder.Path, "curriculum", path);

    private string Read(string path) => File.ReadAllText(PathOf(path));

    private void Write(SmallCourse course)
    {
        foreach (var (path, text) in course.Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
            File.WriteAllText(PathOf(path), text);
        }
    }
}
