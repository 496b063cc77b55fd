using System.Globalization;
using CoursePack.Core.Documents;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CoursePack.Rendering.Docx;

/// <summary>Spaces to write in, as content controls whose tags are the names of the PDF's fields. A choice has its answer behind a colon.</summary>
internal sealed class DocxForms(DocxPage page, DocxBlocks blocks)
{
    /// <summary>So many lines, or fewer, are not parted by the end of a page.</summary>
    private const int KeptLines = 8;

    public void Write(WritingLines lines, DocxFlow flow)
    {
        if (lines.Label.Length > 0)
            Label(lines.Label, lines.Id, flow);
        else
            blocks.AddAnchor(lines.Id, flow);
        var name = lines.Label.Length > 0 ? lines.Label : page.Document.Words.SpaceToWrite;
        var count = Math.Max(1, lines.Count);
        var ruled = Enumerable.Range(1, count).Select(n => blocks.Paragraph(flow with { Panel = null, After = null, KeepWithNext = count <= KeptLines && n < count }, DocxStyles.WritingLine, []));
        flow.Add(DocxControls.Space(page, lines.Name, name, ruled));
        // Space below, and an end to the rules: two spaces that touch would be one to Word.
        blocks.AddParagraph(flow with { After = 0 }, null, [], also: p => p.SpacingBetweenLines = new() { Before = "0", After = "0", Line = "160", LineRule = W.LineSpacingRuleValues.Exact });
    }

    public void Write(FieldBlock field, DocxFlow flow)
    {
        var look = DocxBlocks.Look(flow);
        OpenXmlElement value = field.Value is { } given ? DocxInlines.Run(given, look) : DocxControls.Text(page, field.Name, field.Label, look, binding: null);
        blocks.AddParagraph(flow, flow.Style, [DocxInlines.Run(field.Label + ": ", look with { Bold = true }), value], field.Id);
    }

    public void Write(Scale scale, DocxFlow flow)
    {
        Label(scale.Question, scale.Id, flow);
        var look = DocxBlocks.Look(flow);
        var row = new List<OpenXmlElement>();
        if (scale.Low.Length > 0)
            row.Add(DocxInlines.Run(scale.Low + "   ", look));
        for (var n = scale.From; n <= scale.To; n++)
        {
            var answer = n.ToString(CultureInfo.InvariantCulture);
            var end = n == scale.From && scale.Low.Length > 0 ? $" ({scale.Low})" : n == scale.To && scale.High.Length > 0 ? $" ({scale.High})" : "";
            row.Add(Tick(scale.Name, answer, answer + end, scale.Question));
            row.Add(DocxInlines.Run($"\u00A0{answer}" + (n < scale.To || scale.High.Length > 0 ? "   " : ""), look));
        }

        if (scale.High.Length > 0)
            row.Add(DocxInlines.Run(scale.High, look));
        blocks.AddParagraph(flow, flow.Style, row);
    }

    public void Write(Checklist list, DocxFlow flow)
    {
        if (list.Label.Length > 0)
            Label(list.Label, list.Id, flow);
        else
            blocks.AddAnchor(list.Id, flow);
        var inside = flow.Indented(page.Theme.Spacing.Indent) with { After = page.Theme.Spacing.Item };
        foreach (var (index, item) in list.Items.Index())
            WriteTick(item, list.Name.Length == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{list.Name}.{index + 1}"), item.Checked ?? false, inside);
    }

    /// <summary>A box and its words.</summary>
    /// <param name="name">Null where the box is the author's mark in a list.</param>
    /// <param name="flow">Set in already by the room of the box.</param>
    public void WriteTick(ListItem item, string? name, bool ticked, DocxFlow flow)
    {
        var words = string.Join(' ', DocumentWalk.Blocks(item.Blocks).OfType<Paragraph>().Select(p => Inline.PlainText(p.Content)));
        IEnumerable<OpenXmlElement> box = [DocxControls.Tick(page, name, words, ticked), new W.Run(new W.TabChar())];
        blocks.WriteItem(item.Blocks, flow, box, item.Id, _ => { });
    }

    /// <summary>A box for one of several answers.</summary>
    public W.SdtRun Tick(string name, string answer, string words, string question) =>
        DocxControls.Tick(page, name.Length == 0 ? null : $"{name}:{answer}", $"{words}: {question}", ticked: false);

    public void Label(string text, string? anchor, DocxFlow flow) =>
        blocks.AddParagraph(flow, DocxStyles.FormLabel, [DocxInlines.Run(text, DocxBlocks.Look(flow) with { Colour = flow.Accent.Strong })], anchor);
}
