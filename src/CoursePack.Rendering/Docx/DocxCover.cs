using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CoursePack.Rendering.Docx;

/// <summary>What stands before the text: a page of its own, or a few lines above a sheet.</summary>
internal sealed class DocxCover(DocxPage page, DocxBlocks blocks)
{
    /// <summary>Part of the page that stays free above the title.</summary>
    private const double FreePart = 0.22;

    public void Write(DocxFlow flow)
    {
        var (document, cover) = (page.Document, page.Document.Cover);
        if (document.IsSheet)
        {
            Line(flow, DocxStyles.CoverLine, string.Join(" · ", cover.Details.Prepend(cover.Overline).Where(d => d.Length > 0)));
            // Headings of a sheet begin below its title, which is the largest.
            blocks.AddParagraph(flow, DocxStyles.Title, [DocxInlines.Run(document.Title, DocxText.Plain with { Size = page.Theme.Sizes.Session })]);
            Notice(flow);
            return;
        }

        blocks.AddParagraph(flow, DocxStyles.CoverLine, [DocxInlines.Run(cover.Overline, DocxText.Plain with { Bold = true })], also: p =>
            p.SpacingBetweenLines = new() { Before = DocxUnits.TwipsText(page.TextHeight * FreePart), After = DocxUnits.TwipsText(14) });
        blocks.AddParagraph(flow, DocxStyles.Title, [DocxInlines.Run(document.Title, DocxText.Plain)], also: p =>
            p.ParagraphBorders = new() { TopBorder = Rule<W.TopBorder>(flow), BottomBorder = Rule<W.BottomBorder>(flow) });
        if (document.Subtitle is { Length: > 0 } subtitle)
            Line(flow, DocxStyles.Subtitle, subtitle);
        Notice(flow);
        foreach (var detail in cover.Details)
            Line(flow, DocxStyles.CoverLine, detail);
        if (page.Pictures.Logo(flow.Room) is { } logo)
            blocks.AddParagraph(flow, DocxStyles.CoverLine, [new W.Run(logo)], also: p => p.SpacingBetweenLines = new() { Before = DocxUnits.TwipsText(16), Line = "240", LineRule = W.LineSpacingRuleValues.Auto });
        flow.Add(DocxFrame.EndOfCover(page));
    }

    private static T Rule<T>(DocxFlow flow)
        where T : W.BorderType, new() => DocxUnits.Rule<T>(flow.Accent.Strong, 3, 12);

    private void Notice(DocxFlow flow)
    {
        var colours = page.Theme.Callouts.Warning;
        if (page.Document.Cover.Notice is { Length: > 0 } notice)
            blocks.AddParagraph(DocxBlocks.Panelled(flow, colours.Tint, colours.Strong), DocxStyles.CoverLine, [DocxInlines.Run(notice, DocxText.Plain with { Bold = true, Colour = colours.Strong })]);
    }

    private void Line(DocxFlow flow, string style, string text) => blocks.AddParagraph(flow, style, [DocxInlines.Run(text, DocxText.Plain)]);
}
