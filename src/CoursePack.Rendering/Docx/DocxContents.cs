using System.Collections.Immutable;
using CoursePack.Core.Documents;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CoursePack.Rendering.Docx;

/// <summary>The table of contents as a field (ISO/IEC 29500-1 §17.16.5.68): filled already, and made anew when its reader asks Word to.</summary>
internal sealed class DocxContents(DocxPage page, DocxInlines inlines)
{
    public void Write(Contents contents, DocxFlow flow)
    {
        var paragraphs = new List<OpenXmlElement>();
        if (flow.Depth == 0)
            paragraphs.Add(Paragraph(DocxStyles.ContentsHeading, [DocxInlines.Run(page.Document.Words.Contents, DocxText.Plain)], breakBefore: !flow.BelowImprint));
        var entries = Entries(page.Document.Blocks, 1, contents.Depth).ToList();
        paragraphs.AddRange(entries.Select((entry, i) => Entry(entry.Section, entry.Depth, i == 0 ? Opening(contents.Depth) : [])));
        // The field ends in a paragraph of its own, so that making it anew leaves what follows alone.
        paragraphs.Add(Paragraph(null, [.. entries.Count == 0 ? Opening(contents.Depth) : [], DocxInlines.Field(W.FieldCharValues.End, DocxText.Plain)], breakBefore: false));
        var properties = new W.SdtProperties(
            new W.SdtId { Val = page.Names.NextControl("contents") },
            new W.SdtContentDocPartObject(new W.DocPartGallery { Val = "Table of Contents" }, new W.DocPartUnique()));
        flow.Add(new W.SdtBlock(properties, new W.SdtContentBlock(paragraphs)));
    }

    private static OpenXmlElement[] Opening(int depth) =>
    [
        DocxInlines.Field(W.FieldCharValues.Begin, DocxText.Plain),
        new W.Run(new W.FieldCode($" TOC \\o \"1-{DocxUnits.Text(Math.Clamp(depth, 1, 9))}\" \\h \\z ") { Space = SpaceProcessingModeValues.Preserve }),
        DocxInlines.Field(W.FieldCharValues.Separate, DocxText.Plain),
    ];

    private W.Paragraph Entry(Section section, int depth, IEnumerable<OpenXmlElement> before)
    {
        var anchor = page.Anchors.Of(section);
        var link = new W.Hyperlink { Anchor = DocxNames.Bookmark(anchor), History = true };
        var overline = section.Role == Roles.Module || page.Headings.Of(section) is not null ? section.Overline : null;
        if (overline is { Length: > 0 })
            link.Append(DocxInlines.Run(overline + ": ", DocxText.Plain));
        link.Append(inlines.Convert(Plain(section.Title), DocxText.Plain with { InLink = true }));
        if (page.PageOf(anchor) is { } number)
        {
            link.Append(new W.Run(new W.TabChar()));
            link.Append(DocxInlines.PageField(anchor, number, DocxText.Plain));
        }

        return Paragraph(DocxStyles.ContentsEntry(depth), [.. before, link], breakBefore: false);
    }

    // An entry is one link, so links and fields within a title are left out.
    private static ImmutableArray<Inline> Plain(ImmutableArray<Inline> title) =>
        title.Any(i => i is InlineContainer or PageReference or Blank) ? [new TextRun(Inline.PlainText(title))] : title;

    private W.Paragraph Paragraph(string? style, IEnumerable<OpenXmlElement> content, bool breakBefore)
    {
        var paragraph = new W.Paragraph { ParagraphId = page.Names.NextParagraph() };
        if (style is not null)
            paragraph.ParagraphProperties = new() { ParagraphStyleId = new() { Val = style } };
        if (breakBefore)
            paragraph.ParagraphProperties!.PageBreakBefore = new();
        paragraph.Append(content);
        return paragraph;
    }

    private static IEnumerable<(Section Section, int Depth)> Entries(ImmutableArray<Block> blocks, int depth, int deepest)
    {
        if (depth > deepest)
            yield break;
        foreach (var block in blocks)
        {
            if (block is Group group)
            {
                foreach (var entry in Entries(group.Blocks, depth, deepest))
                    yield return entry;
            }

            if (block is not Section { Unlisted: false } section)
                continue;
            yield return (section, depth);
            foreach (var entry in Entries(section.Blocks, depth + 1, deepest))
                yield return entry;
        }
    }
}
