using System.Collections.Immutable;
using System.Text;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Authoring;

/// <summary>Makes changes to a file and leaves every other byte as it is: comments, line ends, byte order mark, the end of the last line.</summary>
public static class SourceEdits
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="original">The bytes out of which the <see cref="SourceText"/> was made whose offsets the edits use.</param>
    /// <param name="edits">In any order, of one file; insertions at one place are made in the order given.</param>
    /// <exception cref="ArgumentException">Two edits overlap, or one lies outside the file.</exception>
    public static byte[] Apply(ReadOnlySpan<byte> original, params IEnumerable<SourceEdit> edits)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var marked = original.StartsWith(mark);
        var text = Encoding.GetString(marked ? original[mark.Length..] : original);
        var changed = Encoding.GetBytes(Apply(text, Offsets(text), Ordered(edits)));
        return marked ? [.. mark, .. changed] : changed;
    }

    /// <summary>The same on text that has LF line ends.</summary>
    public static string Apply(SourceText file, params IEnumerable<SourceEdit> edits) =>
        Apply(file.Text, Offsets(file.Text), Ordered(edits));

    private static string Apply(string text, ImmutableArray<int> offsets, IReadOnlyList<SourceEdit> edits)
    {
        var result = new StringBuilder();
        var (at, before) = (0, 0);
        foreach (var edit in edits)
        {
            if (edit.Start < before || edit.End < edit.Start || edit.End >= offsets.Length)
                throw new ArgumentException($"the edit [{edit.Start}, {edit.End}) overlaps another one or lies outside {edit.Path}", nameof(edits));
            var (start, end) = (offsets[edit.Start], offsets[edit.End]);
            result.Append(text, at, start - at).Append(edit.Replacement.Replace("\n", LineEnd(text, start), StringComparison.Ordinal));
            (at, before) = (end, edit.End);
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private static List<SourceEdit> Ordered(IEnumerable<SourceEdit> edits) =>
        [.. edits.OrderBy(e => e.Start).ThenBy(e => e.End)];

    /// <summary>For each offset of the text with LF line ends, and for its end, the offset in the text as it is.</summary>
    private static ImmutableArray<int> Offsets(string text)
    {
        var offsets = ImmutableArray.CreateBuilder<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            offsets.Add(i);
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
        }

        offsets.Add(text.Length);
        return offsets.ToImmutable();
    }

    /// <summary>What ends the line of an offset, or the line before where that is the last.</summary>
    private static string LineEnd(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\r', '\n') is var after and >= 0 ? at + after : text.AsSpan(0, at).LastIndexOfAny('\r', '\n');
        if (end < 0 || (text[end] == '\n' && (end == 0 || text[end - 1] != '\r')))
            return "\n";
        return text[end] == '\n' || (end + 1 < text.Length && text[end + 1] == '\n') ? "\r\n" : "\r";
    }
}
