using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Fonts;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Text;

namespace CoursePack.Tests.Typesetting.Layout;

/// <summary>Words for layout tests: small elements, small pages, and what was painted as text.</summary>
internal static class Layouts
{
    /// <summary>Lines of the plain style are this high, so that heights count in lines.</summary>
    public const double LineHeight = 20;

    public static FaceChain Faces { get; } = new(BundledFonts.Regular, BundledFonts.Fallback);

    public static TextStyle Plain { get; } = new(Faces, 10, Color.Black) { LineHeight = 2 };

    public static ParagraphElement P(string text, object? origin = null) => new([new InlinePiece.Run(text, Plain)]) { Origin = origin };

    /// <summary>A paragraph of a number of lines, whatever the width.</summary>
    public static ParagraphElement Lines(int count, string name = "line", object? origin = null)
    {
        var pieces = ImmutableArray.CreateBuilder<InlinePiece>();
        for (var i = 1; i <= count; i++)
        {
            pieces.Add(new InlinePiece.Run(string.Create(CultureInfo.InvariantCulture, $"{name}{i}"), Plain));
            if (i < count)
                pieces.Add(new InlinePiece.LineEnd());
        }

        return new(pieces.ToImmutable()) { Origin = origin };
    }

    public static StackElement Stack(params Element[] elements) => new([.. elements.Select(e => new StackItem(e))]);

    public static LayoutPass Pass() => new(ImmutableDictionary<string, string>.Empty, new());

    public static Flow Fitted(this Element element, double width = 200) => element.Fit(width, Pass());

    /// <summary>Room for a number of lines on a page of ten.</summary>
    public static Space Room(double lines, bool fresh = false) => new(lines * LineHeight, 10 * LineHeight, fresh, true);

    /// <summary>Pages with room for ten lines, 200 points wide, a margin of 10 around.</summary>
    public static PageTemplate SmallPage { get; } = new(220, 10 * LineHeight + 20) { Top = 10, Bottom = 10, Inner = 10, Outer = 10 };

    public static LaidOutBook LayOut(Element content, PageTemplate? template = null) => BookLayout.LayOut(BookOf(new BookPart(template ?? SmallPage, content)));

    public static Book BookOf(params BookPart[] parts) => new() { Title = "Test", Language = "en-GB", Date = new(2027, 1, 11), Parts = [.. parts] };

    /// <summary>Each page's lines of text, parts of a line joined; artifacts in angle brackets.</summary>
    public static string Texts(this LaidOutBook book) => string.Join("\n", book.Document.Pages.Select((page, i) =>
        string.Create(CultureInfo.InvariantCulture, $"{i + 1}: {string.Join(" | ", TextLines(page))}")));

    public static IEnumerable<string> TextLines(PaintedPage page) =>
        page.Commands.OfType<TextCommand>()
            .GroupBy(t => (Math.Round(t.Baseline, 1), t.Element is null))
            .Select(line => string.Concat(line.Select(t => t.Text)).TrimEnd())
            .Zip(page.Commands.OfType<TextCommand>().Select(t => (Math.Round(t.Baseline, 1), t.Element is null)).Distinct(), (text, key) => key.Item2 ? $"<{text}>" : text);

    /// <summary>The structure tree with the text of each element.</summary>
    public static string Tree(this PaintedDocument document)
    {
        var texts = new Dictionary<StructureElement, StringBuilder>();
        foreach (var command in document.Pages.SelectMany(p => p.Commands).OfType<TextCommand>())
        {
            if (command.Element is not { } element)
                continue;
            if (!texts.TryGetValue(element, out var text))
                texts.Add(element, text = new());
            text.Append(command.Text);
        }

        var tree = new StringBuilder();
        Append(tree, document.Structure, 0, texts);
        return tree.ToString();
    }

    /// <summary>All text of the structure tree in reading order.</summary>
    public static string Words(this PaintedDocument document) =>
        string.Join(' ', document.Pages.SelectMany(p => p.Commands).OfType<TextCommand>().Where(t => t.Element is not null).Select(t => t.Text))
            .Replace("\u00AD", "", StringComparison.Ordinal);

    private static void Append(StringBuilder tree, StructureElement element, int depth, Dictionary<StructureElement, StringBuilder> texts)
    {
        tree.Append(' ', depth * 2).Append(element.Type);
        if (element.Cell is { } cell)
            tree.Append(string.Create(CultureInfo.InvariantCulture, $" {cell.Scope}{(cell.RowSpan > 1 ? $" rows={cell.RowSpan}" : "")}{(cell.ColumnSpan > 1 ? $" columns={cell.ColumnSpan}" : "")}").TrimEnd());
        if (element.ListNumbering is { } numbering)
            tree.Append(" numbering=").Append(numbering);
        if (element.Language is { } language)
            tree.Append(" lang=").Append(language);
        if (element.Alt is { } alt)
            tree.Append(" alt=").Append(alt);
        if (texts.TryGetValue(element, out var text))
            tree.Append(": ").Append(text);
        tree.Append('\n');
        foreach (var child in element.Children)
            Append(tree, child, depth + 1, texts);
    }
}
