using System.Text.RegularExpressions;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Composition;

/// <summary>The manual, the list of known names and the contexts in the code agree.</summary>
public sealed partial class TemplateNamesTests
{
    [Fact]
    public void Every_name_that_a_context_holds_is_known_and_the_other_way_round()
    {
        var written = Directory.EnumerateFiles(Repository.PathOf("src/CoursePack.Curriculum/Composition/Contexts"), "*.cs")
            .SelectMany(f => Key().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);
        TemplateNames.All.Order(StringComparer.Ordinal).ShouldBe(written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_manual_lists_every_name()
    {
        var manual = File.ReadAllText(Repository.PathOf("templates/README.md"));
        TemplateNames.All.Where(n => !manual.Contains($"`{n}`", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Every_fixed_word_is_printed_somewhere()
    {
        var templates = string.Concat(Directory.EnumerateFiles(Repository.PathOf("templates"), "*.md", SearchOption.AllDirectories).Select(File.ReadAllText));
        Composing.BuiltIn.WordLists["en-GB"].Words.Keys
            .Where(k => !RequiredWords.All.Contains(k) && !templates.Contains($"{{{{t \"{k}\"}}}}", StringComparison.Ordinal) && !(k.StartsWith("place_", StringComparison.Ordinal) && templates.Contains("places." + k["place_".Length..] + "}}", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [GeneratedRegex("\\[\"([a-z_]+)\"\\] =")]
    private static partial Regex Key();
}
