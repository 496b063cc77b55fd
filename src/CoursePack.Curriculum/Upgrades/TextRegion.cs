using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Authoring;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>The lines of a file in which a text of several lines stands: a <c>|</c> block, a file, or the text of a page.</summary>
internal sealed record TextRegion(SourceText Source, int Start, int End, string Indentation, string Text)
{
    /// <summary>Null for a text without content.</summary>
    public static TextRegion? Of(MappedText text)
    {
        var lines = text.Text.Split('\n');
        var first = Array.FindIndex(lines, l => l.Length > 0);
        if (first < 0)
            return null;
        var last = Array.FindLastIndex(lines, l => l.Length > 0);
        var at = lines.Take(first).Sum(l => l.Length + 1);
        var span = text.SpanOf(at, at + string.Join('\n', lines[first..(last + 1)]).Length);
        var source = span.Source!;
        var start = source.LineStart(source.PositionOf(span.Start).Line);
        return new(source, start, span.End, source.Text[start..span.Start], string.Join('\n', lines[first..(last + 1)]));
    }

    /// <summary>Whether a text can stand here: YAML takes the depth of a block from its first line.</summary>
    public bool Takes(string text) => text.Length > 0 && (Indentation.Length == 0 || !text.StartsWith(' ') || Text.StartsWith(' '));

    public SourceEdit Put(ImmutableArray<MergedPart> parts)
    {
        var written = string.Concat(parts.Select(p => p.Theirs is { } theirs
            ? ConflictWriter.Marked(Lines(p.Ours), Lines(theirs))
            : Lines(p.Ours)));
        // A marker needs the end of its line; any other text ends as it did.
        var end = parts[^1].IsConflict && End < Source.Text.Length ? End + 1 : End;
        return new(Source.Path, Start, end, parts[^1].IsConflict ? written : written[..^1]);
    }

    private string Lines(ImmutableArray<string> lines) => string.Concat(lines.Select(l => l.Length == 0 ? "\n" : $"{Indentation}{l}\n"));
}
