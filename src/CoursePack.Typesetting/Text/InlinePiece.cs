namespace CoursePack.Typesetting.Text;

/// <summary>A piece of the content of a paragraph, in reading order.</summary>
public abstract record InlinePiece
{
    private InlinePiece()
    {
    }

    /// <summary>Running text. White space collapses as in HTML unless the paragraph keeps it; soft hyphens guide breaking.</summary>
    public sealed record Run(string Text, TextStyle Style, InlineMark? Mark = null) : InlinePiece;

    /// <summary>A line ends here.</summary>
    public sealed record LineEnd : InlinePiece;

    /// <summary>A ruled space to write on, in points; it stays on the line of the text before it.</summary>
    public sealed record Blank(double Width, TextStyle Style, InlineMark? Mark = null) : InlinePiece;

    /// <summary>The number of the page on which an anchor of the same book stands.</summary>
    public sealed record PageNumber(string Anchor, TextStyle Style, InlineMark? Mark = null) : InlinePiece;

    /// <summary>
    /// Text whose value may change without moving a line: lines are broken as if it were <paramref name="Widest"/>.
    /// </summary>
    public sealed record Reserved(string Text, string Widest, TextStyle Style, InlineMark? Mark = null) : InlinePiece;
}
