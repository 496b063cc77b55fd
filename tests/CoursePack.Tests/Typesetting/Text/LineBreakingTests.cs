using System.Collections.Immutable;
using CoursePack.Tests.Typesetting.Layout;
using CoursePack.Typesetting.Fonts;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Text;

namespace CoursePack.Tests.Typesetting.Text;

public sealed class LineBreakingTests
{
    private static readonly ImmutableArray<string> NoIssues = [];

    [Fact]
    public void Lines_end_at_spaces_and_keep_the_space_so_that_words_stay_apart_when_read() =>
        Break("one two three", "one two").ShouldBe(["one two ", "three"]);

    [Fact]
    public void White_space_collapses_and_none_stands_at_the_ends() =>
        Break("  one \n\t two  ", "one two three").ShouldBe(["one two"]);

    [Fact]
    public void A_no_break_space_holds() =>
        Break("see page\u00A012 now", "see page").ShouldBe(["see ", "page\u00A012 ", "now"]);

    [Fact]
    public void A_compound_may_be_parted_after_its_hyphen() =>
        Break("a well-known face", "a well-").ShouldBe(["a well-", "known ", "face"]);

    [Theory]
    [InlineData("it was -5 today")]
    [InlineData("from 10–12 noon")]
    [InlineData("on 3/4 of days")]
    public void Numbers_are_not_parted(string text) =>
        Break(text, text[..8]).ShouldNotContain(line => line.EndsWith('-') || line.EndsWith('–') || line.EndsWith('/'));

    [Fact]
    public void A_slash_between_words_may_end_a_line() =>
        Break("him and/or her", "him and/").ShouldBe(["him and/", "or her"]);

    [Fact]
    public void An_ellipsis_does_not_begin_a_line() =>
        Break("leave it here … then", "leave it here").ShouldBe(["leave it ", "here … then"]);

    [Fact]
    public void An_opening_bracket_does_not_end_a_line() =>
        Break("a word ( in ) end", "a word (").ShouldBe(["a word ", "( in ) ", "end"]);

    [Fact]
    public void A_soft_hyphen_shows_only_where_a_line_ends() =>
        Break("under\u00ADstanding people", "standing-").ShouldBe(["under\u00AD", "standing ", "people"]);

    [Fact]
    public void A_soft_hyphen_within_a_line_is_not_printed() =>
        Break("under\u00ADstanding", "understanding people").ShouldBe(["understanding"]);

    [Fact]
    public void A_word_wider_than_its_line_is_cut_with_an_issue_and_nothing_is_lost()
    {
        var lines = Break("unquestionably", "unquest", out var issues);
        string.Concat(lines).ShouldBe("unquestionably");
        lines.Length.ShouldBeGreaterThan(1);
        issues.ShouldBe(["WordTooWide unquestionably"]);
    }

    [Fact]
    public void A_word_of_twice_the_letters_takes_twice_the_work_to_cut()
    {
        static long Work(int letters)
        {
            var shaped = Shape($"before {new string('x', letters)} after");
            var before = GC.GetAllocatedBytesForCurrentThread();
            LineBreaker.Break(shaped, 12, []).Length.ShouldBeGreaterThan(letters / 4);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Work(1_000);
        ((double)Work(16_000) / Work(4_000)).ShouldBeInRange(3, 6);
    }

    [Fact]
    public void An_address_is_cut_after_its_marks_without_an_issue()
    {
        Break("https://example.org/care/plans", "https://example.org/", out var issues).ShouldBe(["https://example.org/", "care/plans"]);
        issues.ShouldBe(NoIssues);
    }

    [Fact]
    public void A_line_narrower_than_a_letter_still_takes_one() =>
        string.Concat(LineTexts(Shape("word"), 1)).ShouldBe("word");

    [Fact]
    public void A_forced_end_leaves_a_space_for_whoever_reads_the_text()
    {
        var text = Shape(new InlinePiece.Run("Module 3", Layouts.Plain), new InlinePiece.LineEnd(), new InlinePiece.Run("Listening", Layouts.Plain));
        LineTexts(text, 500).ShouldBe(["Module 3 ", "Listening"]);
    }

    [Fact]
    public void Code_keeps_its_spaces_and_empty_lines() =>
        LineTexts(new TextShaper().Shape([new InlinePiece.Run("a  b\n\n  c", Layouts.Plain)], keepSpaces: true, _ => ""), 500).ShouldBe(["a  b ", " ", "  c"]);

    [Fact]
    public void Balanced_lines_are_as_many_and_more_alike()
    {
        var text = Shape("what is meant and what is not said out loud today");
        var width = Layouts.Plain.Faces.Main.Measure("what is meant and what is not said out loud", 10);
        var greedy = LineBreaker.Break(text, width);
        var balanced = LineBreaker.BreakBalanced(text, width);
        balanced.Length.ShouldBe(greedy.Length);
        (balanced.Max(l => l.Width) - balanced.Min(l => l.Width)).ShouldBeLessThan(greedy.Max(l => l.Width) - greedy.Min(l => l.Width));
    }

    [Fact]
    public void A_reserved_number_breaks_lines_as_its_widest_form()
    {
        var narrow = ReservedIn("1");
        var wide = ReservedIn("128");
        narrow.Count.ShouldBe(wide.Count);
    }

    [Fact]
    public void Decomposed_letters_are_composed() => Shape("cafe\u0301 w\u0302y\u0302l").Text.ShouldBe("café ŵŷl");

    [Fact]
    public void What_the_main_face_lacks_comes_from_the_next_and_the_rest_does_not()
    {
        var text = Shape("Да ja");
        text.Segments.Select(s => (text.Text[s.Start..s.End], s.Face.Name)).ShouldBe([("Да", BundledFonts.Fallback.Name), (" ja", BundledFonts.Regular.Name)]);
        text.Issues.ShouldBeEmpty();
    }

    [Fact]
    public void A_character_that_no_face_has_is_reported_and_shown_as_missing()
    {
        var text = Shape("a\U00013000b");
        text.Text.ShouldBe("a\uFFFDb");
        text.Issues.ShouldBe([new TextIssue(LayoutIssueKind.MissingCharacter, "U+13000")]);
    }

    [Theory]
    [InlineData("שלום", "Hebrew")]
    [InlineData("مرحبا", "Arabic")]
    [InlineData("नमस्ते", "Devanagari")]
    [InlineData("x\u0331", "combining marks")]
    public void Scripts_that_need_shaping_are_reported_and_never_printed(string word, string script)
    {
        var text = Shape(word);
        text.Text.ShouldNotContain(word[^1]);
        text.Issues.ShouldBe([new TextIssue(LayoutIssueKind.UnsupportedScript, script)]);
    }

    [Fact]
    public void A_kerned_line_is_as_wide_as_its_face_measures_it() =>
        Shape(new InlinePiece.Run("AVATAR", Layouts.Plain with { Kern = true })).NaturalWidth
            .ShouldBe(Layouts.Plain.Faces.Main.Measure("AVATAR", Layouts.Plain.Size, kern: true), 1e-9);

    private static string[] Break(string text, string asWideAs) => Break(text, asWideAs, out _);

    private static string[] Break(string text, string asWideAs, out IEnumerable<string> found)
    {
        var shaped = Shape(text);
        List<TextIssue> issues = [];
        var lines = LineTexts(shaped, Layouts.Plain.Faces.Main.Measure(asWideAs, 10) + 0.5, issues);
        found = issues.Select(i => $"{i.Kind} {i.Detail}");
        return lines;
    }

    private static List<string> ReservedIn(string number)
    {
        var shaped = Shape(new InlinePiece.Run("see page ", Layouts.Plain), new InlinePiece.Reserved(number, "000", Layouts.Plain), new InlinePiece.Run(" of it", Layouts.Plain));
        return [.. LineTexts(shaped, Layouts.Plain.Faces.Main.Measure("see page 12", 10))];
    }

    private static ShapedText Shape(string text) => Shape(new InlinePiece.Run(text, Layouts.Plain));

    private static ShapedText Shape(params ImmutableArray<InlinePiece> pieces) => new TextShaper().Shape(pieces, keepSpaces: false, _ => "");

    private static string[] LineTexts(ShapedText text, double width, List<TextIssue>? issues = null) =>
        [.. LineBreaker.Break(text, width, issues).Select(l => text.Text[l.Start..l.End] + (l.Hyphen ? "\u00AD" : ""))];
}
