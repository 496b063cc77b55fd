using System.Collections.Immutable;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Text;

namespace CoursePack.Typesetting.Layout;

/// <summary>
/// Shaped and broken paragraphs that no page number can change, kept from pass to pass: all of a book of usual length, and of a
/// longer one those that were asked for last, so that memory does not grow with the book.
/// </summary>
/// <param name="room">How many characters are kept, about; a page has some 1,500.</param>
internal sealed class LayoutMemory(int room = LayoutMemory.UsualRoom)
{
    /// <summary>More than a book of four hundred pages has; some thirty-five megabytes.</summary>
    private const int UsualRoom = 800_000;

    /// <summary>For a longer book: as much as is laid out on trial at a time. The next pass begins with what is long forgotten.</summary>
    private const int LeastRoom = 200_000;

    // What was asked for lately, and what was before that: when the first is full, it takes the place of the second.
    private Dictionary<ParagraphElement, Known> recent = [], earlier = [];
    private readonly TextShaper shaper = new();
    private int held;

    /// <summary>The book is longer than what is kept of it.</summary>
    public bool Forgets { get; private set; }

    public ShapedText Shape(ParagraphElement paragraph, LayoutPass pass)
    {
        if (Find(paragraph) is { } known)
            return known.Text;
        var made = shaper.Shape(paragraph.Pieces, paragraph.KeepSpaces, pass.PageNumberOf);
        if (!made.HasPageNumbers)
            Remember(paragraph, new(made, []));
        return made;
    }

    public ParagraphFlow? Find(ParagraphElement paragraph, double width)
    {
        foreach (var flow in Find(paragraph)?.Flows ?? [])
        {
            if (flow.Paragraph.Width.Equals(width))
                return flow;
        }

        return null;
    }

    public void Keep(ParagraphElement paragraph, ParagraphFlow flow)
    {
        if (Find(paragraph) is { } known)
            recent[paragraph] = known with { Flows = known.Flows.Add(flow) };
    }

    private Known? Find(ParagraphElement paragraph)
    {
        if (recent.TryGetValue(paragraph, out var known))
            return known;
        if (!earlier.Remove(paragraph, out known))
            return null;
        Remember(paragraph, known);
        return known;
    }

    private void Remember(ParagraphElement paragraph, Known known)
    {
        if (held > (Forgets ? Math.Min(room, LeastRoom) : room) / 2)
        {
            Forgets |= earlier.Count > 0;
            (earlier, recent) = (recent, []);
            held = 0;
        }

        held += known.Text.Text.Length;
        recent[paragraph] = known;
    }

    /// <param name="Flows">One for each width that was asked for.</param>
    private sealed record Known(ShapedText Text, ImmutableArray<ParagraphFlow> Flows);
}
