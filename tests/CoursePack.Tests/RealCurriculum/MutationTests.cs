using System.Collections.Immutable;
using System.Text;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Reviews;
using CoursePack.Curriculum.Validation;
using CoursePack.Tests.Rules;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.RealCurriculum;

/// <summary>The repository's own course with one thing spoiled, in memory: that one thing is found, at its place, and nothing else.</summary>
public sealed class MutationTests
{
    private const string TenDays = "schedules/ten-days.yaml", Relationships = "modules/03-relationships/module.yaml", Welcome = "modules/01-welcome/module.yaml", Framework = "frameworks/hee-psw-2020.yaml";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Files = new(Read);

    [Fact]
    public void Untouched_it_has_no_finding() => Check(TenDays, text => text).ShouldBeEmpty();

    [Theory]
    [InlineData("relationships/listening", "understanding/hard-times", "understanding/hard-times", "CP4202")]
    [InlineData("relationships/limits-and-places", "rights-and-duties/the-ground-we-stand-on", "supporting/things-worth-doing", "CP4201")]
    [InlineData("relationships/listening", "supporting/things-worth-doing", "supporting/things-worth-doing", "CP4201 CP4202 CP4202")]
    public void Two_sessions_that_change_places_are_found_where_the_order_breaks(string one, string other, string place, string codes)
    {
        var swapped = Swap(Files.Value[TenDays], one, other);
        var line = swapped.Split('\n').Index().Single(l => l.Item.EndsWith($"- session: {place}", StringComparison.Ordinal)).Index + 1;
        Check(TenDays, _ => swapped).Select(d => (d.Code, d.Span.Path, d.Span.StartPosition.Line))
            .ShouldBe(codes.Split(' ').Select(code => (code, TenDays, line)));
    }

    [Theory]
    [InlineData("- Put my phone out of sight", "- Put the Client's phone out of sight", "Client's")]
    [InlineData("aim: Feel the difference between", "aim: Feel with service users the difference between", "service users")]
    public void A_word_to_avoid_is_found_at_its_line_and_column(string old, string spoiled, string words)
    {
        var lines = Files.Value[Relationships].Split('\n').Index().Where(l => l.Item.Contains(old, StringComparison.Ordinal)).ShouldHaveSingleItem();
        var column = lines.Item.Replace(old, spoiled, StringComparison.Ordinal).IndexOf(words, StringComparison.Ordinal) + 1;
        var finding = Check(Relationships, text => text.Replace(old, spoiled, StringComparison.Ordinal)).ShouldHaveSingleItem();
        (finding.Code, finding.Span.StartPosition.Line, finding.Span.StartPosition.Column).ShouldBe(("CP5301", lines.Index + 1, column));
    }

    [Fact]
    public void An_answer_with_a_reason_settles_it() =>
        Check(Relationships, text => text.Replace("- Put my phone out of sight", "- Put the client's phone out of sight <!-- silence CP5301: her own word -->", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Prerequisites_that_go_round_in_a_circle_are_named() =>
        Check("modules/01-welcome/module.yaml", text => text.Replace("\noutcomes:", "\nprerequisites: [recovery/hold-hope]\noutcomes:", StringComparison.Ordinal))
            .Where(d => d.Code == "CP3501").ShouldHaveSingleItem()
            .Message.ShouldStartWith("prerequisites go round in a circle: 'welcome' needs 'recovery/hold-hope', 'recovery' needs 'welcome/");

    [Fact]
    public void A_claim_taken_away_is_a_gap_at_each_competence_that_nothing_else_reaches() =>
        Places(Check(Welcome, text => Without(text, "        assesses: [")))
            .ShouldBe([("CP3003", Framework, LineOf(Framework, "id: 1.2.3")), ("CP3003", Framework, LineOf(Framework, "id: 1.2.5"))]);

    [Fact]
    public void A_renamed_competence_is_missed_wherever_it_is_claimed() =>
        Places(Check(Framework, text => text.Replace("- id: 1.2.3\n", "- id: 1.2.33\n", StringComparison.Ordinal)))
            .ShouldBe(Claims("1.2.3").Select(c => ("CP2007", c.Path, c.Line)).Prepend(("CP3001", Framework, LineOf(Framework, "id: 1.2.3"))));

    [Fact]
    public void Minutes_that_no_longer_are_the_sum_of_the_steps_are_found_at_the_table()
    {
        var first = Files.Value[Welcome].Split('\n').First(l => l.StartsWith("        minutes: ", StringComparison.Ordinal));
        var at = Files.Value[Welcome].IndexOf(first, StringComparison.Ordinal);
        var spoiled = Files.Value[Welcome][..at] + "        minutes: 1" + Files.Value[Welcome][(at + first.Length)..];
        Places(Check(Welcome, _ => spoiled)).ShouldBe([("CP3203", Welcome, LineOf(Welcome, "| Minutes |"))]);
    }

    [Fact]
    public void A_reworded_statement_makes_its_claims_suspect_at_its_line()
    {
        var reviews = Reviewed();
        var spoiled = Files.Value.Select(f => (f.Key, f.Key == Framework ? f.Value.Replace("Values each person as an equal, whatever", "Values each person as an equal, no matter", StringComparison.Ordinal) : f.Value));
        Places(CourseCheck.Run(MemoryWorkspace.Of([.. spoiled, (ReviewLog.FileName, reviews)])).Shown)
            .ShouldBe([("CP3601", Framework, LineOf(Framework, "statement: Values each person as an equal"))]);
    }

    private static string Reviewed()
    {
        var workspace = MemoryWorkspace.Of(Files.Value.Select(f => (f.Key, f.Value)));
        var facts = new CourseFacts(CurriculumReader.Read(workspace, "", "1.0.0").Value!, workspace, CourseCheck.Today);
        return ReviewLogWriter.Write(facts.Reviews.Record(facts.Reviews.All, CourseCheck.Today));
    }

    private static IEnumerable<(string Code, string Path, int Line)> Places(IEnumerable<Diagnostic> found) =>
        found.Select(d => (d.Code, d.Span.Path, d.Span.StartPosition.Line));

    private static int LineOf(string path, string words) =>
        Files.Value[path].Split('\n').Index().First(l => l.Item.Contains(words, StringComparison.Ordinal)).Index + 1;

    /// <summary>Lines that name a competence by itself, between brackets, commas or at an end.</summary>
    private static IEnumerable<(string Path, int Line)> Claims(string number) =>
        Files.Value.Where(f => f.Key != Framework && f.Key.EndsWith(".yaml", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal)
            .SelectMany(f => f.Value.Split('\n').Index().Where(l => System.Text.RegularExpressions.Regex.IsMatch(l.Item, $"[\\[ ]{System.Text.RegularExpressions.Regex.Escape(number)}[\\], ]")).Select(l => (f.Key, l.Index + 1)));

    private static string Without(string text, string beginning)
    {
        var lines = text.Split('\n').ToList();
        lines.RemoveAt(lines.FindIndex(l => l.StartsWith(beginning, StringComparison.Ordinal)));
        return string.Join('\n', lines);
    }

    private static string Swap(string text, string one, string other) =>
        text.Replace($"- session: {one}\n", "- session: ?\n", StringComparison.Ordinal)
            .Replace($"- session: {other}\n", $"- session: {one}\n", StringComparison.Ordinal)
            .Replace("- session: ?\n", $"- session: {other}\n", StringComparison.Ordinal);

    private static ImmutableArray<Diagnostic> Check(string path, Func<string, string> spoil)
    {
        var spoiled = Files.Value.Select(f => (f.Key, f.Key == path ? spoil(f.Value) : f.Value));
        return CourseCheck.Run(MemoryWorkspace.Of(spoiled)).Shown;
    }

    private static Dictionary<string, string> Read()
    {
        var root = Repository.PathOf("curriculum");
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(f => (File: f, Path: Path.GetRelativePath(root, f).Replace(Path.DirectorySeparatorChar, '/')))
            .Where(f => !f.Path.StartsWith("courses/", StringComparison.Ordinal))
            .ToDictionary(f => f.Path, f => File.ReadAllText(f.File, Encoding.UTF8), StringComparer.Ordinal);
    }
}
