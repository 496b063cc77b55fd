using System.Runtime.InteropServices;
using CoursePack.Typesetting.Fonts;
using CoursePack.Typesetting.Layout;

namespace CoursePack.Typesetting.Text;

/// <summary>
/// The content of a paragraph, measured on an endless line: one buffer of characters, the pen position before each,
/// the segments that are drawn alike, and the atoms between which lines may end. Knows nothing of any width.
/// </summary>
internal sealed class ShapedText
{
    public required string Text { get; init; }

    /// <summary>Pen position before each character, and at the end, in points.</summary>
    public required double[] Pen { get; init; }

    public required TextSegment[] Segments { get; init; }

    public required TextAtom[] Atoms { get; init; }

    public required TextIssue[] Issues { get; init; }

    /// <summary>Depends on where anchors stand, so it may not be kept from one pass to the next.</summary>
    public required bool HasPageNumbers { get; init; }

    /// <summary>Width of the widest piece that cannot be broken.</summary>
    public required double LeastWidth { get; init; }

    /// <summary>Width without any break but the forced ones.</summary>
    public required double NaturalWidth { get; init; }

    /// <summary>Index of the segment that holds a character.</summary>
    public int SegmentAt(int character)
    {
        int low = 0, high = Segments.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Segments[middle].Start <= character)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    public double HyphenWidth(int lastCharacter)
    {
        var segment = Segments[SegmentAt(lastCharacter)];
        return segment.Face.Measure("-", segment.Style.Size);
    }
}

/// <summary>Characters <c>[Start, End)</c> that share face, style and mark.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextSegment(int Start, int End, FontFace Face, TextStyle Style, InlineMark? Mark, bool IsBlank);

internal enum BreakKind : byte
{
    /// <summary>A line may end here.</summary>
    Allowed,

    /// <summary>A line may end here and then shows a hyphen.</summary>
    SoftHyphen,

    /// <summary>The line ends here.</summary>
    Forced,
}

/// <summary>Characters up to <paramref name="End"/> that stay on one line.</summary>
/// <param name="InkEnd">End without the spaces that may hang past the margin.</param>
/// <param name="Reserve">Width to keep free beyond what is drawn, in points.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextAtom(int Start, int End, int InkEnd, BreakKind Break, double Reserve);

internal readonly record struct TextIssue(LayoutIssueKind Kind, string Detail);
