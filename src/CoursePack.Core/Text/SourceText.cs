using System.Collections.Immutable;
using System.Text;

namespace CoursePack.Core.Text;

/// <summary>
/// The text of one file. Offsets count UTF-16 units of <see cref="Text"/>; line ends are already LF and a byte order mark is gone.
/// </summary>
public sealed class SourceText
{
    /// <summary>Of the many texts of one line, such as the scalars of YAML.</summary>
    private static readonly ImmutableArray<int> OneLine = [0];

    private readonly ImmutableArray<int> lineStarts;

    /// <param name="path">Path relative to the root, with <c>/</c>; what a finding prints.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        // Only CR LF and CR: the other line ends that .NET knows, such as U+2028, are characters of a text here.
        Text = text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
        var lineEnds = Text.AsSpan().Count('\n');
        lineStarts = lineEnds == 0 ? OneLine : Starts(Text, lineEnds);
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>Number of lines; a file that ends with a line end has an empty last line.</summary>
    public int LineCount => lineStarts.Length;

    /// <summary>Offset at which a line begins; lines count from 1.</summary>
    public int LineStart(int line) => lineStarts[Math.Clamp(line, 1, LineCount) - 1];

    /// <summary>Offset behind the last character of a line, its line end not counted; lines count from 1.</summary>
    public int LineEnd(int line) => Math.Max(LineStart(line), line < LineCount ? lineStarts[line] - 1 : Text.Length);

    /// <summary>A line without its line end; lines count from 1.</summary>
    public string Line(int line) => Text[LineStart(line)..LineEnd(line)];

    /// <summary>Line and column, both from 1, columns in Unicode scalar values.</summary>
    public LinePosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = lineStarts.BinarySearch(offset);
        if (line < 0)
            line = ~line - 1;
        var column = 1;
        foreach (var _ in Text.AsSpan(lineStarts[line]..offset).EnumerateRunes())
            column++;
        return new(line + 1, column);
    }

    /// <summary>Reads a file's bytes as UTF-8 with or without a byte order mark.</summary>
    /// <returns>Null when the bytes are not UTF-8 text: invalid sequences, or a NUL.</returns>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        if (bytes.Contains((byte)0))
            return null;
        try
        {
            return new(path, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static ImmutableArray<int> Starts(string text, int lineEnds)
    {
        var starts = ImmutableArray.CreateBuilder<int>(lineEnds + 1);
        starts.Add(0);
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            starts.Add(at + 1);
        return starts.MoveToImmutable();
    }
}

/// <summary>Line and column, both from 1; columns in Unicode scalar values.</summary>
public readonly record struct LinePosition(int Line, int Column);
