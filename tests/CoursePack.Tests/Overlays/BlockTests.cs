using CoursePack.Tests.Binding;

namespace CoursePack.Tests.Overlays;

/// <summary>Named blocks of Markdown: the words, and that every line still knows its own file and line.</summary>
public sealed class BlockTests
{
    private const string Body = "# One {#one}\nFirst.\n\n## Inner\nDeep.\n\n::: note \"N\" #box\nInside.\n:::\n\n# Two {#two}\nSecond.\n";

    private const string Page = "handouts/moment-cards.md";

    private static readonly SmallCourse Base = SmallCourse.Unchanged.With(Page, $"---\nid: moment-cards\ntitle: Cards\nkind: handout\naudience: trainee\n---\n{Body}");

    [Theory]
    [InlineData("{ op: replace, at: \"moment-cards#two\", text: New. }", "# One {#one}\nFirst.\n\n## Inner\nDeep.\n\n::: note \"N\" #box\nInside.\n:::\n\nNew.\n")]
    [InlineData("{ op: replace, at: \"moment-cards#one\", text: New. }", "New.\n\n# Two {#two}\nSecond.\n")]
    [InlineData("{ op: append, at: \"moment-cards#one\", text: New. }", "# One {#one}\nFirst.\n\n## Inner\nDeep.\n\n::: note \"N\" #box\nInside.\n:::\n\nNew.\n\n# Two {#two}\nSecond.\n")]
    [InlineData("{ op: append, at: \"moment-cards#box\", text: New. }", "# One {#one}\nFirst.\n\n## Inner\nDeep.\n\n::: note \"N\" #box\nInside.\n\nNew.\n\n:::\n\n# Two {#two}\nSecond.\n")]
    [InlineData("{ op: insert-before, at: \"moment-cards#box\", text: New. }", "# One {#one}\nFirst.\n\n## Inner\nDeep.\n\nNew.\n\n::: note \"N\" #box\nInside.\n:::\n\n# Two {#two}\nSecond.\n")]
    [InlineData("{ op: insert-after, at: \"moment-cards#box\", text: New. }", "# One {#one}\nFirst.\n\n## Inner\nDeep.\n\n::: note \"N\" #box\nInside.\n:::\n\nNew.\n\n# Two {#two}\nSecond.\n")]
    [InlineData("{ op: insert-before, at: \"moment-cards#one\", text: New. }", "New.\n\n# One {#one}\nFirst.\n\n## Inner\nDeep.\n\n::: note \"N\" #box\nInside.\n:::\n\n# Two {#two}\nSecond.\n")]
    [InlineData("{ op: remove, at: \"moment-cards#box\" }", "# One {#one}\nFirst.\n\n## Inner\nDeep.\n\n\n# Two {#two}\nSecond.\n")]
    [InlineData("{ op: move, at: \"moment-cards#two\", before: \"#one\" }", "# Two {#two}\nSecond.\n\n# One {#one}\nFirst.\n\n## Inner\nDeep.\n\n::: note \"N\" #box\nInside.\n:::\n\n")]
    [InlineData("{ op: append, at: handout moment-cards/body, text: New. }", Body + "\nNew.")]
    public void A_block_is_changed_where_it_stands(string operation, string body) =>
        Base.Patched(operation).Merged().Handouts.Single().Body.Text.Text.ShouldBe(body);

    [Theory]
    [InlineData("{ op: replace, at: \"moment-cards#two\", text: New. }")]
    [InlineData("{ op: append, at: \"moment-cards#box\", text: New. }")]
    [InlineData("{ op: insert-before, at: \"moment-cards#one\", text: New. }")]
    [InlineData("{ op: move, at: \"moment-cards#two\", before: \"#one\" }")]
    public void Every_line_still_knows_where_it_was_written(string operation)
    {
        var course = Base.Patched(operation);
        var text = course.Merged().Handouts.Single().Body.Text;
        for (var line = 1; line <= text.LineCount; line++)
        {
            var own = text.Lines(line, line + 1);
            if (own.Text.Length == 0)
                continue;
            var span = own.SpanOf(0, own.Text.Length);
            Region.TextOf(course.Workspace, span.Path)[span.Start..span.End].ShouldBe(own.Text);
        }
    }

    [Fact]
    public void A_finding_in_a_text_that_was_put_in_points_at_the_overlay() =>
        Base.Patched("op: append\nat: moment-cards#one\ntext: |\n  Fine.\n\n  ::: nonsense\n  :::").Layered().Of("CP1101").ShouldHaveSingleItem().Span.Place().ShouldBe("regions/north/course.yaml:9");

    [Fact]
    public void A_text_put_into_a_list_item_is_indented_like_it()
    {
        var course = SmallCourse.Unchanged.With(Page, "---\nid: moment-cards\ntitle: Cards\nkind: handout\naudience: trainee\n---\n- Item\n\n  ::: note #box\n  Inside.\n  :::\n");
        var text = course.Patched("op: append\nat: moment-cards#box\ntext: |\n  One.\n  Two.").Merged().Handouts.Single().Body.Text;
        text.Text.ShouldBe("- Item\n\n  ::: note #box\n  Inside.\n\n  One.\n  Two.\n\n  :::\n");
        text.SpanOf(text.Text.IndexOf("Two", StringComparison.Ordinal), text.Text.IndexOf("Two", StringComparison.Ordinal) + 3).Place().ShouldBe("regions/north/course.yaml:8");
    }

    [Fact]
    public void A_block_behind_the_sign_of_a_list_is_refused() =>
        SmallCourse.Unchanged.With(Page, "---\nid: moment-cards\ntitle: Cards\nkind: handout\naudience: trainee\n---\n- ::: note #box\n  Inside.\n  :::\n")
            .Patched("{ op: append, at: \"moment-cards#box\", text: x }").Layered().Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("CP8012");

    [Theory]
    [InlineData("#onee", "CP8006")]
    [InlineData("/body#one", "")]
    public void A_block_that_is_not_there_is_found(string block, string code) =>
        Base.Patched($"{{ op: append, at: \"handout moment-cards{block}\", text: x }}").Layered().Diagnostics.Select(d => d.Code).ShouldBe(code.Length == 0 ? [] : [code]);

    [Fact]
    public void A_block_of_a_slide_ends_with_its_slide()
    {
        var course = SmallCourse.Unchanged.Replace(SmallCourse.Listening, "        care: |", "        slides: |\n          # One {#slide}\n          First.\n          ---\n          # Two\n        care: |");
        course.Patched("{ op: append, at: \"listening#slide\", text: New. }").Merged().Activity("listening/hearing/in-turn").Slides[0].Text.Text.ShouldContain("New.");
    }

    [Fact]
    public void An_image_that_is_put_in_lies_beside_the_overlays_file()
    {
        var figure = Base.Patched("{ op: append, at: \"moment-cards#one\", text: \"![A map](map.png)\" }").Merged().Handouts.Single().Body;
        Core.Documents.DocumentWalk.Blocks(figure.Blocks).OfType<Core.Documents.Figure>().Single().Span.Path.ShouldBe(Region.CourseFile);
    }
}
