using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;
using CoursePack.Tests.Binding;

namespace CoursePack.Tests.Loading;

/// <summary>What a broken line is told, and where; the parser's own words never reach an author.</summary>
public sealed class YamlSyntaxTests
{
    public static TheoryData<string, string> Mistakes => new()
    {
        { "a:\n\tb: c\n", "f:2:1 CP1009 a tab is used for indentation" },
        { "a:\n  - b: c\n\t  d: e\n", "f:3:1 CP1009 a tab is used for indentation" },
        { "a: |\n\tx\n", "f:2:1 CP1009 a tab is used for indentation" },
        { "title: Listening: how\nb: c", "f:1:17 CP1009 a colon stands in a text that is not in quotes" },
        { "- a: b\n  title: Listening: how\n", "f:2:19 CP1009 a colon stands in a text that is not in quotes" },
        { "a: \"unclosed\nb: c\n", "f:1:4 CP1009 the quotation mark that opens here is not closed" },
        { "a: 'unclosed\nb: c\n", "f:1:4 CP1009 the quotation mark that opens here is not closed" },
        { "a: \"x\nb: \"y\"\n", "f:1:4 CP1009 the quotation mark that opens here is not closed" },
        { "- id: x\n  title: \"foo\n  aim: \"bar\"\n", "f:2:10 CP1009 the quotation mark that opens here is not closed" },
        { "a: \"x\" y\n", "f:1:8 CP1009 more text follows where the value has ended" },
        { "a: 'it's'\n", "f:1:8 CP1009 more text follows where the value has ended" },
        { "a: [x](y)\n", "f:1:7 CP1009 more text follows where the value has ended" },
        { "a: \"x\\qy\"\n", "f:1:4 CP1009 a backslash in double quotes has a meaning of its own" },
        { "a: \"\\u12\"\n", "f:1:4 CP1009 a backslash in double quotes has a meaning of its own" },
        { "a: [1, 2\nb: c\n", "f:1:4 CP1009 the '[' that opens here is not closed" },
        { "a: {x: [1, y: 2}\n", "f:1:8 CP1009 the '[' that opens here is not closed" },
        { "a: @x\n", "f:1:4 CP1009 a text cannot begin with '@'" },
        { "a: `x`\n", "f:1:4 CP1009 a text cannot begin with '`'" },
        { "a: &\n", "f:1:4 CP1009 this sign has a meaning of its own at the start of a text" },
        { "a: | text\n b\n", "f:1:4 CP1009 text stands on the same line as '|'" },
        { "a:b\nc: d\n", "f:1:2 CP1009 no space follows the colon of 'a'" },
        { "x: 1\nab:b\nc: d\n", "f:2:3 CP1009 no space follows the colon of 'ab'" },
        { "a: 1\n  b: 2\n", "f:2:3 CP1009 this line is indented like a part of the text above it" },
        { "activities:\n  - id: x\n    title: My title\n   minutes: 10\n", "f:4:4 CP1009 the indentation of this line fits no line above it" },
        { "a: 1\nfoo bar\n", "f:2:1 CP1009 this line is no 'key: value'" },
        { "a: |\n    x\n  y\nb: c\n", "f:3:3 CP1009 this line is no 'key: value'" },
        { "]\n", "f:1:1 CP1009 this is not valid YAML" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_at_its_place(string yaml, string expected) =>
        Print(yaml).ShouldBe([expected]);

    public static TheoryData<string, string[]> RefusedFeatures => new()
    {
        { "a: &x 1\nb: *x\nc: !!str 3\n", ["f:1:4 CP1010 '&x' is an anchor", "f:2:4 CP1010 '*x' is an alias", "f:3:4 CP1010 '!!str' is a tag"] },
        { "a: &x\n  b: 1\n", ["f:1:4 CP1010 '&x' is an anchor"] },
        { "a: *bold* text\n", ["f:1:4 CP1010 '*bold*' is an alias"] },
        { "a: {{name}} text\n", ["f:1:4 CP1010 a text that begins with '{{' is not in quotes"] },
        { "a: {{name}}\n", ["f:1:4 CP1010 a text that begins with '{{' is not in quotes"] },
        { "a: 1\n---\nb: 2\n", ["f:2:1 CP1010 a second document begins here"] },
        { "[x]: b\n", ["f:1:1 CP1010 a key must be a word"] },
        { "<<: *x\n", ["f:1:5 CP1010 '*x' is an alias"] },
    };

    [Theory]
    [MemberData(nameof(RefusedFeatures))]
    public void What_authors_do_not_need_of_YAML_is_refused(string yaml, string[] expected) =>
        Print(yaml).ShouldBe(expected);

    [Fact]
    public void A_key_written_twice_names_both_places()
    {
        var finding = YamlLoader.Load(new SourceText("f", "a: 1\nb: 2\na: 3\n")).Diagnostics.ShouldHaveSingleItem();
        Places.Print(finding).ShouldBe("f:3:1 CP1011 'a' stands here a second time");
        finding.Related.ShouldHaveSingleItem().Span.StartPosition.Line.ShouldBe(1);
    }

    [Fact]
    public void All_that_is_refused_in_a_file_is_found_in_one_run() =>
        Print("a: &x 1\na: 2\nb: !t 3\n").Length.ShouldBe(3);

    [Fact]
    public void A_column_counts_characters_and_not_their_units() =>
        Print("a: 😀😀\nb: [😀, *x]\n").ShouldBe(["f:2:8 CP1010 '*x' is an alias"]);

    private static string[] Print(string yaml) =>
        [.. YamlLoader.Load(new SourceText("f", yaml)).Diagnostics.Select(Places.Print)];
}
