using CoursePack.Rendering.Docx;

namespace CoursePack.Tests.Rendering.Docx;

/// <summary>Names within the limits of Word, and never the same for two things.</summary>
public sealed class DocxNamesTests
{
    private const string Long = "listening/first-meetings-with-somebody-new/agreement-triads";

    [Theory]
    [InlineData("listening")]
    [InlineData(Long)]
    [InlineData("_s12")]
    [InlineData("3.3.5")]
    [InlineData("ŵyl")]
    [InlineData("")]
    public void A_bookmark_is_a_letter_and_at_most_forty_letters_digits_and_underscores(string anchor)
    {
        var name = DocxNames.Bookmark(anchor);
        name.Length.ShouldBeLessThanOrEqualTo(40);
        char.IsAsciiLetter(name[0]).ShouldBeTrue(name);
        name.ShouldAllBe(c => char.IsAsciiLetterOrDigit(c) || c == '_');
    }

    [Theory]
    [InlineData(Long + "-1", Long + "-2")]
    [InlineData("a-b", "a.b")]
    public void Two_anchors_have_two_bookmarks(string one, string other) => DocxNames.Bookmark(one).ShouldNotBe(DocxNames.Bookmark(other));

    [Fact]
    public void A_tag_that_is_too_long_is_cut_and_stays_apart_from_others()
    {
        var (one, other) = (DocxNames.Tag(new string('a', 80) + "1"), DocxNames.Tag(new string('a', 80) + "2"));
        one.Length.ShouldBe(64);
        one.ShouldNotBe(other);
        DocxNames.Tag("listening.share.1").ShouldBe("listening.share.1");
    }

    [Theory]
    [InlineData("What I noticed", "What I noticed")]
    [InlineData("Small early signs that things are getting hard and others may see them first", "Small early signs that things are getting hard and others may …")]
    public void A_title_that_is_too_long_is_cut_between_words(string label, string title) => DocxNames.Title(label).ShouldBe(title);

    [Fact]
    public void Controls_of_one_name_have_ids_of_their_own()
    {
        var names = new DocxNames();
        Enumerable.Range(0, 50).Select(_ => names.NextControl("safeguarding-lead")).ShouldBeUnique();
    }
}
