using System.Collections.Immutable;
using System.Text;
using CoursePack.Cli.Pipeline;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Tests.Rules;

namespace CoursePack.Tests.Repairs;

/// <summary>What holds for the repairs of every rule's failing fixture.</summary>
public sealed class FixtureRepairTests
{
    private static readonly Lazy<ImmutableArray<(string Code, FixRun Run)>> Runs =
        new(() => [.. Fixture.Codes.Select(c => (c, InMemory.Fix(new Fixture(c, Fixture.Fail).Compose())))]);

    public static TheoryData<string> Mended => [.. Runs.Value.Where(r => !r.Run.Made.IsEmpty).Select(r => r.Code)];

    public static TheoryData<string> Suggested => [.. Runs.Value.Where(r => !r.Run.Uncertain.IsEmpty).Select(r => r.Code)];

    /// <summary>Codes whose fixtures show a certain repair, and those that show an uncertain one.</summary>
    internal static (ImmutableHashSet<string> Certain, ImmutableHashSet<string> Uncertain) Codes =>
    (
        [.. Runs.Value.SelectMany(r => r.Run.Made).Select(r => r.Finding.Code)],
        [.. Runs.Value.SelectMany(r => r.Run.Uncertain).Select(r => r.Finding.Code)]
    );

    [Fact]
    public void No_repair_of_a_fixture_would_break_its_course() =>
        Runs.Value.Where(r => !r.Run.Refused.IsEmpty).Select(r => $"{r.Code}: {r.Run.Refused[0].Finding.Message}: {r.Run.Refused[0].Repair.Title}").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Mended))]
    public void Certain_repairs_end_their_findings(string code)
    {
        var run = Of(code);
        run.After.Findings.All.Length.ShouldBe(run.Before.Findings.All.Length - run.Made.Length);
    }

    [Theory]
    [MemberData(nameof(Mended))]
    public void Certain_repairs_bring_no_new_finding(string code) =>
        InMemory.Lines(Of(code).After.Findings).Except(InMemory.Lines(Of(code).Before.Findings)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Mended))]
    public void A_second_run_changes_nothing_more(string code) =>
        InMemory.Fix(InMemory.Fixed(new Fixture(code, Fixture.Fail).Compose())).Made.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Mended))]
    public void Lines_without_a_repair_stay_as_they_are_in_their_order(string code)
    {
        var run = Of(code);
        foreach (var file in run.After.Since(run.Before))
        {
            var touched = run.Made.Where(r => r.Path == file.Path).SelectMany(r => r.Repair.Replacements)
                .SelectMany(r => Enumerable.Range(r.Span.StartPosition.Line, r.Span.EndPosition.Line - r.Span.StartPosition.Line + 1)).ToHashSet();
            var after = new Queue<string>(file.After.Split('\n'));
            foreach (var line in file.Before!.Split('\n').Where((_, index) => !touched.Contains(index + 1)))
            {
                while (after.TryDequeue(out var next) && next != line)
                    after.Count.ShouldBePositive($"{file.Path} lost '{line}'");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Mended))]
    public void Line_ends_and_byte_order_mark_survive(string code)
    {
        var course = new Fixture(code, Fixture.Fail).Compose();
        var @fixed = InMemory.Fixed(course);
        var fixedInWindows = InMemory.Fixed(Windows(course));
        var expected = Windows(@fixed);
        foreach (var path in course.Files(""))
            InMemory.Bytes(fixedInWindows, path).ShouldBe(InMemory.Bytes(expected, path), path);
    }

    [Theory]
    [MemberData(nameof(Suggested))]
    public void What_is_suggested_would_mend_and_stop_no_build(string code)
    {
        var run = Of(code);
        var (before, after) = (run.After.Findings.All, run.Suggested.Findings.All);
        foreach (var mended in run.Uncertain.Select(r => r.Finding.Code).Distinct())
            after.Count(f => f.Code == mended).ShouldBeLessThan(before.Count(f => f.Code == mended), mended);
        after.Count(Findings.StopsBuild).ShouldBeLessThanOrEqualTo(before.Count(Findings.StopsBuild));
    }

    private static FixRun Of(string code) => Runs.Value.Single(r => r.Code == code).Run;

    /// <summary>The same course as an editor of that system would save it.</summary>
    private static MemoryWorkspace Windows(IWorkspace course) =>
        new(course.Files("").ToDictionary(
            p => p,
            p => p.EndsWith(".yaml", StringComparison.Ordinal) || p.EndsWith(".md", StringComparison.Ordinal)
                ? (ReadOnlyMemory<byte>)(byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(InMemory.Bytes(course, p)).Replace("\n", "\r\n", StringComparison.Ordinal))]
                : InMemory.Bytes(course, p),
            StringComparer.Ordinal));
}
