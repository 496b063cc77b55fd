using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Html;

/// <summary>
/// Spaces to write in. They print as ruled lines and boxes and can be typed into; there is no form around them,
/// so nothing a reader writes can be sent anywhere. Names are those of the PDF's fields.
/// </summary>
internal sealed class HtmlForms(HtmlPage page, HtmlInlines inlines)
{
    private HtmlWriter Html => page.Html;

    public void Write(WritingLines lines)
    {
        var id = page.NextId();
        var count = Math.Max(1, lines.Count).ToString(CultureInfo.InvariantCulture);
        var labelled = lines.Label.Length > 0;
        Html.Open("div", ("id", Name(lines)), ("class", HtmlPage.Classes(lines.Role, "lines")), ("lang", lines.Language));
        if (labelled)
            Html.Element("label", lines.Label, ("for", id));
        page.OpenField(
                "textarea",
                ("id", id),
                ("class", page.Looks.ClassOf("--lines:" + count)),
                ("name", lines.Name),
                ("rows", count),
                ("aria-label", labelled ? null : page.Document.Words.SpaceToWrite),
                ("autocomplete", "off"))
            .Close("textarea").Close("div").Line();
    }

    public void Write(FieldBlock field)
    {
        var id = page.NextId();
        Html.Open("div", ("id", Name(field)), ("class", HtmlPage.Classes(field.Role, "field")), ("lang", field.Language))
            .Element("label", field.Label, ("for", id)).Text(" ");
        // Not an `input`: what is longer than its line would be cut off on paper.
        page.OpenField("textarea", ("id", id), ("name", field.Name), ("rows", "1"), ("autocomplete", "off"))
            .Text(field.Value ?? "").Close("textarea").Close("div").Line();
    }

    public void Write(Scale scale)
    {
        Html.Open("fieldset", ("id", Name(scale)), ("class", HtmlPage.Classes(scale.Role, "scale")), ("lang", scale.Language))
            .Element("legend", scale.Question).Line()
            .Open("div", ("class", "choices")).Line();
        var (low, high) = (page.NextId(), page.NextId());
        if (scale.Low.Length > 0)
            Html.Element("span", scale.Low, ("id", low), ("class", "low")).Line();
        for (var number = scale.From; number <= scale.To; number++)
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            var end = number == scale.From && scale.Low.Length > 0 ? low : number == scale.To && scale.High.Length > 0 ? high : null;
            Html.Open("label");
            page.OpenField("input", ("type", "radio"), ("name", scale.Name), ("value", text), ("aria-describedby", end))
                .Element("span", text).Close("label").Line();
        }

        if (scale.High.Length > 0)
            Html.Element("span", scale.High, ("id", high), ("class", "high")).Line();
        Html.Close("div").Close("fieldset").Line();
    }

    public void Write(Checklist list, HtmlBlocks blocks)
    {
        Html.Open("fieldset", ("id", Name(list)), ("class", HtmlPage.Classes(list.Role, "checklist")), ("lang", list.Language))
            .Element("legend", list.Label).Line()
            .Open("ul", ("class", "tasks")).Line();
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            Html.Open("li", ("id", item.Id is { } anchor ? HtmlAddress.Name(anchor) : null));
            WriteTick(item, string.Create(CultureInfo.InvariantCulture, $"{list.Name}.{i + 1}"), blocks);
            Html.Close("li").Line();
        }

        Html.Close("ul").Close("fieldset").Line();
    }

    /// <summary>A box and its words.</summary>
    /// <param name="name">Null where the box is the author's mark in a list, not a field of the workbook.</param>
    public void WriteTick(ListItem item, string? name, HtmlBlocks blocks)
    {
        var (box, words) = (page.NextId(), page.NextId());
        // HTML allows no field inside a label: such words, and longer ones, name the box from outside.
        var inLabel = item.Blocks is [Paragraph { Id: null, Language: null } only] && !HoldsBlank(only.Content);
        page.OpenField(
            "input",
            ("type", "checkbox"),
            ("id", box),
            ("name", name),
            ("checked", item.Checked == true ? "" : null),
            ("aria-labelledby", inLabel ? null : words));
        if (inLabel)
        {
            Html.Open("label", ("for", box));
            inlines.Write(((Paragraph)item.Blocks[0]).Content);
            Html.Close("label");
        }
        else
        {
            Html.Open("div", ("id", words));
            blocks.Write(item.Blocks);
            Html.Close("div");
        }
    }

    private static bool HoldsBlank(ImmutableArray<Inline> content) =>
        content.Any(i => i is Blank { Value: null } || (i is InlineContainer inner && HoldsBlank(inner.Content)));

    private static string? Name(Block block) => block.Id is { } id ? HtmlAddress.Name(id) : null;
}
