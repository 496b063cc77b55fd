using System.Collections;
using System.Reflection;
using CoursePack.Core.Text;
using CoursePack.Tests.Binding;

namespace CoursePack.Tests.Overlays;

/// <summary>Overlays on overlays, and what extends nothing that can be followed.</summary>
public sealed class StackTests
{
    private static readonly SmallCourse Three = SmallCourse.Unchanged
        .With("regions/nation/course.yaml", "id: nation\nextends: ../..\ntitle: The nation\nsubtitle: For all\n")
        .With("regions/nation/" + SmallCourse.Listening, "sessions: [{ id: hearing, title: Heard by the nation }]\n")
        .With("regions/area/course.yaml", "id: area\nextends: ../nation\ntitle: The area\npatch:\n  - { op: append, at: listening/hearing/in-turn/care, text: Ring the area. }\n")
        .With("regions/trust/course.yaml", "id: trust\nextends: ../area\n")
        .With("regions/trust/" + SmallCourse.Listening, "sessions: [{ id: hearing, aim: Hear the trust. }]\n");

    [Fact]
    public void Each_layer_says_what_the_one_below_does_not()
    {
        var course = Three.Merged("regions/trust");
        var session = course.Modules[1].Sessions[0];
        (course.Id, course.Title.Value, course.Subtitle!.Value, session.Title.Value, session.Aim.Value).ShouldBe(("trust", "The area", "For all", "Heard by the nation", "Hear the trust."));
        session.Activities[0].Care!.Text.Text.ShouldBe("If someone says more than they meant to, step out with them.\n\nRing the area.");
    }

    [Fact]
    public void Every_text_of_a_stack_of_three_overlays_stands_where_it_says()
    {
        var course = Three.Merged("regions/trust");
        var texts = Texts(course).ToList();
        texts.Count.ShouldBeGreaterThan(40);
        foreach (var text in texts)
        {
            for (var line = 1; line <= text.LineCount; line++)
            {
                var own = text.Lines(line, line + 1);
                var span = own.SpanOf(0, own.Text.Length);
                if (own.Text.Length > 0)
                    Region.TextOf(Three.Workspace, span.Path)[span.Start..span.End].ShouldBe(own.Text, span.Place());
            }
        }
    }

    [Fact]
    public void Texts_of_a_stack_of_three_overlays_come_from_every_layer() =>
        Texts(Three.Merged("regions/trust")).SelectMany(t => Enumerable.Range(1, t.LineCount).Select(l => t.Lines(l, l + 1).SpanOf(0, 0).Path.Split('/')[1]))
            .Distinct().ShouldBe(["nation", "area", "trust", "02-listening", "01-welcome", "tiny.yaml", "one-day.yaml", "moment-cards.md", "01-before.md"], ignoreOrder: true);

    [Fact]
    public void Every_override_names_what_the_layer_below_said()
    {
        var title = Three.Layered("regions/trust").Effective!.Overrides.Where(o => o.Target == "course/title").Select(o => (o.Layer, o.Before, o.BeforeAt.Place(), o.After));
        title.ShouldBe([(1, "A tiny course", "course.yaml:2", "The nation"), (2, "The nation", "regions/nation/course.yaml:3", "The area")]);
    }

    [Fact]
    public void An_overlay_that_says_nothing_is_its_base() =>
        Shape(Region.North().Merged() with { Id = "tiny" }).ShouldBe(Shape(SmallCourse.Unchanged.Course()));

    [Theory]
    [InlineData("extends: ../nowhere\n", "CP8002")]
    [InlineData("extends: ../../..\n", "CP1005")]
    [InlineData("extends: /etc\n", "CP1005")]
    [InlineData("extends: C:\\base\n", "CP1005")]
    [InlineData("extends: .\n", "CP8003")]
    [InlineData("extends:\n", "CP8002")]
    [InlineData("extends: [a]\n", "CP8002")]
    [InlineData("extends: {}\n", "CP8002")]
    [InlineData("extends: { bax: x.zip }\n", "CP8002")]
    [InlineData("extends: { box: x.zip }\n", "CP8002")]
    [InlineData("extends: { box: ../../../x.zip, sha256: x }\n", "CP1005")]
    public void A_base_that_cannot_be_followed_is_one_finding(string extends, string code)
    {
        var read = SmallCourse.Unchanged.With(Region.CourseFile, "id: north\n" + extends).Layered();
        (read.Course, read.Diagnostics.ShouldHaveSingleItem().Code).ShouldBe((null, code));
    }

    [Theory]
    [InlineData(8, "")]
    [InlineData(9, "CP8003")]
    public void Eight_overlays_lie_on_one_another_and_no_more(int overlays, string code)
    {
        var course = SmallCourse.Unchanged;
        for (var i = 1; i <= overlays; i++)
            course = course.With($"regions/r{i}/course.yaml", $"id: r{i}\nextends: {(i == 1 ? "../.." : $"../r{i - 1}")}\n");
        course.Layered($"regions/r{overlays}").Diagnostics.Select(d => d.Code).ShouldBe(code.Length == 0 ? [] : [code]);
    }

    [Fact]
    public void A_course_that_extends_itself_through_others_names_both_places()
    {
        var finding = SmallCourse.Unchanged.With(Region.CourseFile, "id: north\nextends: ../south\n").With("regions/south/course.yaml", "id: south\nextends: ../north\n").Layered().Diagnostics.ShouldHaveSingleItem();
        (finding.Code, finding.Span.Place(), finding.Related[0].Span.Place()).ShouldBe(("CP8003", "regions/south/course.yaml:2", "regions/north/course.yaml:2"));
    }

    private static IEnumerable<MappedText> Texts(object? value)
    {
        switch (value)
        {
            case MappedText text:
                return [text];
            case null or string or SourceSpan or SourceText:
                return [];
            case IEnumerable items:
                return items.Cast<object?>().SelectMany(Texts);
            default:
                return Own(value) ? Properties(value).SelectMany(p => Texts(p.GetValue(value))) : [];
        }
    }

    /// <summary>Everything a course holds, without places.</summary>
    private static string Shape(object? value, string name = "") => value switch
    {
        null or SourceSpan or SourceText => "",
        MappedText text => $"{name}={text.Text}\n",
        string text => $"{name}={text}\n",
        IEnumerable items => string.Concat(items.Cast<object?>().Select((item, i) => Shape(item, $"{name}[{i}]"))),
        _ when Own(value) => string.Concat(Properties(value).Select(p => Shape(p.GetValue(value), p.Name))),
        _ => $"{name}={value}\n",
    };

    private static bool Own(object value) => value.GetType().FullName!.StartsWith("CoursePack.", StringComparison.Ordinal) && !value.GetType().IsEnum;

    private static IEnumerable<PropertyInfo> Properties(object value) =>
        value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.Name is not ("TaughtModules" or "AllModules"));
}
