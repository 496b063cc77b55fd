using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Characters;
using CoursePack.Curriculum.Markdown.Syntax;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;
using Inline = CoursePack.Core.Documents.Inline;

namespace CoursePack.Curriculum.Markdown;

/// <summary>Turns Markdig's inlines into ours. An image is set as a figure of its own, so it cuts the line in two.</summary>
internal sealed partial class InlineConverter(MarkdownSource source, DiagnosticBag findings)
{
    /// <summary>A run of inlines, or a figure that stands between two runs.</summary>
    internal readonly record struct Piece(ImmutableArray<Inline> Run, Figure? Figure);

    /// <summary>The directive name a line of text begins with, where it should have been a directive.</summary>
    public bool SawDirectiveInText { get; private set; }

    /// <summary>Inlines where no figure can stand.</summary>
    /// <param name="where">Finishes "an image cannot stand in …".</param>
    public ImmutableArray<Inline> Line(ContainerInline? inlines, string where)
    {
        var pieces = Pieces(inlines);
        if (pieces is [{ Figure: null } whole])
            return whole.Run;
        var run = ImmutableArray.CreateBuilder<Inline>();
        foreach (var piece in pieces)
        {
            if (piece.Figure is { } figure)
                findings.Add(MarkdownFindings.MisplacedImage.At(figure.Span, $"an image cannot stand in {where}", "put it on a line of its own"));
            else
                run.AddRange(piece.Run);
        }

        return run.ToImmutable();
    }

    /// <summary>Runs of inlines, cut at images.</summary>
    public ImmutableArray<Piece> Pieces(ContainerInline? inlines)
    {
        if (inlines is null)
            return [];
        // Most lines are one piece.
        var pieces = ImmutableArray.CreateBuilder<Piece>(initialCapacity: 1);
        var run = new InlineRun();
        var lineStart = true;
        foreach (var inline in inlines)
            Append(inline, run, pieces, ref lineStart);
        Flush(run, pieces);
        return pieces.DrainToImmutable();
    }

    private void Append(Markdig.Syntax.Inlines.Inline inline, InlineRun run, ImmutableArray<Piece>.Builder pieces, ref bool lineStart)
    {
        var span = source.Of(inline.Span);
        var first = lineStart;
        lineStart = inline is LineBreakInline;
        switch (inline)
        {
            case LiteralInline literal:
                var text = literal.Content.ToString();
                if (first && text.StartsWith(":::", StringComparison.Ordinal) && !literal.IsFirstCharacterEscaped)
                    DirectiveInText(span);
                run.AddText(text, span);
                break;
            case HtmlEntityInline entity:
                run.AddText(Visible(entity.Transcoded.ToString(), span), span);
                break;
            case LineBreakInline { IsHard: true }:
                run.Add(new LineBreak { Span = span });
                break;
            case LineBreakInline:
                run.AddText(" ", span);
                break;
            case CodeInline code:
                run.Add(new CodeSpan(code.Content) { Span = span });
                break;
            case VariableInline { Name: { } name }:
                run.Add(new VariableReference(name) { Span = span });
                break;
            case VariableInline:
                findings.Add(MarkdownFindings.UnclosedVariable.At(span, "'{{' without its '}}' on the line", "close it, or write \\{{ to print braces"));
                run.AddText("{{", span);
                break;
            case AutolinkInline link:
                var target = link.IsEmail ? "mailto:" + link.Url : link.Url;
                run.Add(new LinkReference(target, span, [new TextRun(link.Url) { Span = span }]) { Span = span });
                break;
            case LinkInline { IsImage: true } image:
                Flush(run, pieces);
                pieces.Add(new([], Figure(image)));
                lineStart = true;
                break;
            case LinkInline link:
                var targetSpan = link.UrlSpan.IsEmpty ? span : source.Of(link.UrlSpan);
                run.Add(new LinkReference(Visible(link.Url ?? "", span), targetSpan, Line(link, "a link")) { Span = span });
                break;
            case EmphasisInline { DelimiterCount: >= 2 } strong:
                run.Add(new Strong(Line(strong, "bold text")) { Span = span });
                break;
            case EmphasisInline emphasis:
                run.Add(new Emphasis(Line(emphasis, "emphasised text")) { Span = span });
                break;
            case FootnoteLink { IsBackLink: false } note:
                run.Add(new NoteReference(Label(note.Footnote)) { Span = span });
                break;
            case FootnoteLink or TaskList:
                lineStart = true;
                break;
            case DelimiterInline delimiter:
                run.AddText(delimiter.ToLiteral(), span);
                foreach (var inner in delimiter)
                    Append(inner, run, pieces, ref lineStart);
                break;
            case ContainerInline container:
                lineStart = first;
                foreach (var inner in container)
                    Append(inner, run, pieces, ref lineStart);
                break;
            default:
                throw new InvalidOperationException($"Markdown inline not provided for: {inline.GetType().Name}");
        }
    }

    /// <summary>Markdig keeps the <c>^</c> with a footnote's label.</summary>
    public static string Label(Footnote note) => note.Label?.TrimStart('^') ?? "";

    private void DirectiveInText(Core.Text.SourceSpan span)
    {
        SawDirectiveInText = true;
        findings.Add(MarkdownFindings.MisplacedDirective.At(span, "this directive is read as text", "indent it like the text around it; a directive needs a line of its own, not in a table or heading", "write \\::: to print colons"));
    }

    private Figure Figure(LinkInline image)
    {
        var alt = new StringBuilder();
        foreach (var inline in Line(image, "an alternative text"))
            alt.Append(VariableText.Written(inline));
        var title = image.Title is { Length: > 0 } words
            ? VariableText.Split(Visible(words, source.Of(image.Span)), source.Of(image.TitleSpan.IsEmpty ? image.Span : image.TitleSpan))
            : [];
        return new(image.Url ?? "", alt.ToString(), title) { Span = source.Of(image.Span) };
    }

    /// <summary>Only an entity such as <c>&amp;#27;</c> can bring in what the file itself may not hold.</summary>
    private string Visible(string text, Core.Text.SourceSpan span)
    {
        if (text.FirstOrDefault(InvisibleCharacters.IsRefused, ' ') is not (var hidden and not ' '))
            return text;
        findings.Add(InvisibleCharacters.Report(hidden, span));
        return string.Concat(text.Where(c => !InvisibleCharacters.IsRefused(c)));
    }

    private void Flush(InlineRun run, ImmutableArray<Piece>.Builder pieces)
    {
        var inlines = run.Take();
        foreach (var inline in inlines)
        {
            if (inline is TextRun text)
                CheckNotes(text);
        }

        if (!inlines.IsEmpty)
            pieces.Add(new(inlines, null));
    }

    private void CheckNotes(TextRun run)
    {
        if (run.Span.Source is not { } file || !run.Text.Contains("[^", StringComparison.Ordinal))
            return;
        foreach (Match match in Note().Matches(file.Text[run.Span.Start..run.Span.End]))
        {
            var start = run.Span.Start + match.Index;
            findings.Add(MarkdownFindings.UnknownNote.At(new(file, start, start + match.Length), $"footnote {match.Value} has no text", $"write {match.Value}: … on a line of its own, outside of lists and directives"));
        }
    }

    [GeneratedRegex(@"(?<!\\)\[\^[^\]\s]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
