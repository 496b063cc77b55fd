using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Text;

namespace CoursePack.Rendering.Pdf;

/// <summary>Running head, folio and the coloured tab at the edge, by which a module is found from outside the book.</summary>
internal sealed class PdfFurniture(PdfPage page)
{
    public const string Module = "module", Session = "session", Accent = "accent", Tab = "tab", Opener = "opener";

    private const double HeadBaseline = 40, FolioRise = 34, TabWidth = 15, TabHeight = 46, TabTop = 96, SessionShare = 0.5, HeadGap = 16;

    private readonly PdfInlines inlines = new(page);

    public Element? Draw(PageContext context)
    {
        if (context.Blank)
            return null;
        var layers = ImmutableArray.CreateBuilder<Layer>();
        var accent = page.Look.Accent(context.Title(Accent) is { } index ? int.Parse(index, CultureInfo.InvariantCulture) : null);
        if (!context.Begins(Opener) && !context.Begins(Session))
            AddHead(layers, context, accent);
        AddFolio(layers, context, accent);
        AddTab(layers, context, accent);
        return new LayersElement(context.Template.Height, layers.ToImmutable());
    }

    private void AddHead(ImmutableArray<Layer>.Builder layers, PageContext context, AccentColours accent)
    {
        var width = context.Template.TextWidth;
        var look = Look(accent.Strong) with { Bold = true };
        var (module, session) = (context.Title(Module), context.Title(Session));
        if (module is null)
            return;
        // Both share the line: the session has what it needs up to its share, the module what is left.
        var quiet = Look(page.Look.Muted);
        var sessionWidth = session is null ? 0 : Math.Min(Width(session, quiet) + 1, Math.Max(width * SessionShare, width - HeadGap - Width(module, look)));
        Add(layers, context, module, look, width - sessionWidth - (session is null ? 0 : HeadGap), TextAlignment.Start);
        if (session is not null)
            Add(layers, context, session, quiet, sessionWidth, TextAlignment.End);
        layers.Add(new(new DrawingElement(new(width, 0.5, [new Shape.Outline(VectorPaths.Line(0, 0, width, 0), null, new(page.Look.Rule, 0.6))])), context.Left, HeadBaseline + 8, width) { Pagination = Pagination.Header });
    }

    private void Add(ImmutableArray<Layer>.Builder layers, PageContext context, string text, TextLook look, double width, TextAlignment alignment)
    {
        var style = page.Look.Style(look);
        var paragraph = new ParagraphElement([new InlinePiece.Run(Shorten(text, style, width), style)]) { Alignment = alignment };
        var left = context.Left + (alignment == TextAlignment.End ? context.Template.TextWidth - width : 0);
        layers.Add(new(paragraph, left, HeadBaseline - look.Size, width) { Pagination = Pagination.Header });
    }

    private void AddFolio(ImmutableArray<Layer>.Builder layers, PageContext context, AccentColours accent)
    {
        var y = context.Template.Height - FolioRise - page.Theme.Sizes.Furniture;
        var width = context.Template.TextWidth;
        var outside = context.RightHand || !context.Template.Mirrored ? TextAlignment.End : TextAlignment.Start;
        var inside = outside == TextAlignment.End ? TextAlignment.Start : TextAlignment.End;
        var title = page.Look.Style(Look(page.Look.Muted));
        var number = Look(accent.Strong) with { Bold = true, Size = page.Theme.Sizes.Furniture + 2 };
        layers.Add(new(new ParagraphElement([new InlinePiece.Run(Shorten(RunningTitle, title, width - 60), title)]) { Alignment = inside }, context.Left, y + 2, width) { Pagination = Pagination.Footer });
        layers.Add(new(new ParagraphElement([inlines.Run(context.Label, number)]) { Alignment = outside }, context.Left, y, width) { Pagination = Pagination.Footer });
    }

    private string RunningTitle => page.Document.RunningTitle == page.Document.Title ? page.Document.Title : $"{page.Document.RunningTitle} · {page.Document.Title}";

    private void AddTab(ImmutableArray<Layer>.Builder layers, PageContext context, AccentColours accent)
    {
        if (context.Title(Tab) is not { } number)
            return;
        var right = context.RightHand || !context.Template.Mirrored;
        var place = int.TryParse(number, CultureInfo.InvariantCulture, out var n) ? Math.Max(0, n - 1) % 12 : 0;
        var y = TabTop + place * (TabHeight + 6);
        var x = right ? context.Template.Width - TabWidth : 0;
        var shape = VectorPaths.RoundedRectangle(new(right ? 0 : -6, 0, TabWidth + 6, TabHeight), 5);
        layers.Add(new(new DrawingElement(new(TabWidth + 6, TabHeight, [new Shape.Outline(shape, accent.Strong)])), x, y, TabWidth + 6) { Pagination = Pagination.Header });
        var style = page.Look.Style(new(page.Theme.Sizes.Furniture, Color.White, 1) { Bold = true });
        layers.Add(new(new ParagraphElement([new InlinePiece.Run(number, style)]) { Alignment = TextAlignment.Centre }, x, y + TabHeight / 2 - style.Size / 2, TabWidth) { Pagination = Pagination.Header });
    }

    private double Width(string text, TextLook look) => page.Look.Style(look).Faces.Main.Measure(text, look.Size);

    private TextLook Look(Color color) => new(page.Theme.Sizes.Furniture, color, 1.2);

    /// <summary>Cut to one line, since furniture may not grow; the full words stand in the heading.</summary>
    private static string Shorten(string text, TextStyle style, double width)
    {
        const string Ellipsis = "…";
        var face = style.Faces.Main;
        if (face.Measure(text, style.Size) <= width)
            return text;
        // From the front, word by word: a title of a thousand words is measured no further than one line.
        var shortened = Ellipsis;
        for (var end = text.IndexOf(' '); end > 0; end = text.IndexOf(' ', end + 1))
        {
            var longer = string.Concat(text.AsSpan(0, end).TrimEnd(" :,;.–"), Ellipsis);
            if (face.Measure(longer, style.Size) > width)
                break;
            shortened = longer;
        }

        return shortened;
    }
}
