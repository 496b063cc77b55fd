using System.Collections.Immutable;
using CoursePack.Cli.Pipeline;
using CoursePack.Core.Documents;
using CoursePack.Tests.Rendering;

namespace CoursePack.Tests.Pipeline;

/// <summary>In which order files are made, so that each prints page numbers that are known.</summary>
public sealed class PageNumberingTests
{
    private static readonly Document Alone = Speaking("alone");

    private readonly List<string> laidOut = [];

    [Fact]
    public void A_document_that_speaks_of_no_page_is_made_in_the_first_round_and_not_laid_out_before()
    {
        Round(Numbering(Alone), Pdf(0, Alone)).ShouldBe([0]);
        laidOut.ShouldBeEmpty();
    }

    [Fact]
    public void A_document_waits_for_the_pages_it_speaks_of()
    {
        var asking = Speaking("asking", "alone");
        Round(Numbering(asking, Alone), Pdf(0, asking), Pdf(1, Alone)).ShouldBe([1]);
        laidOut.ShouldBeEmpty();
    }

    [Fact]
    public void It_is_made_with_the_pages_found_meanwhile()
    {
        var asking = Speaking("asking", "alone");
        var numbering = Numbering(asking, Alone);
        numbering.Found(Alone.Id, Pages(7));
        Round(numbering, Pdf(0, asking)).ShouldBe([0]);
        numbering.Known.PageOf("alone", "here").ShouldBe(7);
        laidOut.ShouldBeEmpty();
    }

    [Fact]
    public void A_document_may_go_when_its_pages_are_known_and_not_before()
    {
        var numbering = Numbering(Alone);
        numbering.Knows(Alone.Id).ShouldBeFalse();
        numbering.Found(Alone.Id, Pages(7));
        numbering.Knows(Alone.Id).ShouldBeTrue();
    }

    [Fact]
    public void A_page_for_a_browser_waits_for_the_page_numbers_of_its_own_PDF()
    {
        var itself = Speaking("itself", "itself");
        Round(Numbering(itself), (0, itself.Id, OwnPages.AsReferred), Pdf(1, itself)).ShouldBe([1]);
    }

    [Fact]
    public void A_Word_file_waits_for_the_numbers_in_its_contents()
    {
        Round(Numbering(Alone), (0, Alone.Id, OwnPages.Printed), Pdf(1, Alone)).ShouldBe([1]);
        Round(Numbering(Alone), (0, Alone.Id, OwnPages.Printed)).ShouldBe([0]);
        laidOut.ShouldBe(["alone"]);
    }

    [Fact]
    public void Documents_that_speak_of_each_other_are_laid_out_first()
    {
        Document one = Speaking("one", "two"), two = Speaking("two", "one");
        var numbering = Numbering(one, two);
        Round(numbering, Pdf(0, one), Pdf(1, two)).ShouldBe([0, 1]);
        laidOut.ShouldBe(["one", "two"]);
        numbering.Known.PageOf("one", "here").ShouldBe(1);
    }

    [Fact]
    public void Only_what_somebody_speaks_of_is_laid_out_when_it_is_not_wanted_itself()
    {
        var asking = Speaking("asking", "alone");
        Round(Numbering(asking, Alone, Speaking("other")), Pdf(0, asking)).ShouldBe([0]);
        laidOut.ShouldBe(["alone"]);
    }

    [Fact]
    public void A_page_of_a_document_that_is_not_made_holds_nothing_up()
    {
        var asking = Speaking("asking", "nowhere");
        Round(Numbering(asking, Alone), Pdf(0, asking), Pdf(1, Alone)).ShouldBe([0, 1]);
        laidOut.ShouldBeEmpty();
    }

    [Fact]
    public void Two_documents_of_one_name_are_left_to_be_refused_later() =>
        Round(Numbering(Alone, Alone), Pdf(0, Alone), Pdf(1, Alone)).ShouldBe([0, 1]);

    private static (int File, string Document, OwnPages Own) Pdf(int file, Document document) => (file, document.Id, OwnPages.Found);

    private static ImmutableDictionary<string, int> Pages(int number) => ImmutableDictionary<string, int>.Empty.Add("here", number);

    private static Document Speaking(string id, params string[] of) =>
        SampleDocument.With([.. of.Select(product => new Paragraph([new PageReference(product == id ? null : product, "here")]))]) with { Id = id };

    private static ImmutableArray<int> Round(PageNumbering numbering, params (int, string, OwnPages)[] waiting) =>
        numbering.Round(waiting, (count, work) =>
        {
            for (var i = 0; i < count; i++)
                work(i);
        });

    private PageNumbering Numbering(params Document[] documents) => new(documents, document =>
    {
        laidOut.Add(document);
        return Pages(1);
    });
}
