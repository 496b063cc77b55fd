using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Rules;

/// <summary>Every rule has a course that breaks it and one that keeps it.</summary>
public sealed class FixtureTests
{
    public static TheoryData<string> Codes => [.. Fixture.Codes];

    [Fact]
    public void The_base_of_all_fixtures_has_no_findings() =>
        CourseCheck.Print(new Fixture(Fixture.Base, "").Check()).ShouldBe("");

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_failing_fixture_has_the_findings_it_expects_and_no_others(string code)
    {
        var fixture = new Fixture(code, Fixture.Fail);
        var findings = fixture.Check();
        fixture.Expectations().Select(e => e.Code).ShouldContain(code);
        findings.Shown.Select(Expectation.Of).Order(Place).ShouldBe(fixture.Expectations().Order(Place), CourseCheck.Print(findings));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_passing_fixture_is_free_of_its_finding(string code)
    {
        var findings = new Fixture(code, Fixture.Pass).Check();
        findings.Shown.Where(d => d.Code == code).ShouldBeEmpty(CourseCheck.Print(findings));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_failing_fixture_prints_as_verified(string code) =>
        Golden.Match(CourseCheck.Print(new Fixture(code, Fixture.Fail).Check()), Printed.NameOf(code));

    private static readonly Comparer<Expectation> Place = Comparer<Expectation>.Create((a, b) =>
        string.CompareOrdinal($"{a.Path}:{a.Line:D6}:{a.Code}", $"{b.Path}:{b.Line:D6}:{b.Code}"));
}
