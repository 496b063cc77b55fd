using System.Collections.Immutable;
using CoursePack.Core.Documents;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CoursePack.Rendering.Docx;

/// <summary>Running text as runs, links and content controls.</summary>
internal sealed class DocxInlines(DocxPage page)
{
    public IEnumerable<OpenXmlElement> Convert(ImmutableArray<Inline> inlines, DocxText look)
    {
        var made = new List<OpenXmlElement>();
        Append(made, inlines, look);
        return made;
    }

    /// <summary>One run; text that XML cannot hold is replaced.</summary>
    public static W.Run Run(string text, DocxText look)
    {
        var run = new W.Run();
        if (Properties(look, text) is { } properties)
            run.RunProperties = properties;
        run.Append(new W.Text(XmlText(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    /// <summary>Characters of XML 1.0 §2.2 alone; line ends are spaces, since breaks are elements of their own.</summary>
    public static string XmlText(string text)
    {
        if (text.All(c => c >= ' ' && !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF')))
            return text;
        var made = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                made.Append(c).Append(text[++i]);
            else if (c is '\n' or '\r' or '\t')
                made.Append(' ');
            else
                made.Append(c < ' ' || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' ? '\uFFFD' : c);
        }

        return made.ToString();
    }

    private void Append(List<OpenXmlElement> made, ImmutableArray<Inline> inlines, DocxText look)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run:
                    made.Add(Run(run.Text, look));
                    break;
                case Strong strong:
                    Append(made, strong.Content, look with { Bold = true });
                    break;
                case Emphasis emphasis:
                    Append(made, emphasis.Content, page.Theme.EmphasisInBold ? look with { Bold = true } : look with { Italic = true });
                    break;
                case Superscript raised:
                    Append(made, raised.Content, look with { Raised = true });
                    break;
                case CodeSpan code:
                    made.Add(Run(code.Text, look with { Style = DocxStyles.CodeSpan }));
                    break;
                case LineBreak:
                    made.Add(new W.Run(new W.Break()));
                    break;
                case LanguageSpan span:
                    Append(made, span.Content, look with { Language = span.Language });
                    break;
                case Link link:
                    AppendLink(made, link, look);
                    break;
                case Blank blank:
                    AppendBlank(made, blank, look);
                    break;
                case PageReference reference:
                    AppendPage(made, reference, look);
                    break;
                default:
                    throw new InvalidOperationException($"no Word for {inline.GetType().Name}");
            }
        }
    }

    private void AppendLink(List<OpenXmlElement> made, Link link, DocxText look)
    {
        var around = HyperlinkTo(link);
        if (around is null || look.InLink)
        {
            Append(made, link.Content, look);
            return;
        }

        around.Append(Convert(link.Content, look with { Style = DocxStyles.Link, InLink = true }));
        made.Add(around);
    }

    private W.Hyperlink? HyperlinkTo(Link link)
    {
        if (link.IsInside && page.Anchors.Contains(link.Target[1..]))
            return new() { Anchor = DocxNames.Bookmark(link.Target[1..]), History = true };
        if (!link.IsInside && WebAddress.Of(link.Target) is { } address)
            return new() { Id = page.Relationships.Link(address), History = true };
        page.Found.Add(link.IsInside ? DocumentDiagnostics.WithoutTarget(link, page.Document, page.Anchors.Names) : DocumentDiagnostics.Unsafe(link));
        return null;
    }

    private void AppendBlank(List<OpenXmlElement> made, Blank blank, DocxText look)
    {
        if (blank.Value is { } value)
        {
            made.Add(Run(value, look));
            return;
        }

        if (!blank.LabelHidden)
            made.Add(Run(blank.Label + ": ", look));
        made.Add(DocxControls.Text(page, blank.Name, blank.Label, look, blank.Name.Length == 0 ? null : page.Places.Bind(blank.Name)));
    }

    private void AppendPage(List<OpenXmlElement> made, PageReference reference, DocxText look)
    {
        var product = reference.Product ?? page.Document.Id;
        if (page.Pages.PageOf(product, reference.Anchor) is not { } number)
        {
            page.Found.Add(DocumentDiagnostics.WithoutPage(reference, product));
            made.Add(Run("?", look));
            return;
        }

        var printed = DocxUnits.Text(number);
        if (product == page.Document.Id && page.Anchors.Contains(reference.Anchor))
            made.AddRange(PageField(reference.Anchor, printed, look));
        else
            made.Add(Run(printed, look));
    }

    /// <summary>A field that leads to an anchor and shows its page: that of the PDF, and Word's own once it counts.</summary>
    public static IEnumerable<OpenXmlElement> PageField(string anchor, string printed, DocxText look)
    {
        yield return Field(W.FieldCharValues.Begin, look);
        yield return new W.Run(new W.FieldCode($" PAGEREF {DocxNames.Bookmark(anchor)} \\h ") { Space = SpaceProcessingModeValues.Preserve });
        yield return Field(W.FieldCharValues.Separate, look);
        yield return Run(printed, look);
        yield return Field(W.FieldCharValues.End, look);
    }

    public static W.Run Field(W.FieldCharValues kind, DocxText look)
    {
        var run = new W.Run();
        if (Properties(look, "") is { } properties)
            run.RunProperties = properties;
        run.Append(new W.FieldChar { FieldCharType = kind });
        return run;
    }

    public static W.RunProperties? Properties(DocxText look, string text)
    {
        var properties = new W.RunProperties();
        if (look.Style is not null)
            properties.RunStyle = new() { Val = look.Style };
        if (look.Bold)
            properties.Bold = new();
        if (look.Italic)
            properties.Italic = new();
        if (look.Colour is not null)
            properties.Color = new() { Val = DocxUnits.Colour(look.Colour) };
        if (look.Size is { } size)
            properties.FontSize = new() { Val = DocxUnits.HalfPoints(size) };
        if (look.Raised)
            properties.VerticalTextAlignment = new() { Val = W.VerticalPositionValues.Superscript };
        if (text.Any(IsRightToLeft))
            properties.RightToLeftText = new();
        if (look.Language is not null)
            properties.Languages = new() { Val = look.Language, EastAsia = look.Language, Bidi = look.Language };
        return properties.HasChildren ? properties : null;
    }

    /// <summary>Hebrew to Thaana and their presentation forms.</summary>
    public static bool IsRightToLeft(char c) => c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}

/// <summary>The look of a run beyond that of its paragraph.</summary>
internal sealed record DocxText
{
    public static DocxText Plain { get; } = new();

    /// <summary>Character style; null for none.</summary>
    public string? Style { get; init; }

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Raised { get; init; }

    /// <summary>In a link, which holds no other.</summary>
    public bool InLink { get; init; }

    /// <summary>In the cell of a table, where a blank has less room.</summary>
    public bool InTable { get; init; }

    /// <summary><c>#rrggbb</c>.</summary>
    public string? Colour { get; init; }

    /// <summary>Points.</summary>
    public double? Size { get; init; }

    public string? Language { get; init; }
}
