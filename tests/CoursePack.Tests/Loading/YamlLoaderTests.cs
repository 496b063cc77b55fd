using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;
using CoursePack.Tests.Binding;

namespace CoursePack.Tests.Loading;

public sealed class YamlLoaderTests
{
    [Fact]
    public void Keys_keep_the_order_of_the_file() =>
        Keys("b: 1\na: 2\nc: 3\n").ShouldBe(["b", "a", "c"]);

    [Theory]
    [InlineData("a: 2.10", "2.10")]
    [InlineData("a: no", "no")]
    [InlineData("a: 09:30", "09:30")]
    [InlineData("a: 012", "012")]
    [InlineData("a: \"1.0\"", "1.0")]
    [InlineData("a: 'it''s'", "it's")]
    [InlineData("a: ~", "~")]
    public void A_scalar_is_its_text(string yaml, string expected) => Scalar(yaml).Text.ShouldBe(expected);

    [Theory]
    [InlineData("a: x", "1:4-1:5")]
    [InlineData("a: \"x\"  # note", "1:4-1:7")]
    [InlineData("a: [b, c] # note", "1:4-1:10")]
    [InlineData("a: { b: c }", "1:4-1:12")]
    [InlineData("a: |\n  x\n  y\n\n", "1:4-3:4")]
    public void A_span_is_half_open_and_covers_what_was_written(string yaml, string expected)
    {
        var span = Value(yaml).Span;
        $"{span.StartPosition.Line}:{span.StartPosition.Column}-{span.EndPosition.Line}:{span.EndPosition.Column}".ShouldBe(expected);
    }

    [Theory]
    [InlineData("a: x y", "Plain")]
    [InlineData("a: 'x y'", "Quoted")]
    [InlineData("a: |\n  x", "Literal")]
    [InlineData("a: >\n  x", "Folded")]
    [InlineData("a: x\n  y", "Folded")]
    [InlineData("a: \"x\n  y\"", "Folded")]
    public void A_scalar_knows_how_it_was_written(string yaml, string style) =>
        Scalar(yaml).Style.ToString().ShouldBe(style);

    [Theory]
    [InlineData("a:\n  b: |\n    one\n      two\n\n    three\n", "two", "4:7")]
    [InlineData("a:\n  b: |\n    one\n      two\n\n    three\n", "three", "6:5")]
    [InlineData("a:\n  b: |2-\n      one\n    two\n", "one", "3:7")]
    [InlineData("a:\n  b: |\n\n\n    one\n", "one", "5:5")]
    [InlineData("a:\n  b: |+ # why\n    one\n\n", "one", "3:5")]
    [InlineData("a:\n  b: one\n", "one", "2:6")]
    [InlineData("a:\n  b: \"one\"\n", "one", "2:7")]
    [InlineData("a:\n  b: 'zero one'\n", "one", "2:12")]
    [InlineData("a:\n  b: |\n    😀é one\n", "one", "3:8")]
    [InlineData("a:\n  - b: |-\n      zero\n      one", "one", "4:7")]
    public void A_word_of_a_scalar_leads_back_to_its_place(string yaml, string word, string place)
    {
        var text = Scalars(Load(yaml)).Single(s => s.Text.Contains(word, StringComparison.Ordinal)).Mapped;
        var at = text.Text.IndexOf(word, StringComparison.Ordinal);
        var span = text.SpanOf(at, at + word.Length);
        $"{span.StartPosition.Line}:{span.StartPosition.Column}".ShouldBe(place);
        span.Source!.Text[span.Start..span.End].ShouldBe(word);
    }

    [Fact]
    public void CRLF_and_LF_give_the_same_tree_and_the_same_places()
    {
        const string Yaml = "a: |\n  one\n  two\nb: [x,\n  y]\n";
        Dump(Load(Yaml)).ShouldBe(Dump(Load(Yaml.ReplaceLineEndings("\r\n"))));
    }

    [Theory]
    [InlineData(20_000, '[')]
    [InlineData(2_000_000, '[')]
    [InlineData(20_000, '{')]
    public void Deep_nesting_is_a_finding_and_kills_nothing(int count, char bracket)
    {
        var read = YamlLoader.Load(new SourceText("f", new string(bracket, count)));
        Places.Print(read.Diagnostics.ShouldHaveSingleItem()).ShouldBe("f:1:65 CP1007 lists and keys are nested deeper than 64");
        read.Value.ShouldBeNull();
    }

    [Fact]
    public void Nesting_as_deep_as_allowed_is_read() =>
        YamlLoader.Load(new SourceText("f", new string('[', 64) + new string(']', 64))).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void Too_many_nodes_are_a_finding() =>
        YamlLoader.Load(new SourceText("f", string.Concat(Enumerable.Repeat("- x\n", 100_001)))).Diagnostics
            .Select(Places.Print).ShouldBe(["f:100000:3 CP1007 the file has more than 100,000 keys and values"]);

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    public void A_file_of_nothing_has_no_tree(string yaml) =>
        YamlLoader.Load(new SourceText("f", yaml)).Value.ShouldBeNull();

    private static YamlNode Load(string yaml)
    {
        var read = YamlLoader.Load(new SourceText("f", yaml));
        read.Diagnostics.ShouldBeEmpty();
        return read.Value!;
    }

    private static IEnumerable<string> Keys(string yaml) => ((YamlNode.Mapping)Load(yaml)).Entries.Select(e => e.Key.Text);

    private static YamlNode Value(string yaml) => ((YamlNode.Mapping)Load(yaml)).Entries[0].Value;

    private static YamlNode.Scalar Scalar(string yaml) => (YamlNode.Scalar)Value(yaml);

    private static IEnumerable<YamlNode.Scalar> Scalars(YamlNode node) =>
        node switch
        {
            YamlNode.Mapping mapping => mapping.Entries.SelectMany(e => Scalars(e.Value)),
            YamlNode.Sequence list => list.Items.SelectMany(Scalars),
            YamlNode.Scalar scalar => [scalar],
            _ => [],
        };

    private static string Dump(YamlNode node) =>
        $"{node.Span.Start}-{node.Span.End} " + node switch
        {
            YamlNode.Mapping mapping => "{" + string.Join(", ", mapping.Entries.Select(e => $"{Dump(e.Key)}: {Dump(e.Value)}")) + "}",
            YamlNode.Sequence list => "[" + string.Join(", ", list.Items.Select(Dump)) + "]",
            YamlNode.Scalar scalar => $"{scalar.Style} '{scalar.Text}'",
            _ => "refused",
        };
}
