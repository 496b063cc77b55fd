using CoursePack.Core.Documents;
using CoursePack.Curriculum.Markdown;

namespace CoursePack.Tests.Markdown;

/// <summary>Directives nest and close as the contract says, and whatever is wrong is found at its line.</summary>
public sealed class DirectiveTests
{
    [Fact]
    public void A_closing_line_closes_the_innermost_directive()
    {
        var read = Reading.Read("::: trainer\nouter\n::: note\ninner\n:::\nstill for trainers\n:::\nfor all\n").Value!;
        read.Blocks.Length.ShouldBe(2);
        ((Paragraph)((Callout)read.Blocks[0]).Blocks[^1]).Audience.ShouldBe(Audience.Trainer);
        read.Blocks[1].Audience.ShouldBe(Audience.Everyone);
    }

    [Theory]
    [InlineData("- item\n\n  ::: trainer\n  hidden\n  :::\n\n  seen\n")]
    [InlineData("1. item\n   ::: trainer\n   hidden\n   :::\n   seen\n")]
    [InlineData("> ::: trainer\n> hidden\n> :::\n> seen\n")]
    [InlineData("> - ::: trainer\n>   hidden\n>   :::\n> - seen\n")]
    [InlineData("- > ::: trainer\n  > hidden\n  > :::\n  > seen\n")]
    [InlineData("::: note\n- item\n\n  ::: trainer\n  hidden\n  :::\n:::\nseen\n")]
    [InlineData("::: note\n> ::: trainer\n> hidden\n> :::\n:::\nseen\n")]
    [InlineData("::: trainer\n- a\n  - hidden\n:::\nseen\n")]
    [InlineData("::: trainer\n```\n:::\n```\nhidden\n:::\nseen\n")]
    [InlineData("::: trainer\n\n    hidden\n\n:::\nseen\n")]
    [InlineData("::: trainer\nhidden\n::::\nseen\n")]
    [InlineData("text\n::: trainer\nhidden\n:::\nseen\n")]
    [InlineData(":::trainer\nhidden\n:::\nseen\n")]
    [InlineData("   ::: trainer\nhidden\n   :::\nseen\n")]
    public void What_stands_inside_is_for_trainers_and_what_follows_is_not(string text)
    {
        var read = Reading.Read(text);
        read.Diagnostics.ShouldBeEmpty();
        Audiences(read.Value!.Blocks, "hidden").ShouldBe([Audience.Trainer]);
        Audiences(read.Value!.Blocks, "seen").ShouldNotContain(Audience.Trainer);
    }

    [Theory]
    [InlineData("::: trainer\nsecret\n", "1:1 CP1102")]
    [InlineData("::: note\n::: trainer\nsecret\n:::\n", "1:1 CP1102")]
    [InlineData(":::\n", "1:1 CP1103")]
    [InlineData("::: note\n:::\n:::\n", "3:1 CP1103")]
    [InlineData("- ::: trainer\n  secret\n\n:::\n", "1:3 CP1102", "4:1 CP1103")]
    [InlineData("> ::: trainer\n> secret\n\n:::\n", "1:3 CP1102", "4:1 CP1103")]
    [InlineData("::: trainer\n- ::: note\n  secret\n:::\n", "2:3 CP1102")]
    [InlineData("::: trainer\n> ::: note\n> secret\n:::\n", "2:3 CP1102")]
    [InlineData("::: note\n- x\n  :::\n:::\n", "3:3 CP1103")]
    [InlineData("::: trainr\nsecret\n:::\n", "1:1 CP1101")]
    [InlineData("::: trainer now\nsecret\n:::\n", "1:13 CP1104")]
    [InlineData("::: lines\n:::\n", "1:1 CP1104")]
    [InlineData("::: lines many \"x\"\n:::\n", "1:11 CP1104")]
    [InlineData("::: lines 3 “x”\n:::\n", "1:13 CP1104")]
    [InlineData("::: lines 3 \"x\n:::\n", "1:13 CP1104")]
    [InlineData("::: lines 3 #A\n:::\n", "1:13 CP1104")]
    [InlineData("::: lines 3 \"x\"\ntext\n:::\n", "1:1 CP1105")]
    [InlineData("::: checklist \"x\"\n:::\n", "1:1 CP1105")]
    [InlineData("::: cards\ntext\n:::\n", "1:1 CP1105")]
    [InlineData("::: care\n# x\n:::\n", "2:1 CP1106")]
    [InlineData("- a\n      ::: trainer\n      secret\n", "2:7 CP1107")]
    [InlineData("a\n\n    ::: trainer\n    secret\n", "3:1 CP1107")]
    [InlineData("| a |\n|---|\n| ::: trainer |\n", "3:2 CP1107")]
    [InlineData("::: trainee\n::: trainer\nx\n:::\n:::\n", "2:1 CP1108")]
    public void What_is_wrong_is_found_at_its_line(string text, params string[] expected) =>
        Reading.Findings(text).Select(f => string.Join(' ', f.Split(' ')[..2])).ShouldBe(expected);

    [Theory]
    [InlineData("::: trainer\nsecret\n")]
    [InlineData("::: trainr\nsecret\n:::\n")]
    [InlineData(":::\n")]
    [InlineData("- a\n      ::: trainer\n      secret\n")]
    [InlineData("a\n\n    ::: trainer\n    secret\n")]
    public void A_broken_directive_leaves_a_mark_that_stops_products_for_trainees(string text) =>
        DocumentWalk.Blocks(Reading.Read(text).Value!.Blocks).OfType<BrokenDirective>().ShouldNotBeEmpty();

    [Fact]
    public void An_escaped_or_fenced_directive_is_text() =>
        Reading.Dump("\\::: trainer\n\n```\n::: trainer\n```\n").ShouldContain("::: trainer");

    [Fact]
    public void An_unknown_directive_gets_the_nearest_name() =>
        Reading.Read("::: trainr\nx\n:::\n").Diagnostics.Single().Hints.ShouldBe(["did you mean 'trainer'?"]);

    private static IEnumerable<Audience> Audiences(IEnumerable<Block> blocks, string word) =>
        DocumentWalk.Blocks(blocks)
            .Where(b => b switch
            {
                Paragraph p => Inline.PlainText(p.Content).Contains(word, StringComparison.Ordinal),
                CodeBlock c => c.Text.Contains(word, StringComparison.Ordinal),
                _ => false,
            })
            .Select(b => b.Audience).Distinct();
}
