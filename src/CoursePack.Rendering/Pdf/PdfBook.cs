using CoursePack.Core.Documents;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Layout;

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
        var blocks = new PdfBlocks(page, plain);
        return new()
        {
            Title = document.Title,
            Language = document.Language,
            Author = document.Author,
            Subject = document.Subtitle,
            Date = document.Date,
            Parts = document.IsSheet
                ? [new(plain with { Furniture = furniture.Draw }, new StackElement([new(new TagElement("Sect", cover.Head()), After: SheetGap, KeepWithNext: true), new(blocks.Body(document.Blocks))]))]
                :
                [
                    new(PdfCover.Template(plain), cover.Content(plain)),
                    new(plain with { Furniture = furniture.Draw }, blocks.Body(document.Blocks)) { StartsRight = document.Duplex },
                ],
        };
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
