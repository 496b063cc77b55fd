using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Markdown.Syntax;
using Markdig.Syntax;
using SourceSpan = CoursePack.Core.Text.SourceSpan;

namespace CoursePack.Curriculum.Markdown;

/// <summary>What would mend a text. None is certain: its author may have meant something else.</summary>
internal static class MarkdownRepairs
{
    private const string Fence = ":::";

    public static Repair TakeAway(SourceSpan line) => new("take the line away", IsCertain: false, [new(TakenAway.With(line), "")]);

    /// <summary>Another level for a heading that begins with number signs.</summary>
    public static Repair? Level(SourceSpan heading, int level, int wanted) =>
        heading.Source is { } source && source.Text.AsSpan(heading.Start).StartsWith(new string('#', level))
            ? new($"write {new string('#', wanted)}", IsCertain: false, [new(heading with { End = heading.Start + level }, new('#', wanted))])
            : null;

    /// <summary>Closes a directive at the end of the text, list item or quotation in which it opened.</summary>
    public static Repair? Close(DirectiveBlock directive, SourceSpan opening, MarkdownSource text)
    {
        if (opening.Source is not { } source)
            return null;
        var line = source.LineStart(opening.StartPosition.Line);
        var before = source.Text[line..opening.Start];
        if (before.Any(c => !char.IsAsciiDigit(c) && c is not (' ' or '\t' or '>' or '-' or '*' or '+' or '.' or ')')))
            return null;
        var end = LastOffset(directive);
        var last = text.Span(end, end + 1).End;
        var at = source.Text.IndexOf('\n', last) is var next and >= 0 ? next : source.Text.Length;
        var indentation = string.Concat(before.Select(c => c is '>' or '\t' ? c : ' '));
        return new($"close '{directive.Name}' at the end", IsCertain: false, [new(new(source, at, at), $"\n{indentation}{Fence}")]);
    }

    private static int LastOffset(Block block) =>
        block is ContainerBlock { LastChild: { } last } ? Math.Max(block.Span.End, LastOffset(last)) : block.Span.End;
}
