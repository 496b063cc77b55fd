using CoursePack.Core.Documents;
using CoursePack.Tests.Binding;
using CoursePack.Tests.Overlays;

namespace CoursePack.Tests.Languages;

/// <summary>Each text is tagged with the language of the layer that wrote it.</summary>
public sealed class TaggingTests
{
    [Fact]
    public void What_an_overlay_says_is_in_its_language() =>
        Spoken("title: Cwrs bach\n").ShouldContain(("cy", "Cwrs bach"));

    [Fact]
    public void What_an_overlay_leaves_alone_stays_in_the_language_of_the_base() =>
        Spoken("subtitle: Cwrs bach\n").ShouldContain(("en-GB", WelshCourse.Region("").Layered().Course!.Modules[0].Title.Value));

    [Fact]
    public void A_translated_word_is_in_its_own_language() => Spoken("").Where(s => s.Text.Trim() == "Maes").ShouldHaveSingleItem().Language.ShouldBe("cy");

    [Fact]
    public void A_word_that_is_not_translated_is_printed_in_the_other_language() =>
        Spoken("").Where(s => s.Text.Trim() == "Time").ShouldHaveSingleItem().Language.ShouldBe("en-GB");

    [Fact]
    public void A_templates_own_words_are_in_the_language_of_the_document() => Spoken("").ShouldContain(("en-GB", "Read this first."));

    [Fact]
    public void A_document_is_as_a_whole_in_the_language_that_has_every_word() => WelshCourse.Book(WelshCourse.Region("")).Language.ShouldBe("en-GB");

    [Fact]
    public void A_file_named_under_other_is_in_the_language_named_there()
    {
        var course = WelshCourse.Region("translation:\n  other: [{ language: en-GB, files: [modules] }]\n")
            .With(Region.Listening, "id: listening\ntitle: Listening here\n");
        WelshCourse.Spoken(WelshCourse.Book(course)).ShouldContain(("en-GB", "Listening here"));
    }

    [Fact]
    public void The_name_of_a_licence_is_no_word_of_the_language_of_the_region() =>
        WelshCourse.Spoken(WelshCourse.Book(WelshCourse.Region(""), WelshCourse.Templates("{{course.licence}}"))).ShouldContain(("en-GB", "CC BY 4.0"));

    [Fact]
    public void A_course_in_one_language_names_none()
    {
        var course = SmallCourse.Unchanged.North("title: Ours\n");
        WelshCourse.Book(course).Blocks.ShouldAllBe(b => b.Language == null);
    }

    [Fact]
    public void No_mark_of_a_word_is_left_in_a_document()
    {
        var document = WelshCourse.Book(WelshCourse.Region("title: Cwrs bach\n"));
        WelshCourse.Spoken(document).SelectMany(s => s.Text).ShouldAllBe(c => c < '\uE000' || c > '\uF8FF');
    }

    [Fact]
    public void A_checked_word_makes_no_draft() =>
        Notes(WelshCourse.Book(WelshCourse.Region("translation: { checked_by: translator, checked_on: 2027-01-04 }\n"), WelshCourse.Templates("{{t \"break\"}}"))).ShouldBeEmpty();

    [Fact]
    public void A_document_with_a_draft_says_so_at_its_head() =>
        WelshCourse.Book(WelshCourse.Region("")).Blocks[0].ShouldBeOfType<Callout>().Kind.ShouldBe(CalloutKind.Note);

    [Fact]
    public void A_first_section_takes_the_note_along() =>
        WelshCourse.Book(WelshCourse.Region(""), WelshCourse.Templates("# Begin\n\n{{t \"area\"}}\n")).Blocks[0].Inside.First().ShouldBeOfType<Callout>();

    [Fact]
    public void The_note_stands_in_both_languages()
    {
        var book = WelshCourse.Book(WelshCourse.Region(""), WelshCourse.Templates("{{t \"area\"}}", WelshCourse.Words + "draft_notice: { text: Drafft, of: x }\n"));
        book.Blocks[0].Inside.Select(b => b.Language).ShouldBe([null, "cy"]);
    }

    [Fact]
    public void A_text_of_an_overlay_is_a_draft_until_a_role_and_a_day_are_named() =>
        Notes(WelshCourse.Book(WelshCourse.Region("title: Cwrs bach\ntranslation: { checked_by: translator }\n"), WelshCourse.Templates("{{course.title}}"))).ShouldHaveSingleItem();

    private static IEnumerable<(string Language, string Text)> Spoken(string more) => WelshCourse.Spoken(WelshCourse.Book(WelshCourse.Region(more)));

    private static IEnumerable<Callout> Notes(Document document) => document.Blocks.OfType<Callout>();
}
