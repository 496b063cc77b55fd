using System.Text;
using CoursePack.Cli.Baselines;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Tests.Rules;

namespace CoursePack.Tests.Cli;

/// <summary>What people read when a baseline is none, and where it points.</summary>
public sealed class PrintedBaselineTests
{
    private const string Entry = """{ "file": "a.yaml", "code": "CP3004", "fingerprint": "7d5c0a5f3b1e4c229c3b1f0a6a8d4e10", "count": 2, "message": "m" }""";

    [Fact]
    public void A_baseline_with_the_marks_of_a_conflict_prints_as_verified() =>
        Printed.ShouldBeAsVerified("CP1301", Read(File($"{Entry},\n<<<<<<< HEAD\n{Entry}")).Diagnostics);

    [Fact]
    public void What_is_written_is_read_again() =>
        Read(BaselineWriter.Write(new([new("é\n\"😀", "CP3004", "7d5c0a5f3b1e4c229c3b1f0a6a8d4e10", 2, "\u2028`'<")]))).Value!.Entries
            .ShouldBe([new("é\n\"😀", "CP3004", "7d5c0a5f3b1e4c229c3b1f0a6a8d4e10", 2, "\u2028`'<")]);

    [Theory]
    [InlineData("", "the baseline is empty", 1, 1)]
    [InlineData("  \n ", "the baseline is empty", 2, 2)]
    [InlineData("[]", "a baseline is an object in braces", 1, 1)]
    [InlineData("{}", "the baseline has no 'fingerprints'", 1, 2)]
    [InlineData("{ \"fingerprints\": \"coursepack/v1\" }", "the baseline has no 'findings'", 1, 35)]
    [InlineData("{ \"fingerprints\": \"coursepack/v2\" }", "the baseline was made by another version of coursepack: its fingerprints are not 'coursepack/v1'", 1, 19)]
    [InlineData("{ \"fingerprints\": 1 }", "'fingerprints' is not a text", 1, 19)]
    [InlineData("{ \"findngs\": [] }", "'findngs' is no key of a baseline: did you mean 'findings'?", 1, 3)]
    [InlineData("{ \"findings\": {} }", "'findings' is not a list", 1, 15)]
    [InlineData("{ \"findings\": [1] }", "a finding is an object in braces", 1, 16)]
    [InlineData("{ \"findings\": [[[[[[", "a finding is an object in braces", 1, 16)]
    [InlineData("{ \"about\": \"é\", \"about\": \"\" }", "'about' stands here a second time", 1, 17)]
    [InlineData("{ \"about\": \"😀\", x", "the baseline is not JSON from here on", 1, 17)]
    public void A_broken_baseline_is_one_finding_at_its_place(string text, string says, int line, int column) => ShouldFind(text, says, line, column);

    [Theory]
    [InlineData("\"count\": 2", "\"count\": 0", "'count' is not a whole number from 1", 99)]
    [InlineData("\"count\": 2", "\"count\": 1.5", "'count' is not a whole number from 1", 99)]
    [InlineData("\"count\": 2", "\"count\": \"2\"", "'count' is not a whole number from 1", 99)]
    [InlineData("\"count\": 2, ", "", "this finding has no 'count'", 1)]
    [InlineData("CP3004", "3004", "'code' is not CP and four digits", 29)]
    [InlineData("7d5c", "7D5C", "'fingerprint' is not 32 hexadecimal digits", 54)]
    [InlineData("\"a.yaml\"", "null", "'file' is not a text", 11)]
    [InlineData("\"message\"", "\"mesage\"", "'mesage' is no key of a baseline: did you mean 'message'?", 102)]
    public void A_broken_line_of_a_baseline_is_one_finding_at_its_place(string old, string with, string says, int column) =>
        ShouldFind(File(Entry.Replace(old, with, StringComparison.Ordinal)), says, 2, column);

    [Fact]
    public void What_comes_behind_a_baseline_is_a_finding() =>
        ShouldFind(File(Entry) + "{}", "the baseline is not JSON from here on", 4, 1);

    [Fact]
    public void Bytes_that_are_no_text_are_a_finding() =>
        Read([0xFF, 0xFE, 0]).Diagnostics.Single().Message.ShouldBe("the baseline is not a text file in UTF-8");

    [Fact]
    public void A_baseline_larger_than_any_is_not_read() =>
        Read(new byte[(8 * 1024 * 1024) + 1]).Diagnostics.Single().Message.ShouldBe("the baseline is larger than 8 MB");

    private static string File(string entries) => $"{{ \"fingerprints\": \"coursepack/v1\", \"findings\": [\n{entries}\n] }}\n";

    private static void ShouldFind(string text, string says, int line, int column)
    {
        var outcome = Read(text);
        outcome.Value.ShouldBeNull();
        var found = outcome.Diagnostics.Single();
        found.Message.ShouldBe(says);
        (found.Span.StartPosition.Line, found.Span.StartPosition.Column).ShouldBe((line, column));
    }

    private static Outcome<Baseline> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static Outcome<Baseline> Read(byte[] bytes) =>
        BaselineReader.Read(new MemoryWorkspace(new Dictionary<string, ReadOnlyMemory<byte>> { ["known.json"] = bytes }), "known.json", "../known.json");
}
