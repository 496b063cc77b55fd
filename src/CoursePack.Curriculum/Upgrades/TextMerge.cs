using System.Collections.Immutable;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>
/// Merges two changed copies of a text. Changes of different paragraphs, items and rows are both taken, also where these stand
/// next to one another; changes of one paragraph are where they are in different lines and different sentences. All else is for
/// a person: never are two changes of one sentence put together.
/// </summary>
internal sealed class TextMerge
{
    private readonly ImmutableArray<TextBlock> old;
    private readonly SideChanges<TextBlock> own;
    private readonly SideChanges<TextBlock> other;
    private readonly ImmutableArray<MergedPart>.Builder parts = ImmutableArray.CreateBuilder<MergedPart>();
    private readonly List<string> agreed = [];
    private readonly List<TextBlock> expected = [];

    private TextMerge(string then, string ours, string theirs)
    {
        old = TextBlocks.Of(then);
        own = SideChanges<TextBlock>.Of(old, TextBlocks.Of(ours), Alike);
        other = SideChanges<TextBlock>.Of(old, TextBlocks.Of(theirs), Alike);
    }

    public static ImmutableArray<MergedPart> Merge(string then, string ours, string theirs)
    {
        if (ours == theirs || theirs == then)
            return [new([.. ours.Split('\n')], null)];
        if (ours == then)
            return [new([.. theirs.Split('\n')], null)];
        var merged = new TextMerge(then, ours, theirs).Run();
        // What was a block of its own must be one in its new place too.
        return merged.IsEmpty ? [new([.. ours.Split('\n')], [.. theirs.Split('\n')])] : merged;
    }

    private static double Alike(TextBlock one, TextBlock other) =>
        one.Kind == other.Kind ? Likeness.Of(string.Join('\n', one.Lines), string.Join('\n', other.Lines)) : -1;

    /// <returns>Nothing where the blocks would run into one another.</returns>
    private ImmutableArray<MergedPart> Run()
    {
        ImmutableArray<Slot> slots = [.. Slots()];
        var open = Open(slots, Twice(slots));
        for (var i = 0; i < slots.Length;)
        {
            var end = i;
            while (end < slots.Length && open[end])
                end++;
            if (end > i)
                Conflict(slots[i..end]);
            else
                Take(slots[end++]);
            i = end;
        }

        Flush();
        return parts.Any(p => p.IsConflict) || TextBlocks.Of(string.Join('\n', parts.SelectMany(p => p.Ours))).SequenceEqual(expected) ? parts.ToImmutable() : [];
    }

    private IEnumerable<Slot> Slots()
    {
        for (var i = 0; i <= old.Length; i++)
        {
            yield return new([], own.Inserted[i], other.Inserted[i]);
            if (i < old.Length)
                yield return new([old[i]], own.Became[i], other.Became[i]);
        }
    }

    /// <summary>What both sides have put in, and not in the same place: taken twice, it would stand there twice.</summary>
    private HashSet<TextBlock> Twice(ImmutableArray<Slot> slots)
    {
        var once = slots.Where(s => s.IsOneSided).ToList();
        var both = once.SelectMany(s => s.Own).Except(old).Intersect(once.SelectMany(s => s.Other).Except(old));
        return [.. both.Where(b => b.Kind is not (BlockKind.Directive or BlockKind.Rule))];
    }

    /// <summary>Which places a person must decide, each with what was put in or taken out right beside it.</summary>
    private static bool[] Open(ImmutableArray<Slot> slots, HashSet<TextBlock> twice)
    {
        var open = slots.Select(s => s.IsOpen || (s.IsOneSided && s.Taken.Any(twice.Contains))).ToArray();
        for (var i = 0; i < slots.Length; i++)
        {
            // What one side put beside a thing that the other took out may have been about it.
            foreach (var beside in new[] { i - 1, i + 1 }.Where(b => b >= 0 && b < slots.Length && slots[b].Old.IsEmpty))
            {
                if (slots[i].IsGoneFrom(slots[i].Own) && slots[beside].IsNewIn(slots[beside].Other) || slots[i].IsGoneFrom(slots[i].Other) && slots[beside].IsNewIn(slots[beside].Own))
                    open[i] = open[beside] = true;
            }
        }

        for (var i = 1; i < slots.Length; i++)
            open[i] |= open[i - 1] && slots[i].BelongsToNeighbour;
        for (var i = slots.Length - 2; i >= 0; i--)
            open[i] |= open[i + 1] && slots[i].BelongsToNeighbour;
        return open;
    }

    private void Take(Slot slot)
    {
        if (slot.Merged is { } lines)
            Add(new(slot.Own[0].Kind, slot.Blank, lines));
        else if (slot.Inner is { } inner)
        {
            Blank(slot.Blank);
            foreach (var part in inner)
            {
                if (!part.IsConflict)
                {
                    agreed.AddRange(part.Ours);
                    continue;
                }

                Flush();
                parts.Add(part);
            }
        }
        else
        {
            foreach (var block in slot.Taken)
                Add(slot.Old.IsEmpty ? block : block with { Blank = slot.Blank });
        }
    }

    private void Add(TextBlock block)
    {
        Blank(block.Blank);
        agreed.AddRange(block.Lines);
        expected.Add(block);
    }

    private void Blank(ImmutableArray<string> lines)
    {
        if (parts.Count + agreed.Count > 0)
            agreed.AddRange(lines);
    }

    private void Conflict(ImmutableArray<Slot> slots)
    {
        List<string> ours = Lines(slots.SelectMany(s => s.Own)), theirs = Lines(slots.SelectMany(s => s.Other));
        // Lines on which both agree need no decision.
        var head = 0;
        while (head < ours.Count && head < theirs.Count && ours[head] == theirs[head])
            head++;
        var tail = 0;
        while (tail < ours.Count - head && tail < theirs.Count - head && ours[^(tail + 1)] == theirs[^(tail + 1)])
            tail++;
        agreed.AddRange(ours[..head]);
        Flush();
        parts.Add(new([.. ours[head..^tail]], [.. theirs[head..^tail]]));
        agreed.AddRange(ours[^tail..]);
    }

    private List<string> Lines(IEnumerable<TextBlock> blocks) =>
        [.. blocks.SelectMany((b, i) => parts.Count + agreed.Count + i > 0 ? b.Blank.AddRange(b.Lines) : b.Lines)];

    private void Flush()
    {
        if (agreed.Count > 0)
            parts.Add(new([.. agreed], null));
        agreed.Clear();
    }

    /// <summary>A place in the old text, a block or a gap between two, and what each side has there.</summary>
    private sealed record Slot(ImmutableArray<TextBlock> Old, ImmutableArray<TextBlock> Own, ImmutableArray<TextBlock> Other)
    {
        private readonly bool isOwn = !Own.SequenceEqual(Old), isOther = !Other.SequenceEqual(Old);

        /// <summary>Both changed it, and not in the same way.</summary>
        private bool IsDisputed => isOwn && isOther && !Own.SequenceEqual(Other);

        /// <summary>The lines of a block in which each changed something else.</summary>
        public ImmutableArray<string>? Merged =>
            !IsReworded ? null
            : Old[0].IsProse ? SentenceMerge.Merge(Old[0].Lines, Own[0].Lines, Other[0].Lines)
            : Inner is { } lines && !lines.Any(p => p.IsConflict) ? [.. lines.SelectMany(p => p.Ours)] : null;

        /// <summary>Code has lines and no sentences.</summary>
        public ImmutableArray<MergedPart>? Inner =>
            IsReworded && Old[0].Kind == BlockKind.Code ? LineMerge.Merge(Text(Old[0]), Text(Own[0]), Text(Other[0])) : null;

        public bool IsOpen => IsDisputed && Merged is null && Inner is null;

        public bool IsOneSided => isOwn != isOther;

        public ImmutableArray<TextBlock> Taken => isOwn ? Own : Other;

        public ImmutableArray<string> Blank
        {
            get
            {
                if (Old.IsEmpty || Own.IsEmpty || Other.IsEmpty)
                    return (Own.IsEmpty ? Other.FirstOrDefault() : Own[0])?.Blank ?? [];
                var (was, mine, yours) = (Old[0].Blank, Own[0].Blank, Other[0].Blank);
                return mine.SequenceEqual(was) ? yours : yours.SequenceEqual(was) || mine.Length >= yours.Length ? mine : yours;
            }
        }

        public bool BelongsToNeighbour => (Old.IsEmpty || Own.IsEmpty || Other.IsEmpty) && (isOwn || isOther);

        private bool IsReworded => IsDisputed && !Old.IsEmpty && !Own.IsEmpty && !Other.IsEmpty;

        public bool IsGoneFrom(ImmutableArray<TextBlock> side) => !Old.IsEmpty && side.IsEmpty && Own.Length != Other.Length;

        public bool IsNewIn(ImmutableArray<TextBlock> side) => Old.IsEmpty && !side.IsEmpty && IsOneSided;

        private static string Text(TextBlock block) => string.Join('\n', block.Lines);
    }
}
