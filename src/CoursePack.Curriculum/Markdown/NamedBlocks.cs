using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Markdown.Syntax;
using Markdig.Syntax;

namespace CoursePack.Curriculum.Markdown;

/// <summary>Finds the named blocks of a text as the lines they take, so that an overlay can change them.</summary>
internal static class NamedBlocks
{
    public static ImmutableArray<NamedBlock> Of(string text)
    {
        var lines = new SourceText("", text);
        var source = new MarkdownSource(lines.Text, (from, to) => new(lines, from, to), IsTemplate: false);
        if (Nesting.Parse(source, new()) is not { } document)
            return [];
        var found = ImmutableArray.CreateBuilder<NamedBlock>();
        Collect(document, lines.LineCount + 1, lines, source, found);
        return found.ToImmutable();
    }

    /// <param name="end">The line after the container's content.</param>
    private static void Collect(ContainerBlock container, int end, SourceText lines, MarkdownSource source, ImmutableArray<NamedBlock>.Builder found)
    {
        for (var i = 0; i < container.Count; i++)
        {
            switch (container[i])
            {
                case HeadingBlock heading when IdOf(heading, source) is { } id:
                    var next = container.Skip(i + 1).OfType<HeadingBlock>().FirstOrDefault(h => h.Level <= heading.Level);
                    var after = next is null ? end : LineAt(lines, next.Span.Start);
                    found.Add(new(id, LineAt(lines, heading.Span.Start), after, ContentEnd(lines, after), Indentation(lines, heading.Span.Start), IsDirective: false));
                    break;
                case DirectiveBlock { IsStray: false, IsClosed: true } directive:
                    var closing = LineAt(lines, Math.Max(directive.Span.Start, directive.Span.End));
                    if (DirectiveWords.Of(directive, source, new DiagnosticBag()).Id is { } name)
                        found.Add(new(name, LineAt(lines, directive.Opening.Start), closing + 1, closing, Indentation(lines, directive.Opening.Start), IsDirective: true));
                    Collect(directive, closing, lines, source, found);
                    break;
                case ContainerBlock inner:
                    Collect(inner, end, lines, source, found);
                    break;
            }
        }
    }

    private static string? IdOf(HeadingBlock heading, MarkdownSource source)
    {
        var written = source.Slice(heading.Span).ToString().Split('\n')[0];
        return BlockId.AtEnd().Match(written) is { Success: true } match && match.Groups["id"].Success ? match.Groups["id"].Value : null;
    }

    private static int ContentEnd(SourceText lines, int end)
    {
        while (end > 1 && string.IsNullOrWhiteSpace(lines.Line(end - 1)))
            end--;
        return end;
    }

    private static string? Indentation(SourceText lines, int offset)
    {
        var before = lines.Text[lines.LineStart(LineAt(lines, offset))..offset];
        return string.IsNullOrWhiteSpace(before) ? before : null;
    }

    private static int LineAt(SourceText lines, int offset) => lines.PositionOf(offset).Line;
}
