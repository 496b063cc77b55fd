using CoursePack.Cli.Pipeline;
using CoursePack.Core.Text;
using CoursePack.Tests.Rules;

namespace CoursePack.Tests.Repairs;

/// <summary>A repair that a rule got wrong is not written.</summary>
public sealed class RepairVerdictTests
{
    private const string Broken = "minuts: 20";

    [Theory]
    [InlineData("minutes", true)]
    [InlineData("minuets", false)]
    [InlineData("minuts", false)]
    [InlineData("minutes: 20\n      x", false)]
    [InlineData("title", false)]
    public void A_repair_has_to_mend_and_may_not_break(string key, bool sound) =>
        IsSound(new BaseCourse().Edit(BaseCourse.Welcome, "minutes: 20", Broken), "CP2001", "minuts", key).ShouldBe(sound);

    [Theory]
    [InlineData("activities", true)]
    [InlineData("activites", false)]
    public void A_repair_may_bring_to_light_what_was_hidden(string key, bool sound) =>
        IsSound(new BaseCourse().Edit(BaseCourse.Listening, "    aim: Leave the day well.\n    activities:", "    aim: Leave the day well.\n    aktivities:").Edit(BaseCourse.Listening, "method: check-out", "method: chekout"), "CP2001", "aktivities", key).ShouldBe(sound);

    [Theory]
    [InlineData("", true)]
    [InlineData("[", false)]
    [InlineData("more: 1", false)]
    public void In_a_whole_course_no_error_may_arise(string text, bool sound) =>
        IsSound(new BaseCourse().Edit(BaseCourse.Welcome, "number: 1\n", "number: 1\n# silence CP5301: agreed\n"), "CP1204", "# silence CP5301: agreed", text).ShouldBe(sound);

    private static bool IsSound(BaseCourse course, string code, string written, string text)
    {
        var before = InMemory.Fix(course).Before;
        var finding = before.Findings.All.First(f => f.Code == code);
        var source = finding.Span.Source!;
        var at = source.Text.IndexOf(written, StringComparison.Ordinal);
        List<ProposedRepair> repairs = [new(finding, new("do it", IsCertain: true, [new(new SourceSpan(source, at, at + written.Length), text)]))];
        return RepairVerdict.IsSound(before, before.With(repairs), repairs);
    }
}
