using CoursePack.Core.Documents;
using CoursePack.Rendering;
using CoursePack.Rendering.Pdf;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;
using static CoursePack.Tests.Rendering.SampleDocument;

namespace CoursePack.Tests.Rendering.Pdf;

/// <summary>What is known of a book itself takes no leaf of its own.</summary>
public sealed class ImprintTests
{
    private static readonly Group Imprint = new([P("Adapted by us.")]) { Role = Roles.Imprint };

    private static readonly Section Chapter = new(Text("One"), [P("A few words.")]) { Id = "one" };

    [Fact]
    public void It_stands_on_the_back_of_the_cover_where_the_text_begins_on_the_right()
    {
        var pages = WordsOf(With(Imprint, Chapter) with { Duplex = true });
        (pages.Count, Holds(pages[1], "Adapted"), Holds(pages[1], "few"), Holds(pages[2], "few")).ShouldBe((3, true, false, true));
    }

    [Fact]
    public void It_stands_above_the_first_chapter_of_a_one_sided_book()
    {
        var pages = WordsOf(With(Imprint, Chapter) with { Duplex = false });
        (pages.Count, Holds(pages[1], "Adapted"), Holds(pages[1], "few")).ShouldBe((2, true, true));
    }

    [Fact]
    public void It_stands_above_the_contents_of_a_one_sided_book()
    {
        var pages = WordsOf(With(Imprint, new Contents(1), Chapter) with { Duplex = false });
        (pages.Count, Holds(pages[1], "Adapted"), Holds(pages[1], "One")).ShouldBe((3, true, true));
    }

    [Fact]
    public void The_chapter_after_it_still_begins_a_page() =>
        WordsOf(With(Imprint, Chapter, Chapter with { Id = "two" }) with { Duplex = false }).Count.ShouldBe(3);

    [Fact]
    public void A_cover_with_many_lines_below_its_title_gives_them_room()
    {
        var covered = With(P("Text.")) with { Cover = new("A course", [.. Enumerable.Repeat("Adapted by the authors of the base course, as an example that nobody in that region has reviewed.", 6)], "Not yet localised: 18 safety places blank") };
        PdfRenderer.Render(covered, Theme.Default, PageMap.Empty).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_title_too_long_for_what_is_left_is_found() =>
        PdfRenderer.Render(With(P("Text.")) with { Title = string.Join(' ', Enumerable.Repeat("word", 400)) }, Theme.Default, PageMap.Empty).Diagnostics.Select(d => d.Code).ShouldBe(["CP7004"]);

    private static List<string> WordsOf(Document document) =>
        [.. BookLayout.LayOut(PdfBook.Of(new(document, Theme.Default, PageMap.Empty))).Document.Pages
            .Select(p => string.Concat(p.Commands.OfType<TextCommand>().Where(t => t.Element is not null).Select(t => t.Text)))];

    private static bool Holds(string page, string word) => page.Contains(word, StringComparison.Ordinal);
}
