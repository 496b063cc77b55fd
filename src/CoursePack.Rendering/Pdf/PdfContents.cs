using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Text;

namespace CoursePack.Rendering.Pdf;

/// <summary>The table of contents: every listed section down to a depth, with the page it begins on.</summary>
internal sealed class PdfContents(PdfPage page, PdfBlocks blocks)
{
    private const double Indent = 16;

    private PdfLook Look => page.Look;

    public Element Convert(Contents contents, Surroundings around)
    {
        var items = ImmutableArray.CreateBuilder<StackItem>();
        Add(items, page.Document.Blocks, 1, contents.Depth, null);
        var list = new TagElement("TOC", new StackElement(items.ToImmutable()));
        if (around.Depth > 0)
            return list;
        // Contents that stand by themselves bring their own heading and page.
        var heading = new ParagraphElement([blocks.Inlines.Run(page.Document.Words.Contents, Look.Heading(1, around.Accent.Strong))]) { Tag = "H2", Origin = contents.Span };
        return new StackElement(
        [
            .. around.BelowImprint ? [] : (StackItem[])[new(new BreakElement())],
            new(new RunningTitleElement(PdfFurniture.Module, page.Document.Words.Contents)),
            new(new AnchorElement("_contents", heading) { OutlineTitle = page.Document.Words.Contents }, After: 18, KeepWithNext: true),
            new(list),
        ]);
    }

    private void Add(ImmutableArray<StackItem>.Builder items, ImmutableArray<Block> among, int depth, int deepest, int? accent)
    {
        foreach (var block in among)
        {
            if (block is Group group)
                Add(items, group.Blocks, depth, deepest, accent);
            if (block is not Section { Unlisted: false } section)
                continue;
            var index = section.Accent ?? accent;
            var deeper = depth < deepest && section.Blocks.Any(b => b is Section { Unlisted: false });
            items.Add(new(Entry(section, depth, Look.Accent(index)), Before: depth == 1 ? 9 : 2.5, KeepWithNext: depth == 1 && deeper));
            if (depth < deepest)
                Add(items, section.Blocks, depth + 1, deepest, index);
        }
    }

    private Element Entry(Section section, int depth, AccentColours accent)
    {
        var look = depth == 1
            ? new TextLook(Look.Body.Size + 1, accent.Strong, 1.3) { Bold = true }
            : new TextLook(depth == 2 ? Look.Body.Size - 0.5 : Look.Small.Size, depth == 2 ? Look.Text : Look.Muted, 1.35);
        var pieces = ImmutableArray.CreateBuilder<InlinePiece>();
        if (PdfSections.ShownOverline(section) is { } overline)
            pieces.Add(blocks.Inlines.Run(overline + "  ", look));
        pieces.AddRange(blocks.Inlines.Convert(Plain(section.Title), look));
        var entry = new LeaderElement(pieces.ToImmutable(), page.Anchors.Of(section), Look.Style(look with { Bold = depth == 1 }), Look.WritingRule)
        {
            Description = PdfSections.OutlineTitle(section),
            Origin = section.Span,
        };
        return depth == 1 ? entry : new BoxElement(entry) { Padding = new(Indent * (depth - 1), 0, 0, 0) };
    }

    // An entry is one link, so links within a title are left out, and so are its blanks: what is written on one stands in the heading.
    private static ImmutableArray<Inline> Plain(ImmutableArray<Inline> title) =>
        title.Any(i => i is InlineContainer or PageReference or Blank) ? [new TextRun(Inline.PlainText(title))] : title;
}
