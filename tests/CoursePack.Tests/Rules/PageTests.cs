using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Validation;

namespace CoursePack.Tests.Rules;

/// <summary>A code, its page, its two courses and its printed text belong together; nothing may be missing.</summary>
public sealed partial class PageTests
{
    private static readonly string[] Headings =
        ["What it checks", "Why it matters for learners", "Example", "How to fix", "Related"];

    /// <summary>CP8001 said that overlays were not merged yet.</summary>
    private static readonly string[] RetiredCodes = ["CP8001"];

    public static TheoryData<string> PagesWithFixtures =>
        [.. DescriptorCatalogue.All.Select(d => d.Code).Where(c => PageOf(c) is not null && new Fixture(c, Fixture.Fail).Exists)];

    public static TheoryData<string> Pages =>
        [.. DescriptorCatalogue.Assemblies.SelectMany(DiagnosticPages.Codes).Distinct(StringComparer.Ordinal)];

    public static TheoryData<string> Rules => [.. CourseRules.All.Select(r => r.Descriptor.Code)];

    [Fact]
    public void Every_code_has_a_page() =>
        DescriptorCatalogue.All.Select(d => d.Code).Where(c => PageOf(c) is null).ShouldBeEmpty();

    [Fact]
    public void Every_page_has_a_code() =>
        DescriptorCatalogue.Assemblies.SelectMany(DiagnosticPages.Codes).Except(DescriptorCatalogue.All.Select(d => d.Code)).ShouldBeEmpty();

    [Fact]
    public void A_retired_code_is_not_used_again() =>
        DescriptorCatalogue.All.Select(d => d.Code).Intersect(RetiredCodes).ShouldBeEmpty();

    [Fact]
    public void No_code_or_name_is_used_twice()
    {
        DescriptorCatalogue.All.Select(d => d.Code).ShouldBeUnique();
        DescriptorCatalogue.All.Select(d => d.Name).ShouldBeUnique();
    }

    [Fact]
    public void Every_code_has_fixtures_or_names_the_test_that_raises_it()
    {
        var missing = DescriptorCatalogue.All.Select(d => d.Code)
            .Where(c => !RaisedElsewhere.Tests.ContainsKey(c))
            .Where(c => !new Fixture(c, Fixture.Fail).Exists || !new Fixture(c, Fixture.Pass).Exists);
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_code_has_its_printed_text()
    {
        foreach (var code in DescriptorCatalogue.All.Select(d => d.Code))
        {
            var verified = Path.Combine(Printed.Folder, code + Printed.Ending);
            File.Exists(verified).ShouldBeTrue(verified);
            File.ReadAllText(verified).ShouldContain($"[{code}]");
        }
    }

    [Fact]
    public void Every_printed_text_belongs_to_a_code() =>
        Directory.EnumerateFiles(Printed.Folder, "*" + Printed.Ending).Select(f => Path.GetFileName(f)[..^Printed.Ending.Length])
            .Except(DescriptorCatalogue.All.Select(d => d.Code)).ShouldBeEmpty();

    [Fact]
    public void Every_fixture_belongs_to_a_code() =>
        Fixture.Codes.Except(DescriptorCatalogue.All.Select(d => d.Code)).ShouldBeEmpty();

    [Fact]
    public void A_code_said_to_be_raised_elsewhere_has_no_fixture_and_its_test_exists()
    {
        var tests = typeof(PageTests).Assembly.GetTypes().SelectMany(t => t.GetMethods()).Select(m => $"{m.DeclaringType?.Name}.{m.Name}").ToHashSet(StringComparer.Ordinal);
        foreach (var (code, test) in RaisedElsewhere.Tests)
        {
            DescriptorCatalogue.All.Select(d => d.Code).ShouldContain(code);
            new Fixture(code, Fixture.Fail).Exists.ShouldBeFalse(code);
            tests.ShouldContain(test, code);
        }
    }

    [Fact]
    public void Every_rule_is_in_the_list_of_rules_by_code()
    {
        var written = typeof(ICourseRule).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(ICourseRule)));
        CourseRules.All.Select(r => r.GetType()).ShouldBe(written, ignoreOrder: true);
        CourseRules.All.Select(r => r.Descriptor.Code).ShouldBeInOrder();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_the_fixed_headings_under_its_code_and_name(string code)
    {
        var page = PageOf(code)!;
        var name = DescriptorCatalogue.All.Single(d => d.Code == code).Name;
        page.Split('\n')[0].ShouldBe($"# {code} {name}");
        Heading().Matches(Fenced().Replace(page, "")).Select(m => m.Groups[1].Value).ShouldBe(Headings);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_page_of_a_rule_says_how_severe_it_is(string code)
    {
        var severity = CourseRules.All.Single(r => r.Descriptor.Code == code).Descriptor.DefaultSeverity;
        PageOf(code)!.ShouldContain($"\nSeverity: {severity.ToString().ToLowerInvariant()}.\n");
    }

    [Theory]
    [MemberData(nameof(PagesWithFixtures))]
    public void The_example_of_a_page_is_cut_from_its_fixtures(string code)
    {
        var blocks = Fenced().Matches(PageOf(code)!).Select(m => m.Groups[1].Value).ToList();
        blocks.Count.ShouldBe(2, "one example that fails, then one that passes");
        ShouldOccur(blocks[0], new(code, Fixture.Fail));
        ShouldOccur(blocks[1], new(code, Fixture.Pass));
    }

    private static void ShouldOccur(string excerpt, Fixture fixture)
    {
        var lines = fixture.Own.Values.SelectMany(bytes => System.Text.Encoding.UTF8.GetString(bytes).Split('\n')).Select(l => l.Trim()).ToHashSet(StringComparer.Ordinal);
        excerpt.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && !lines.Contains(l)).ShouldBeEmpty($"not in {fixture.Code}/{fixture.Kind}");
    }

    private static string? PageOf(string code) =>
        DescriptorCatalogue.Assemblies.Select(a => DiagnosticPages.Read(a, code)).FirstOrDefault(p => p is not null);

    [GeneratedRegex(@"^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    // Four back-ticks fence an example that holds a fence of its own.
    [GeneratedRegex(@"^(?<fence>`{3,})[^\n`]*\n(.*?)^\k<fence>\s*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
