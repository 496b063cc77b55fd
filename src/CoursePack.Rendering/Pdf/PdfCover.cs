using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Rendering.Pdf;

/// <summary>The first page: a block of colour with the title, and below it for whom, which version, and any stamp that must be seen.</summary>
internal sealed class PdfCover(PdfPage page)
{
    private const double Margin = 56, BlockShare = 0.70, LongTitle = 40, LongTitlePart = 0.74, VeryLongTitle = 160, VeryLongTitlePart = 0.42;

    /// <summary>Between the block's foot and the words above and below it, in points.</summary>
    private const double AboveFoot = 46, BelowFoot = 28;

    /// <summary>Part of the width of the words that the title takes.</summary>
    private const double HeadingPart = 0.9;

    private readonly PdfInlines inlines = new(page);

    private PdfLook Look => page.Look;

    /// <summary>The first page, or the first ones where a page of colour cannot hold the words.</summary>
    public BookPart Of(PageTemplate plain)
    {
        if (!page.Theme.FullBleed)
            return new(plain with { Furniture = null }, OfType(plain));
        if (HasRoomInColour(plain))
            return new(plain with { Top = 0, Bottom = 0, Inner = 0, Outer = 0, Furniture = null }, OfColour(plain));
        page.Found.Add(PdfDiagnostics.TooLarge.At(SourceSpan.None, "the title and what stands under it are too long for the cover", "make the title or the subtitle shorter"));
        return new(plain with { Furniture = null }, OfType(plain));
    }

    private bool HasRoomInColour(PageTemplate plain)
    {
        var (block, inner) = Block(plain);
        var above = page.Document.Cover.Overline.Length > 0 ? Overline().HeightAt(inner) : 0;
        return Heading().HeightAt(inner * HeadingPart) <= block - AboveFoot - Margin - above;
    }

    /// <summary>Height of the block of colour, which gives way to the words below it, and width of the words on it.</summary>
    private (double Height, double Inner) Block(PageTemplate plain)
    {
        var inner = plain.Width - 2 * Margin;
        return (Math.Min(Math.Round(plain.Height * BlockShare), Math.Floor(plain.Height - BelowFoot - Foot().HeightAt(inner) - Margin / 2)), inner);
    }

    /// <summary>Title between two rules, a third of the way down.</summary>
    private TagElement OfType(PageTemplate plain)
    {
        var accent = Look.Accent(null).Strong;
        var document = page.Document;
        var items = ImmutableArray.CreateBuilder<StackItem>();
        items.Add(new(new SpaceElement(plain.TextHeight * 0.22)));
        if (document.Cover.Overline.Length > 0)
            items.Add(new(Line(document.Cover.Overline, new(Look.Body.Size + 2, accent, 1.35) { Bold = true }), After: 14));
        items.Add(new(Rule(plain.TextWidth, 3, accent), After: 22));
        items.Add(new(Title(accent)));
        if (document.Subtitle is { Length: > 0 } subtitle)
            items.Add(new(Line(subtitle, new(page.Theme.Sizes.CoverSubtitle, Look.Text, 1.35)), Before: 14));
        items.Add(new(Rule(plain.TextWidth, 3, accent), Before: 22, After: 36));
        items.Add(new(Foot()));
        return new("Sect", new StackElement(items.ToImmutable()));
    }

    private static DrawingElement Rule(double width, double height, Color color) =>
        new(new(width, height, [new Shape.Outline(VectorPath.Rectangle(new(0, 0, width, height)), color)]));

    private ParagraphElement Title(Color color)
    {
        var title = page.Document.Title;
        var size = page.Theme.Sizes.CoverTitle * (title.Length > VeryLongTitle ? VeryLongTitlePart : title.Length > LongTitle ? LongTitlePart : 1);
        return new([inlines.Run(title, Look.Title(size, color) with { Line = 1.08 })]) { Tag = "H1", Balance = true, Origin = SourceSpan.None };
    }

    private TagElement OfColour(PageTemplate plain)
    {
        var (width, height) = (plain.Width, plain.Height);
        var accent = Look.Accent(null);
        var (block, inner) = Block(plain);
        var layers = ImmutableArray.CreateBuilder<Layer>();
        layers.Add(new(new DrawingElement(PdfOrnaments.Cover(width, block, accent, page.Theme.Accents.Select(AccentColours.Of))), 0, 0, width));
        if (page.Document.Cover.Overline.Length > 0)
            layers.Add(new(Overline(), Margin, Margin, inner));
        layers.Add(new(Heading(), Margin, block - AboveFoot, inner * HeadingPart, FromBottom: true));
        layers.Add(new(Foot(), Margin, block + BelowFoot, inner));
        return new("Sect", new LayersElement(height, layers.ToImmutable()));
    }

    private ParagraphElement Overline() => Line(page.Document.Cover.Overline, new(Look.Body.Size + 2, Color.White, 1.35) { Bold = true });

    /// <summary>Title and subtitle.</summary>
    private StackElement Heading()
    {
        var title = Title(Color.White);
        return new(page.Document.Subtitle is { Length: > 0 } subtitle
            ? [new(title), new(Line(subtitle, new(page.Theme.Sizes.CoverSubtitle, Color.White, 1.35)), Before: 14)]
            : [new(title)]);
    }

    /// <summary>What a sheet without a cover has above its text: title, whose it is, and any stamp that must be seen.</summary>
    public Element Head()
    {
        var document = page.Document;
        var accent = Look.Accent(null);
        var items = ImmutableArray.CreateBuilder<StackItem>();
        items.Add(new(Line(string.Join(" · ", document.Cover.Details.Prepend(document.Cover.Overline).Where(d => d.Length > 0)), new(page.Theme.Sizes.Furniture, Look.Muted, 1.3)), After: 4));
        items.Add(new(new ParagraphElement([inlines.Run(document.Title, Look.Title(page.Theme.Sizes.Session, accent.Strong))]) { Tag = "H1", Balance = true, Origin = SourceSpan.None }));
        if (document.Cover.Notice is { Length: > 0 } notice)
            items.Add(new(Line(notice, new(Look.Small.Size, AccentColours.Of(page.Theme.Callouts.Warning).Strong, 1.35) { Bold = true }), Before: 4));
        return new StackElement(items.ToImmutable());
    }

    private StackElement Foot()
    {
        var items = ImmutableArray.CreateBuilder<StackItem>();
        if (page.Document.Cover.Notice is { Length: > 0 } notice)
            items.Add(new(Stamp(notice), After: 18));
        var look = new TextLook(Look.Body.Size - 0.5, Look.Muted, 1.5);
        foreach (var detail in page.Document.Cover.Details)
            items.Add(new(Line(detail, look)));
        if (page.Pictures.Logo(page.Theme) is { } logo)
            items.Add(new(logo, Before: 16));
        return new(items.ToImmutable());
    }

    private BoxElement Stamp(string notice)
    {
        var colours = AccentColours.Of(page.Theme.Callouts.Warning);
        var text = Line(notice, new(Look.Body.Size, colours.Strong, 1.35) { Bold = true });
        return new(new RowElement([new(new DrawingElement(PdfIcons.Callout(CalloutKind.Warning, 20, colours)), 30), new(text)]) { Alignment = VerticalAlignment.Middle })
        {
            Ground = colours.Tint,
            Border = new(colours.Strong, 1.2),
            Padding = new(12, 9),
            Corner = 6,
        };
    }

    private ParagraphElement Line(string text, TextLook look) => new([inlines.Run(text, look)]);
}
