namespace CoursePack.Tests.Testing;

public sealed class GoldenTests
{
    [Fact]
    public void A_difference_is_shown_with_the_lines_before_it_and_without_the_lines_that_agree() =>
        Golden.Difference("a\nb\nc\nd\ne\nf\ng", "a\nb\nc\nd\nE\nE2\nf\ng").ShouldBe("line 5\n  b\n  c\n  d\n- e\n+ E\n+ E2\n");

    [Fact]
    public void A_long_difference_is_cut() =>
        Golden.Difference("", string.Join('\n', Enumerable.Repeat("x", 40))).ShouldEndWith("+ … 28 more lines\n");

    // Names that a test puts together must occur whole somewhere in the sources, as rule codes do.
    [Fact]
    public void Every_verified_file_is_named_in_the_sources()
    {
        var sources = new[] { "tests", "src" }
            .SelectMany(folder => Files(folder, "*.cs"))
            .Select(File.ReadAllText)
            .ToList();
        var orphans = Files("tests", "*.verified.*")
            .Where(file =>
            {
                var name = Path.GetFileName(file);
                var baseName = name[..name.IndexOf(".verified.", StringComparison.Ordinal)];
                return !sources.Exists(source => source.Contains(baseName, StringComparison.Ordinal));
            })
            .Select(file => Path.GetRelativePath(Repository.Root, file));
        orphans.ShouldBeEmpty();
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
