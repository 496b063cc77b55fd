using CoursePack.Core.Text;
using CoursePack.Curriculum.Authoring;

namespace CoursePack.Tests.Authoring;

public sealed class YamlEditTests
{
    [Theory]
    [InlineData("a: [x, y, z]", "x", "a: [y, z]")]
    [InlineData("a: [x, y, z]", "y", "a: [x, z]")]
    [InlineData("a: [x, y, z]", "z", "a: [x, y]")]
    [InlineData("a: [x]  # why", "x", "a: []  # why")]
    [InlineData("a: [x, y, ]", "y", "a: [x, ]")]
    [InlineData("a: [\n  x, # of x\n  y, # of y\n  z\n]\n", "y", "a: [\n  x, # of x\n  z\n]\n")]
    [InlineData("a: [\n  x, # of x\n  # also of y\n  y\n]\n", "y", "a: [\n  x # of x\n]\n")]
    [InlineData("a: [\n  x,\n  y,\n]\n", "y", "a: [\n  x,\n]\n")]
    [InlineData("a: [x, y,\n  z]\n", "y", "a: [x,\n  z]\n")]
    [InlineData("a:\n  - x\n  - y\n  - z\n", "y", "a:\n  - x\n  - z\n")]
    [InlineData("a:\n  - x\n  # of y\n  - y  # here\n\n  # of z\n  - z\n", "y", "a:\n  - x\n\n  # of z\n  - z\n")]
    [InlineData("a:\n  - x\n  - y", "y", "a:\n  - x\n")]
    [InlineData("a:  # list\n- x\nb: 1\n", "x", "a: []  # list\nb: 1\n")]
    public void An_item_goes_with_its_own_comments_and_nothing_else(string before, string item, string after)
    {
        var file = Open(before);
        Apply(file, Find(file, item).Remove()).ShouldBe(after);
    }

    [Theory]
    [InlineData("- id: x\n  of: |\n    two\n\n    lines\n# of y\n- id: y\n", "- id: y\n", "# of y\n- id: y\n")]
    [InlineData("- { id: x, of: [1, 2] } # here\n- id: y\n", "- id: y\n", "- id: y\n")]
    [InlineData("-\n  id: x\n- id: y\n", "- id: y\n", "- id: y\n")]
    public void An_item_with_keys_goes_whole(string before, string rest, string after)
    {
        var file = Open(before);
        Apply(file, file.Root.Items[0].Remove()).ShouldBe(after);
        after.ShouldEndWith(rest);
    }

    [Theory]
    [InlineData("a: [x, y]", "x", "a: [x, new, y]")]
    [InlineData("a: [x]", "x", "a: [x, new]")]
    [InlineData("a:\n  - x  # of x\n  - y\n", "x", "a:\n  - x  # of x\n  - new\n  - y\n")]
    [InlineData("a:\n-   x", "x", "a:\n-   x\n-   new")]
    [InlineData("a:\n  - - x\n  - y\n", "y", "a:\n  - - x\n  - y\n  - new\n")]
    public void An_item_comes_after_another_in_the_same_style(string before, string item, string after)
    {
        var file = Open(before);
        Apply(file, Find(file, item).InsertAfter("new")).ShouldBe(after);
    }

    [Fact]
    public void A_copy_of_an_item_with_keys_keeps_their_indentation()
    {
        var file = Open("waivers:\n  - competence: 1.1\n    reason: |\n      Two\n\n      lines.\n  - competence: 9\n");
        var item = file.At("waivers")!.Items[0];
        var copy = item.ItemText(item["competence"]!.Replace("1.2"));
        Apply(file, item.InsertAfter(copy)).ShouldBe("waivers:\n  - competence: 1.1\n    reason: |\n      Two\n\n      lines.\n  - competence: 1.2\n    reason: |\n      Two\n\n      lines.\n  - competence: 9\n");
    }

    [Theory]
    [InlineData("a: x", "3.3.5", "a: 3.3.5")]
    [InlineData("a: \"x\"", "3.3.5", "a: \"3.3.5\"")]
    [InlineData("a: 'x'", "it's", "a: 'it''s'")]
    [InlineData("a: \"x\"", "a \"b\" \\ c", "a: \"a \\\"b\\\" \\\\ c\"")]
    [InlineData("a: x # why", "one: two", "a: 'one: two' # why")]
    [InlineData("a: x", "# no", "a: '# no'")]
    [InlineData("a: x", "- no", "a: '- no'")]
    [InlineData("a: x", "", "a: ''")]
    [InlineData("a: [x]", "one, two", "a: ['one, two']")]
    [InlineData("a: [x]", "f:3.1", "a: [f:3.1]")]
    [InlineData("a: x", "two\nlines", "a: \"two\\nlines\"")]
    [InlineData("a:\nb: 1", "x", "a: x\nb: 1")]
    public void A_scalar_is_written_as_it_was_and_reads_as_it_should(string before, string text, string after)
    {
        var file = Open(before);
        var place = file.At("a")!;
        place = place.IsList ? place.Items[0] : place;
        var written = Apply(file, place.Replace(text));
        written.ShouldBe(after);
        var again = Open(written).At("a")!;
        (again.IsList ? again.Items[0] : again).Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("a: { b: 1 }", "a: { b: 1, c: new }")]
    [InlineData("a: {}", "a: {c: new}")]
    [InlineData("a:\n  b: 1  # of b\nd: 2\n", "a:\n  b: 1  # of b\n  c: new\nd: 2\n")]
    [InlineData("a:\n  b: |\n    text\n\n# of d\nd: 2\n", "a:\n  b: |\n    text\n  c: new\n\n# of d\nd: 2\n")]
    [InlineData("a:\n  c: 'old'\n", "a:\n  c: 'new'\n")]
    public void A_key_is_set(string before, string after)
    {
        var file = Open(before);
        Apply(file, file.At("a")!.Set("c", "new")).ShouldBe(after);
    }

    [Fact]
    public void A_list_is_rewritten_as_a_whole()
    {
        var file = Open("a: [v, w, x, y, z]  # five");
        var list = file.At("a")!;
        Apply(file, list.Rewrite(i => i.Text switch
        {
            "v" or "y" or "z" => ItemChange.Remove,
            "x" => ItemChange.Keep with { Edits = [i.Replace("x1")], After = ["x2", "x3"] },
            _ => ItemChange.Keep,
        })).ShouldBe("a: [w, x1, x2, x3]  # five");
    }

    [Fact]
    public void The_keys_of_a_page_are_edited_and_its_text_is_not()
    {
        var file = YamlFile.Open(new("p.md", "---\nid: p\ncovers: [9.1.1, 9.1.2]\n---\n- 9.1.1\n"))!;
        Apply(file, file.At("covers")!.Items[0].Remove()).ShouldBe("---\nid: p\ncovers: [9.1.2]\n---\n- 9.1.1\n");
    }

    [Fact]
    public void A_value_is_found_by_its_place()
    {
        var file = Open("a:\n  - { id: x, of: [p, q] }\n");
        var at = file.Source.Text.IndexOf('q', StringComparison.Ordinal);
        file.At(new SourceSpan(file.Source, at, at + 1))!.Text.ShouldBe("q");
        file.At("a", "=x", "of")!.Items.Length.ShouldBe(2);
    }

    private static YamlFile Open(string text) => YamlFile.Open(new("f.yaml", text)).ShouldNotBeNull();

    private static YamlPlace Find(YamlFile file, string item) => file.At("a")!.Items.Single(i => i.Text == item);

    private static string Apply(YamlFile file, params IEnumerable<SourceEdit> edits) => SourceEdits.Apply(file.Source, edits);
}
