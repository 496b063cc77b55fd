namespace CoursePack.Core.Text;

/// <summary>What has to go when a piece of a line goes.</summary>
public static class TakenAway
{
    /// <summary>The whole line where nothing else stands on it but the mark of a quotation, else the piece and the white space between it and its neighbour.</summary>
    public static SourceSpan With(SourceSpan piece)
    {
        if (piece.Source is not { Text: var text })
            return piece;
        var lineStart = piece.Start == 0 ? 0 : text.LastIndexOf('\n', piece.Start - 1) + 1;
        var lineEnd = text.IndexOf('\n', piece.End) is var next and >= 0 ? next : text.Length;
        var isFirst = text.AsSpan(lineStart, piece.Start - lineStart).Trim(" \t>").IsEmpty;
        var isLast = string.IsNullOrWhiteSpace(text[piece.End..lineEnd]);
        if (isFirst && isLast)
            return piece with { Start = lineStart, End = Math.Min(text.Length, lineEnd + 1) };
        var (start, end) = (piece.Start, piece.End);
        if (isFirst)
        {
            while (text[end] is ' ' or '\t')
                end++;
            return piece with { End = end };
        }

        while (text[start - 1] is ' ' or '\t')
            start--;
        return piece with { Start = start, End = isLast ? lineEnd : end };
    }
}
