using CoursePack.Core.Documents;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Rendering.Pdf;

/// <summary>A document as a book: its cover, or for a sheet its title, then everything else under running heads.</summary>
internal static class PdfBook
{
    /// <summary>Points between the head of a sheet and its text.</summary>
    private const double SheetGap = 10;

    public static Book Of(PdfPage page)
    {
        var document = page.Document;
        var cover = new PdfCover(page);
        var furniture = new PdfFurniture(page);
        var plain = PageOf(page.Theme, document.Duplex);
        if (page.Look.Paper != Color.White)
            plain = plain with { Background = context => Ground(context, page.Look.Paper) };
        var blocks = new PdfBlocks(page, plain);
        var text = plain with { Furniture = furniture.Draw };
        // The back of the cover is free where the text begins on the right.
        var behind = document.Duplex && document.Blocks is [Group { Role: Roles.Imprint }, ..] ? 1 : 0;
        return new()
        {
            Title = document.Title,
            Language = document.Language,
            Author = document.Author,
            Subject = document.Subtitle,
            Date = document.Date,
            Parts = document.IsSheet
                ? [new(text, new StackElement([new(new TagElement("Sect", cover.Head()), After: SheetGap, KeepWithNext: true), new(blocks.Body(document.Blocks))]))]
                :
                [
                    cover.Of(plain),
                    .. document.Blocks[..behind].Select(imprint => new BookPart(text, blocks.Body([imprint]))),
                    new(text, blocks.Body(document.Blocks[behind..])) { StartsRight = document.Duplex },
                ],
        };
    }

    /// <summary>Paper of another colour, for screens and for printers that have none.</summary>
    private static DrawingElement Ground(PageContext context, Color paper)
    {
        var (width, height) = (context.Template.Width, context.Template.Height);
        return new DrawingElement(new(width, height, [new Shape.Outline(VectorPath.Rectangle(new(0, 0, width, height)), paper)]));
    }

    private static PageTemplate PageOf(Theme theme, bool mirrored)
    {
        // ISO 216 A4 and US Letter in points.
        var (width, height) = theme.PageSize == PageSize.Letter ? (612.0, 792.0) : (595.276, 841.89);
        return new(width, height)
        {
            Top = theme.Margins.Top,
            Bottom = theme.Margins.Bottom,
            Inner = theme.Margins.Inner,
            Outer = theme.Margins.Outer,
            Mirrored = mirrored,
        };
    }
}
