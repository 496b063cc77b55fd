using CoursePack.Core.Documents;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Model;
using CoursePack.Tests.Binding;
using CoursePack.Tests.Overlays;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Composition;

/// <summary>The page that says whose the workbook is: a text of the course, which no region loses unnoticed.</summary>
public sealed class WorkbookOpeningTests
{
    private const string File = "handouts/this-workbook-is-yours.md";

    private const string Page = "---\nid: this-workbook-is-yours\ntitle: It is yours\nkind: handout\naudience: trainee\n---\nNobody collects it.\n";

    private static readonly SmallCourse Base = SmallCourse.Unchanged.With(File, Page).Append(SmallCourse.CourseFile, "mandatory: [this-workbook-is-yours]\n");

    [Fact]
    public void The_workbook_opens_with_the_page_of_the_course()
    {
        var opening = Opening(Composing.Document(Composing.Course((File, Page)), "trainee-workbook"));
        (Inline.PlainText(opening.Title), opening.Id).ShouldBe(("It is yours", "yours"));
        WordsOf(opening).ShouldBe(["Nobody collects it."]);
    }

    [Fact]
    public void A_course_without_one_opens_with_the_words_of_the_template()
    {
        var opening = Opening(Composing.Document(Composing.Course(), "trainee-workbook"));
        (Inline.PlainText(opening.Title), opening.Id).ShouldBe(("This workbook is yours", "yours"));
        WordsOf(opening).ShouldContain("You may disagree with this book. Write that in it, too.");
    }

    [Fact]
    public void The_field_on_it_has_one_name_either_way() =>
        FieldsOf(Opening(Composing.Document(Composing.Course((File, Page)), "trainee-workbook"))).ShouldBe(FieldsOf(Opening(Composing.Document(Composing.Course(), "trainee-workbook"))));

    [Fact]
    public void It_is_no_sheet_to_copy() =>
        new CourseIndex(CurriculumReader.Read(Composing.Course((File, Page)), "", "1.0.0").Value!).PrintedHandouts().ShouldNotContain(h => h.OpensWorkbook);

    [Fact]
    public void The_course_of_this_repository_says_there_what_the_template_says() =>
        System.IO.File.ReadAllText(Repository.PathOf("templates/products/trainee-workbook.md"))
            .ShouldContain(System.IO.File.ReadAllText(Repository.PathOf("curriculum/" + File)).Split("\n---\n", 2)[1]);

    [Fact]
    public void The_course_of_this_repository_makes_it_mandatory() =>
        CurriculumReader.Read(new DiskWorkspace(Repository.PathOf("curriculum")), "", "1.0.0").Value!.Mandatory.Select(m => m.Value).ShouldContain(Handout.WorkbookOpening);

    [Theory]
    [InlineData("{ op: remove, at: handout this-workbook-is-yours }", "handout this-workbook-is-yours")]
    [InlineData("{ op: set, at: handout this-workbook-is-yours/body, text: \" \" }", "handout this-workbook-is-yours/body")]
    public void A_region_that_loses_it_hears_of_it(string operation, string lost) =>
        Base.Patched(operation).Layered().Of("CP8016").ShouldHaveSingleItem().Message.ShouldBe($"'{lost}' is mandatory, and this overlay loses it");

    [Theory]
    [InlineData("{ op: remove, at: handout this-workbook-is-yours, waiver: { reason: agreed, owner: lead, expires: 2027-01-11 } }")]
    [InlineData("{ op: set, at: handout this-workbook-is-yours/body, text: You keep it. }")]
    public void A_waiver_and_other_words_lose_nothing(string operation) =>
        Base.Patched(operation).Layered().Of("CP8016").ShouldBeEmpty();

    private static Section Opening(Document workbook) => workbook.Blocks.OfType<Section>().First();

    private static IEnumerable<string> WordsOf(Section section) => section.Blocks.OfType<Paragraph>().Select(p => Inline.PlainText(p.Content));

    private static IEnumerable<string?> FieldsOf(Section section) => section.Blocks.OfType<FieldBlock>().Select(f => f.Name);
}
