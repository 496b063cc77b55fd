using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;

namespace CoursePack.Tests.Rules;

/// <summary>Findings that are known do not count, are not shown and take no place of those that are.</summary>
public sealed class KnownFindingsTests
{
    private static readonly DiagnosticDescriptor Advice = new("CP3999", "advice", Severity.Error), Broken = new("CP2999", "broken", Severity.Error);

    [Fact]
    public void Known_findings_do_not_count() =>
        Known(Many(Advice, 3), 2).ShouldSatisfyAllConditions(f => f.Errors.ShouldBe(1), f => f.Known.Length.ShouldBe(2), f => f.All.Length.ShouldBe(3));

    [Fact]
    public void A_check_of_known_findings_alone_does_not_fail() => Known(Many(Advice, 2), 2).Fail(strict: true).ShouldBeFalse();

    [Fact]
    public void An_error_that_stops_a_build_is_never_known() => Known(Many(Broken, 2), 2).ShouldSatisfyAllConditions(f => f.Errors.ShouldBe(2), f => f.Known.ShouldBeEmpty());

    [Fact]
    public void Known_findings_take_no_place_of_new_ones()
    {
        var findings = Known(Many(Advice, Findings.MostPerCode + 5), 4);
        findings.Shown.Length.ShouldBe(Findings.MostPerCode);
        findings.LeftOut["CP3999"].ShouldBe(1);
    }

    private static Findings Many(DiagnosticDescriptor descriptor, int count) =>
        Findings.Of(Enumerable.Range(1, count).Select(n => descriptor.At(SourceSpan.OfFile($"{n:000}.md"), "m")), new Dictionary<string, Severity>());

    private static Findings Known(Findings findings, int count) => findings.Knowing(findings.All.Take(count).ToHashSet());
}
