using CoursePack.Core.Documents;
using CoursePack.Curriculum.Composition;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Model;
using CoursePack.Tests.Binding;
using CoursePack.Tests.Overlays;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Composition;

/// <summary>Books of an adapted course say by whom, from what, and where they differ.</summary>
public sealed class AdaptedBookTests
{
    private const string Anchor = "what-this-region-changes";

    private static readonly SmallCourse North = SmallCourse.Unchanged
        .Append(SmallCourse.CourseFile, "mandatory: [moment-cards]\n")
        .North("""
            title: The north
            adapted_by: The team of {{place}}
            variables: { place: the hills }
            mandatory: []
            patch:
              - { op: set, at: listening/hearing/in-turn/title, value: Hear each other, why: It is what we say. }
              - { op: append, at: listening/hearing/in-turn/care, text: Ring our own line. }
              - { op: set, at: welcome/opening/own-plan/trainee, text: Ours. }
              - { op: set, at: page before/title, value: Before the first day }
              - { op: set, at: listening/hearing/in-turn/handouts, value: [] }
              - { op: remove, at: handout moment-cards, waiver: { reason: Nobody could read them, owner: lead, expires: 2027-06-30 } }

            """);

    [Theory]
    [InlineData("trainer-handbook")]
    [InlineData("organisation-guide")]
    [InlineData("trainee-workbook")]
    public void A_book_says_what_was_changed_and_why(string product)
    {
        var book = Book(North, product);
        Golden.Match($"{string.Join('\n', book.Cover.Details)}\n\n{Print(book.Blocks[0])}\n\n{Print(book.Blocks[^1])}\n", $"Composition/adapted/{product}.txt");
    }

    /// <summary>Goldens named from parts: adapted/trainer-handbook adapted/organisation-guide adapted/trainee-workbook.</summary>
    [Fact]
    public void The_list_is_where_the_statement_says()
    {
        var book = Book(North, "trainer-handbook");
        DocumentWalk.Inlines([book.Blocks[0]]).OfType<PageReference>().ShouldHaveSingleItem().Anchor.ShouldBe(Anchor);
        book.Blocks[^1].Id.ShouldBe(Anchor);
    }

    [Fact]
    public void Each_passage_has_the_page_of_a_place_that_is_in_the_book()
    {
        var book = Book(North, "trainer-handbook");
        var ids = DocumentWalk.Blocks(book.Blocks).Select(b => b.Id).OfType<string>().ToHashSet();
        var pages = DocumentWalk.Inlines([book.Blocks[^1]]).OfType<PageReference>().Select(r => r.Anchor).ToList();
        pages.ShouldBe(["welcome-opening-own-plan", "listening-hearing-in-turn"]);
        pages.ShouldBeSubsetOf(ids);
    }

    [Fact]
    public void A_trainee_hears_of_nothing_that_is_for_trainers_alone() =>
        Print(Book(SmallCourse.Unchanged.Patched("{ op: append, at: listening/hearing/in-turn/care, text: Ring. }"), "trainee-workbook").Blocks[^1]).ShouldNotContain("region");

    [Fact]
    public void A_sheet_says_it_above_its_text_and_nowhere_else()
    {
        var sheet = Book(North, "distress-plan");
        sheet.Cover.Details[^1].ShouldBe("Adapted by The team of the hills. Not endorsed by the authors of the original.");
        Print([.. sheet.Blocks]).ShouldNotContain("The team of the hills");
    }

    [Fact]
    public void Without_a_name_it_is_adapted_by_the_course_of_that_title() =>
        Book(Region.North("title: The north\n"), "trainer-handbook").Cover.Details[^1].ShouldStartWith("Adapted by The north.");

    [Fact]
    public void Without_a_name_and_a_title_of_its_own_nobody_is_named()
    {
        var book = Book(Region.North("subtitle: Ours\n"), "trainer-handbook");
        book.Cover.Details[^1].ShouldBe("An adapted version. Not endorsed by the authors of the original.");
        Print(book.Blocks[0]).ShouldStartWith("Adapted from “A tiny course”, version 1.0.0.\n");
    }

    [Fact]
    public void A_page_reference_stands_in_no_other_link() =>
        DocumentWalk.Inlines(Book(North, "trainer-handbook").Blocks).OfType<Link>().SelectMany(l => l.Content).ShouldNotContain(i => i is PageReference);

    [Fact]
    public void An_overlay_that_says_nothing_prints_the_books_of_its_base() =>
        Book(Region.North("adapted_by: Us\n"), "trainer-handbook").Cover.Details.ShouldNotContain(d => d.StartsWith("Adapted", StringComparison.Ordinal));

    [Fact]
    public void Every_course_on_the_way_is_named_the_last_first()
    {
        var trust = Region.North("title: The north\nversion: 2.0.0\nadapted_by: The north team\n").With("regions/trust/course.yaml", "id: trust\nextends: ../north\nsubtitle: Ours\nadapted_by: The trust\n");
        Print(Book(trust, "trainer-handbook", "regions/trust").Blocks[0]).ShouldStartWith("""
            Adapted by The trust, from “The north”, version 2.0.0.
            Adapted by The north team, from “A tiny course”, version 1.0.0.
            Not endorsed by the authors of the original.
            2 passages
            """.ReplaceLineEndings("\n")[..^"2 passages".Length]);
    }

    [Fact]
    public void Who_adapted_the_course_below_did_not_adapt_this_one() =>
        Book(Region.North("adapted_by: The north team\n").With("regions/trust/course.yaml", "id: trust\nextends: ../north\ntitle: The trust\n"), "trainer-handbook", "regions/trust").Cover.Details[^1].ShouldStartWith("Adapted by The trust.");

    private static Document Book(SmallCourse course, string product, string folder = Region.Folder)
    {
        var read = course.Layered(folder);
        read.Findings().ShouldBeEmpty();
        var index = new CourseIndex(read.Course!);
        var plan = DeliveryPlan.Of(index, index.Course.Schedules[0]);
        var composed = new CourseComposer(new()
        {
            Index = index,
            Files = read.Workspace,
            Templates = Composing.BuiltIn,
            Plan = plan,
            Coverage = CoverageCalculator.Compute(index, plan),
            Products = [product],
            ToolVersion = "1.0.0",
            Layers = read.Effective,
        }).Compose(product);
        Composing.Print(composed.Diagnostics).ShouldBeEmpty();
        return composed.Value!.Documents.Single();
    }

    /// <summary>A line for each title and paragraph, with the anchor for its page.</summary>
    private static string Print(params Block[] blocks) => string.Join('\n', DocumentWalk.Blocks(blocks).Select(block => block switch
    {
        Section section => "# " + Words(section.Title),
        Paragraph paragraph => Words(paragraph.Content),
        _ => null,
    }).OfType<string>());

    private static string Words(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(i => i switch
    {
        PageReference reference => $"({reference.Anchor})",
        InlineContainer container => Words(container.Content),
        TextRun run => run.Text,
        _ => "",
    }));
}
