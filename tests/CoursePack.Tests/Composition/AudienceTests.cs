using CoursePack.Core.Documents;
using CoursePack.Core.Workspaces;

namespace CoursePack.Tests.Composition;

/// <summary>Text for trainers never reaches a trainee.</summary>
public sealed class AudienceTests
{
    [Fact]
    public void No_secret_of_any_key_or_directive_is_anywhere_in_the_workbook()
    {
        var workbook = Composing.Document(SecretCourse.Workspace, "trainee-workbook");
        DocumentStrings.Of(workbook).Where(s => s.Contains("zq", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void No_picture_of_a_trainers_passage_travels_with_the_workbook() =>
        Composing.Document(SecretCourse.Workspace, "trainee-workbook").Assets.ShouldBeEmpty();

    [Fact]
    public void The_workbook_holds_what_trainees_may_read()
    {
        var text = string.Join('\n', DocumentStrings.Of(Composing.Document(SecretCourse.Workspace, "trainee-workbook")));
        SecretCourse.Seen.Where(s => !text.Contains(s, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_handbook_holds_the_trainers_texts()
    {
        var text = string.Join('\n', DocumentStrings.Of(Composing.Document(SecretCourse.Workspace, "trainer-handbook")));
        SecretCourse.ForTrainers.Where(s => !text.Contains(s, StringComparison.Ordinal)).ShouldBeEmpty();
        text.ShouldNotContain("seen-trainee-only");
    }

    [Theory]
    [InlineData("trainer-handbook")]
    [InlineData("trainee-workbook")]
    [InlineData("box-guide")]
    public void Every_node_is_for_the_products_readers(string product)
    {
        var document = Composing.Document(SecretCourse.Workspace, product);
        DocumentWalk.Blocks(document.Blocks).Select(b => b.Audience).Distinct().Except([Audience.Everyone, document.Audience]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("trainer-handbook")]
    [InlineData("trainee-workbook")]
    [InlineData("box-guide")]
    public void Nothing_unresolved_survives_composition(string product)
    {
        var document = Composing.Document(SecretCourse.Workspace, product);
        DocumentStrings.Types(document).Where(t => t.Namespace!.StartsWith("CoursePack.Curriculum", StringComparison.Ordinal)).ShouldBeEmpty();
        DocumentStrings.Of(document).Where(s => s.Any(c => c is >= '\uE000' and <= '\uF8FF') || s.Contains("{{", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("note", "link")]
    [InlineData("trainer", "no link")]
    public void A_link_to_what_its_reader_does_not_have_is_printed_as_its_words(string directive, string expected)
    {
        var module = ((FileLookup.Found)SecretCourse.Workspace.Read("modules/02-listening/module.yaml")).Bytes;
        var text = System.Text.Encoding.UTF8.GetString(module.Span).Replace("  seen-introduction\n", $"  [go there](#place)\n\n  ::: {directive} #place\n  text\n  :::\n", StringComparison.Ordinal);
        var workbook = Composing.Compose(Composing.Course(("modules/02-listening/module.yaml", text)), "trainee-workbook").Value!.Documents.Single();
        var links = DocumentWalk.Inlines(workbook.Blocks).OfType<Link>().Select(l => Inline.PlainText(l.Content));
        (links.Contains("go there", StringComparer.Ordinal) ? "link" : "no link").ShouldBe(expected);
    }
}
