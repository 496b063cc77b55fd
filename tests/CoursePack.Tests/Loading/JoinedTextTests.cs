using CoursePack.Core.Text;

namespace CoursePack.Tests.Loading;

/// <summary>Texts made of lines of several files.</summary>
public sealed class JoinedTextTests
{
    private static readonly SourceText First = new("a.md", "one\ntwo\n"), Second = new("b.md", "# x\n\nthree four\n");

    private static readonly MappedText Joined = MappedText.Join(First, [MappedText.Whole(First).Lines(1, 3), MappedText.Whole(Second).Lines(3, 4).Indented("  ")]);

    [Fact]
    public void Lines_stand_one_below_the_other() => Joined.Text.ShouldBe("one\ntwo\n  three four");

    [Theory]
    [InlineData("two", "a.md", "two")]
    [InlineData("four", "b.md", "four")]
    [InlineData("  three", "b.md", "three")]
    [InlineData("two\n  three", "a.md", "two")]
    [InlineData("one\ntwo", "a.md", "one\ntwo")]
    public void A_piece_stands_in_the_file_of_its_first_line(string piece, string path, string there)
    {
        var at = Joined.Text.IndexOf(piece, StringComparison.Ordinal);
        var span = Joined.SpanOf(at, at + piece.Length);
        (span.Path, span.Source!.Text[span.Start..span.End]).ShouldBe((path, there));
    }

    [Fact]
    public void The_whole_belongs_to_the_file_it_was_joined_in() => Joined.Source.ShouldBe(First);

    [Fact]
    public void Blank_lines_are_not_indented() => MappedText.Whole(new("a", "x\n\ny")).Indented("  ").Text.ShouldBe("  x\n\n  y");
}
