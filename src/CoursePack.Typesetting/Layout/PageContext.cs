namespace CoursePack.Typesetting.Layout;

/// <summary>What page furniture may know of its page.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Label">What readers call the page.</param>
/// <param name="RightHand">It lies on the right of an open book; the first page does.</param>
/// <param name="Blank">Put in so that what follows begins on a right-hand page.</param>
public sealed record PageContext(PageTemplate Template, int Index, string Label, bool RightHand, bool Blank, IReadOnlyDictionary<string, string> Titles, IReadOnlySet<string> Begun)
{
    /// <summary>Left edge of the text.</summary>
    public double Left => Template.LeftOf(RightHand);

    /// <summary>A running title of the key begins on this page.</summary>
    public bool Begins(string key) => Begun.Contains(key);

    /// <summary>The first running title that begins on this page, else the one that runs on from before.</summary>
    public string? Title(string key) => Titles.GetValueOrDefault(key) is { Length: > 0 } title ? title : null;
}
