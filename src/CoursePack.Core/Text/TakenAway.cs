namespace CoursePack.Core.Text;

/// <summary>What has to go when a piece of a line goes.</summary>
public static class TakenAway
{
    /// <summary>The whole line where nothing else stands on it but the mark of a quotation, else the piece and the white space between it and its neighbour.</summary>
    public static SourceSpan With(SourceSpan piece)
    {
        if (piece.Source is not { Text: var text })
            return piece;
        // Only white space is walked over: a line may hold thousands of pieces.
        var (lineStart, lineEnd) = (piece.Start, piece.End);
        while (lineStart > 0 && text[lineStart - 1] is ' ' or '\t' or '>')
            lineStart--;
        while (lineEnd < text.Length && text[lineEnd] is ' ' or '\t')
            lineEnd++;
        var isFirst = lineStart == 0 || text[lineStart - 1] == '\n';
        var isLast = lineEnd == text.Length || text[lineEnd] == '\n';
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
