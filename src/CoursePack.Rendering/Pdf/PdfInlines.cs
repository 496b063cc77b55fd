using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Text;

namespace CoursePack.Rendering.Pdf;

/// <summary>Inlines as the pieces of a paragraph.</summary>
internal sealed class PdfInlines(PdfPage page)
{
    private const double BlankWidth = 120, BlankWithoutLabel = 136;

    private const int LongestKeptLabel = 32;

    private const string WordJoiner = "\u2060", WidestPageNumber = "000";

    public ImmutableArray<InlinePiece> Convert(ImmutableArray<Inline> inlines, TextLook look)
    {
        var pieces = ImmutableArray.CreateBuilder<InlinePiece>();
        Append(pieces, inlines, look, null);
        return pieces.ToImmutable();
    }

    /// <summary>True when something in the text is to be written by hand.</summary>
    public static bool HasBlank(ImmutableArray<Inline> inlines) =>
        inlines.Any(i => i is Blank { Value: null } || (i is InlineContainer container && HasBlank(container.Content)));

    public InlinePiece Run(string text, TextLook look, InlineMark? mark = null) => new InlinePiece.Run(text, page.Look.Style(look), mark);

    private void Append(ImmutableArray<InlinePiece>.Builder pieces, ImmutableArray<Inline> inlines, TextLook look, InlineMark? mark)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run:
                    pieces.Add(Run(run.Text, look, mark));
                    break;
                case Strong strong:
                    Append(pieces, strong.Content, look with { Bold = true }, mark);
                    break;
                case Emphasis emphasis:
                    Append(pieces, emphasis.Content, look with { Italic = true }, mark);
                    break;
                case Superscript superscript:
                    Append(pieces, superscript.Content, look with { Size = look.Size * 0.68, Rise = 0.42, Line = 1 }, mark);
                    break;
                case CodeSpan code:
                    pieces.Add(Run(code.Text, look with { Ground = page.Look.Wash }, new("Code", mark)));
                    break;
                case LineBreak:
                    pieces.Add(new InlinePiece.LineEnd());
                    break;
                case LanguageSpan span:
                    Append(pieces, span.Content, look, new("Span", mark) { Language = span.Language });
                    break;
                case Link link:
                    AppendLink(pieces, link, look, mark);
                    break;
                case Blank blank:
                    AppendBlank(pieces, blank, look, mark);
                    break;
                case PageReference reference:
                    AppendPage(pieces, reference, look, mark);
                    break;
                case InlineContainer container:
                    Append(pieces, container.Content, look, mark);
                    break;
                default:
                    throw new InvalidOperationException($"an inline {inline.GetType().Name} has no look in PDF");
            }
        }
    }

    private void AppendLink(ImmutableArray<InlinePiece>.Builder pieces, Link link, TextLook look, InlineMark? mark)
    {
        LinkTarget? target = link.IsInside
            ? page.Anchors.Contains(link.Target[1..]) ? new LinkTarget.Inside(link.Target[1..]) : null
            : WebAddress.Of(link.Target) is { } address ? new LinkTarget.Web(address) : null;
        if (target is null)
        {
            page.Found.Add(link.IsInside ? DocumentDiagnostics.WithoutTarget(link, page.Document, page.Anchors.Names) : DocumentDiagnostics.Unsafe(link));
            Append(pieces, link.Content, look, mark);
            return;
        }

        var made = new InlineMark("Link", mark) { Target = target, Description = Inline.PlainText(link.Content) };
        Append(pieces, link.Content, look with { Color = LinkColor(look), Underline = true }, made);
    }

    // On a dark ground a link keeps the colour of the text around it.
    private Color LinkColor(TextLook look) => look.Color.Red + look.Color.Green + look.Color.Blue > 1.8 ? look.Color : page.Look.Link;

    private void AppendBlank(ImmutableArray<InlinePiece>.Builder pieces, Blank blank, TextLook look, InlineMark? mark)
    {
        if (blank.Value is { } value)
        {
            pieces.Add(Run(value, look, mark));
            return;
        }

        if (blank.LabelHidden)
        {
            pieces.Add(new InlinePiece.Blank(BlankWithoutLabel, page.Look.Style(look with { Color = page.Look.WritingRule }), Field(blank, mark)));
            return;
        }

        var label = look with { Color = page.Look.Muted, Size = look.Size * 0.84, Line = look.Line / 0.84 };
        // A short label stays on one line with its blank.
        var words = blank.Label.Length <= LongestKeptLabel ? blank.Label.Replace(" ", " " + WordJoiner, StringComparison.Ordinal) : blank.Label;
        pieces.Add(Run(words + ": " + WordJoiner, label, mark));
        pieces.Add(new InlinePiece.Blank(BlankWidth, page.Look.Style(look with { Color = page.Look.WritingRule }), Field(blank, mark)));
    }

    /// <summary>A local place is one field wherever it stands.</summary>
    public static FormField.Lines PlaceField(Blank blank) => new(blank.Name, blank.Label, Several: false) { Shared = true };

    private static InlineMark? Field(Blank blank, InlineMark? mark) =>
        blank.Name.Length == 0 ? mark : new InlineMark("Form", mark) { Field = PlaceField(blank) };

    private void AppendPage(ImmutableArray<InlinePiece>.Builder pieces, PageReference reference, TextLook look, InlineMark? mark)
    {
        if (reference.Product is null || reference.Product == page.Document.Id)
        {
            if (page.Anchors.Contains(reference.Anchor))
            {
                var link = new InlineMark("Link", mark) { Target = new LinkTarget.Inside(reference.Anchor), Description = page.Document.Words.Page };
                pieces.Add(new InlinePiece.PageNumber(reference.Anchor, page.Look.Style(look), link));
                return;
            }
        }
        else if (page.Pages.PageOf(reference.Product, reference.Anchor) is { } number)
        {
            pieces.Add(new InlinePiece.Reserved(number.ToString(System.Globalization.CultureInfo.InvariantCulture), WidestPageNumber, page.Look.Style(look), mark));
            return;
        }

        page.Found.Add(DocumentDiagnostics.WithoutPage(reference, reference.Product ?? page.Document.Id));
        pieces.Add(new InlinePiece.Reserved("–", WidestPageNumber, page.Look.Style(look), mark));
    }
}
