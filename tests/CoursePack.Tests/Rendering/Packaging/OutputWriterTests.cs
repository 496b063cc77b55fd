using CoursePack.Rendering.Packaging;
using CoursePack.Tests.Testing;
using static CoursePack.Tests.Rendering.SampleBox;

namespace CoursePack.Tests.Rendering.Packaging;

public sealed class OutputWriterTests : IDisposable
{
    private const string OldManifest = """
        { "version": 1, "tool": "1.0.0", "status": "ok", "course": { "id": "psw-training", "version": "0.9" }, "sources": "sha256:0",
          "files": [ { "path": "book.pdf" }, { "path": "gone.pdf" }, { "path": "days/one.html" } ] }
        """;

    private static readonly Box New = Of(("book.pdf", "new book"), ("days/two.html", "new day"), ("manifest.json", "{}"));

    private readonly TemporaryFolder folder = new();
    private readonly string target;

    public OutputWriterTests() => target = Path.Combine(folder.Path, "out", "psw-training");

    private string Output => Path.Combine(folder.Path, "out");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_box_is_written_into_a_folder_of_the_course()
    {
        var outcome = Write(New);
        outcome.Diagnostics.ShouldBeEmpty();
        outcome.Value!.Folder.ShouldBe(target);
        outcome.Value.Written.ShouldBe(["book.pdf", "days/two.html", "manifest.json"]);
        Tree().ShouldBe(["book.pdf=new book", "days/two.html=new day", "manifest.json={}"]);
    }

    [Fact]
    public void Nothing_is_left_beside_it()
    {
        Write(New);
        Directory.EnumerateFileSystemEntries(Output).ShouldBe([target]);
    }

    [Fact]
    public void Files_of_the_old_build_that_the_new_does_not_make_are_removed()
    {
        PutOld();
        var outcome = Write(New);
        outcome.Value!.Removed.ShouldBe(["days/one.html", "gone.pdf", "psw-training-0.9-training-in-a-box.zip"]);
        Tree().ShouldBe(["book.pdf=new book", "days/two.html=new day", "manifest.json={}"]);
    }

    [Fact]
    public void A_failure_in_the_middle_leaves_the_old_output()
    {
        PutOld();
        var before = Tree();
        var outcome = Write(New, disk: new FailingDisk { FailingWrite = 2 });
        outcome.Value.ShouldBeNull();
        outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("CP9004");
        Tree().ShouldBe(before);
        Directory.EnumerateFileSystemEntries(Output).ShouldBe([target]);
    }

    [Fact]
    public void A_full_disk_is_named()
    {
        var outcome = Write(New, disk: new FailingDisk { FailingWrite = 1, Failure = new IOException("No space left", 28) });
        outcome.Diagnostics.ShouldHaveSingleItem().Message.ShouldEndWith("could not be written: the disk is full");
    }

    [Fact]
    public void A_failure_of_the_last_rename_puts_the_old_output_back()
    {
        PutOld();
        var before = Tree();
        var outcome = Write(New, disk: new FailingDisk { FailingMove = 2 });
        outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("CP9004");
        Tree().ShouldBe(before);
    }

    [Fact]
    public void Stopping_leaves_the_old_output()
    {
        PutOld();
        var before = Tree();
        using var stop = new CancellationTokenSource();
        var disk = new FailingDisk { OnWrite = stop.Cancel };
        Should.Throw<OperationCanceledException>(() => new OutputWriter(disk).Write(New, Output, force: false, stop.Token));
        Tree().ShouldBe(before);
        Directory.EnumerateFileSystemEntries(Output).ShouldBe([target]);
    }

    [Fact]
    public void A_run_that_was_killed_while_writing_is_cleaned_up()
    {
        PutOld();
        Put("out/.psw-training.writing/half.pdf", "half");
        Write(New).Diagnostics.ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(Output).ShouldBe([target]);
        Tree().ShouldNotContain("half.pdf=half");
    }

    [Fact]
    public void A_run_that_was_killed_between_the_renames_is_put_right()
    {
        PutOld();
        Put("out/psw-training/notes.txt", "mine");
        Directory.Move(target, Path.Combine(Output, ".psw-training.replaced"));
        var outcome = Write(New);
        outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("CP9003");
        Tree().ShouldContain("book.pdf=old book");
        Tree().ShouldContain("notes.txt=mine");
    }

    [Fact]
    public void A_run_that_was_killed_before_foreign_files_came_back_is_put_right()
    {
        Put("out/.psw-training.replaced/notes.txt", "mine");
        Put("out/psw-training/manifest.json", OldManifest);
        Write(New, force: true).Diagnostics.ShouldBeEmpty();
        Tree().ShouldContain("notes.txt=mine");
    }

    [Fact]
    public void Files_that_no_build_wrote_are_refused_by_name()
    {
        PutOld();
        Put("out/psw-training/register.xlsx", "names");
        var before = Tree();
        var finding = Write(New).Diagnostics.ShouldHaveSingleItem();
        finding.Code.ShouldBe("CP9003");
        finding.Message.ShouldContain("holds 'register.xlsx', which no build wrote");
        Tree().ShouldBe(before);
    }

    [Fact]
    public void A_folder_without_a_manifest_is_refused()
    {
        Put("out/psw-training/manifest.json", "[]");
        Put("out/psw-training/book.pdf", "not ours");
        Write(New).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("CP9003");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ \"version\": \"one\" }")]
    [InlineData("{ \"version\": 1, \"tool\": \"1\", \"course\": { \"id\": 4 } }")]
    [InlineData("not json")]
    [InlineData("")]
    public void A_manifest_that_is_not_ours_lists_nothing(string manifest) =>
        BoxManifest.Listed(System.Text.Encoding.UTF8.GetBytes(manifest)).ShouldBeEmpty();

    [Fact]
    public void With_force_foreign_files_stay_and_files_of_the_same_name_are_overwritten()
    {
        Put("out/psw-training/book.pdf", "not ours");
        Put("out/psw-training/notes/mine.txt", "mine");
        Write(New, force: true).Diagnostics.ShouldBeEmpty();
        Tree().ShouldBe(["book.pdf=new book", "days/two.html=new day", "manifest.json={}", "notes/mine.txt=mine"]);
    }

    [Fact]
    public void With_force_a_foreign_file_below_the_name_of_a_new_one_gives_way()
    {
        Put("out/psw-training/book.pdf/inner.txt", "mine");
        Write(New, force: true).Diagnostics.ShouldBeEmpty();
        Tree().ShouldContain("book.pdf=new book");
    }

    [Fact]
    public void Traces_of_file_managers_are_nobodys_files()
    {
        PutOld();
        Put("out/psw-training/.DS_Store", "x");
        Put("out/psw-training/days/Thumbs.db", "x");
        Write(New).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_link_instead_of_the_folder_is_refused()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(folder.Path, "elsewhere")).FullName;
        Directory.CreateDirectory(Output);
        Directory.CreateSymbolicLink(target, elsewhere);
        Write(New, force: true).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("CP9006");
        Directory.EnumerateFileSystemEntries(elsewhere).ShouldBeEmpty();
    }

    [Fact]
    public void Links_inside_the_old_output_are_removed_and_not_followed()
    {
        PutOld();
        var kept = Path.Combine(folder.Path, "elsewhere", "kept.txt");
        Put("elsewhere/kept.txt", "kept");
        File.Delete(Path.Combine(target, "gone.pdf"));
        File.CreateSymbolicLink(Path.Combine(target, "gone.pdf"), kept);
        Directory.Delete(Path.Combine(target, "days"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(target, "days"), Path.Combine(folder.Path, "elsewhere"));
        Write(New, force: true).Diagnostics.ShouldBeEmpty();
        File.ReadAllText(kept).ShouldBe("kept");
        Directory.EnumerateFileSystemEntries(Path.Combine(folder.Path, "elsewhere")).ShouldBe([kept]);
        File.Exists(Path.Combine(target, "gone.pdf")).ShouldBeFalse();
    }

    [Fact]
    public void A_second_build_at_the_same_time_is_refused()
    {
        string? code = null;
        var disk = new FailingDisk { OnWrite = () => code ??= Write(New).Diagnostics.Single().Code };
        Write(New, disk: disk).Diagnostics.ShouldBeEmpty();
        code.ShouldBe("CP9005");
    }

    [Fact]
    public void A_file_where_the_output_folder_should_be_is_a_finding()
    {
        Put("out", "a file");
        Write(New).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("CP9004");
    }

    [Fact]
    public void A_file_where_the_courses_folder_should_be_is_a_finding()
    {
        Put("out/psw-training", "a file");
        Write(New, force: true).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("CP9003");
    }

    [Fact]
    public void A_packed_box_written_twice_is_recognised_as_our_own()
    {
        var box = BoxPackager.Pack(Contents, SampleBox.Aside, TestContext.Current.CancellationToken).Value!;
        Write(box).Diagnostics.ShouldBeEmpty();
        var first = Tree();
        Write(box).Diagnostics.ShouldBeEmpty();
        Tree().ShouldBe(first);
    }

    private Core.Diagnostics.Outcome<WrittenBox> Write(Box box, bool force = false, OutputDisk? disk = null) =>
        new OutputWriter(disk ?? new OutputDisk()).Write(box, Output, force, TestContext.Current.CancellationToken);

    private void PutOld()
    {
        Put("out/psw-training/manifest.json", OldManifest);
        Put("out/psw-training/psw-training-0.9-training-in-a-box.zip", "old zip");
        Put("out/psw-training/book.pdf", "old book");
        Put("out/psw-training/gone.pdf", "old");
        Put("out/psw-training/days/one.html", "old day");
    }

    private void Put(string path, string text)
    {
        var full = Path.Combine(folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private string[] Tree() =>
        [.. Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories)
            .Select(f => $"{Path.GetRelativePath(target, f).Replace('\\', '/')}={File.ReadAllText(f)}").Order(StringComparer.Ordinal)];

    private sealed class FailingDisk : OutputDisk
    {
        private int writes;
        private int moves;

        /// <summary>Which write fails, from 1; 0 for none.</summary>
        public int FailingWrite { get; init; }

        public int FailingMove { get; init; }

        public IOException Failure { get; init; } = new("broken");

        public Action? OnWrite { get; init; }

        public override void Write(string path, StoredBytes bytes)
        {
            if (++writes == FailingWrite)
                throw Failure;
            base.Write(path, bytes);
            OnWrite?.Invoke();
        }

        public override void MoveFolder(string from, string to)
        {
            if (++moves == FailingMove)
                throw Failure;
            base.MoveFolder(from, to);
        }
    }
}
