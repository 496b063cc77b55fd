namespace CoursePack.Curriculum.Overlays;

/// <summary>Whether a base has taken over what an overlay adds to it.</summary>
internal static class AddedWords
{
    /// <summary>A text that stands where the operation would put it, or an item of the list.</summary>
    public static bool IsThere(Override change, CourseTree tree, TreeTexts texts)
    {
        if (change is not { IsPatch: true, After: { Length: > 0 } added } || tree.Get(change.Path) is not { } node)
            return false;
        var text = texts.Of(node)?.Text.Trim('\n');
        return change.Operation switch
        {
            OverlayOperation.Append when node is Loading.YamlNode.Sequence list => list.Items.Any(i => CanonicalText.Of(i, texts) == added),
            OverlayOperation.Append when change.Block is not null => change.Before is { } block && (EndsWith(block, added) || EndsWith(WithoutLastLine(block), added)),
            OverlayOperation.Append => text is not null && EndsWith(text, added),
            OverlayOperation.InsertAfter when change.Block is not null => text is not null && Holds(text, $"{change.Before}\n\n{added}"),
            OverlayOperation.InsertBefore when change.Block is not null => text is not null && Holds(text, $"{added}\n\n{change.Before}"),
            _ => false,
        };
    }

    private static bool EndsWith(string text, string lines) => text.EndsWith("\n" + lines, StringComparison.Ordinal);

    private static bool Holds(string text, string lines) => $"\n{text}\n".Contains($"\n{lines}\n", StringComparison.Ordinal);

    /// <summary>A directive ends with a line of its own.</summary>
    private static string WithoutLastLine(string block) => block[..Math.Max(0, block.LastIndexOf('\n'))].TrimEnd('\n');
}
