using System.Collections.Immutable;
using CoursePack.Curriculum.Authoring;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>Merges two changed copies of a YAML list item by item. What both put in one place, or changed, is for a person.</summary>
internal static class ListMerge
{
    /// <param name="list">The copy in the overlay.</param>
    /// <param name="then">As canonical text, like <paramref name="ours"/> and <paramref name="theirs"/>.</param>
    /// <param name="items">What upstream says now.</param>
    /// <returns>Null where a person must decide.</returns>
    public static ImmutableArray<SourceEdit>? Edits(YamlPlace list, string then, string ours, string theirs, YamlNode.Sequence items, ValueWriter writer)
    {
        if (list.Items.IsEmpty || Items(then) is not { } old || Items(ours) is not { } mine || Items(theirs) is not { } yours || mine.Length != list.Items.Length || yours.Length != items.Items.Length)
            return null;
        var (own, other) = (SideChanges<Item>.Of(old, mine, (_, _) => 0), SideChanges<Item>.Of(old, yours, (_, _) => 0));
        var changes = list.Items.Select(_ => ItemChange.Keep).ToArray();
        var first = ImmutableArray.CreateBuilder<SourceEdit>();
        var last = -1;
        for (var i = 0; i <= old.Length; i++)
        {
            if (!Gap(i) || (i < old.Length && !Change(i)))
                return null;
        }

        return first.Count > 0 && changes is [{ IsRemoved: true }, ..] ? null : [.. first, .. list.Rewrite(i => changes[list.Items.IndexOf(i)])];

        bool Gap(int at)
        {
            var (here, there) = (own.Inserted[at], other.Inserted[at]);
            if (!here.IsEmpty && !there.IsEmpty && !here.SequenceEqual(there) || (here.IsEmpty && there.Any(mine.Contains)))
                return false;
            // What one side put beside a thing that the other took out may have been about it.
            if (here.IsEmpty != there.IsEmpty && new[] { at - 1, at }.Any(b => b >= 0 && b < old.Length && (here.IsEmpty ? own : other).Became[b].IsEmpty && !(here.IsEmpty ? other : own).Became[b].IsEmpty))
                return false;
            if (!here.IsEmpty)
                last = here[^1].Index;
            else if (!there.IsEmpty && last >= 0 && changes[last].IsRemoved)
                return false;
            else if (!there.IsEmpty && last >= 0)
                changes[last] = changes[last] with { After = [.. changes[last].After, .. there.Select(n => list.IsFlow ? writer.Flow(items.Items[n.Index]) : writer.Item(items.Items[n.Index], 0))] };
            else if (!there.IsEmpty)
                first.AddRange(there.Select(n => PlaceEdits.InsertFirst(list, items.Items[n.Index], writer)));
            return true;
        }

        bool Change(int at)
        {
            var (here, there) = (own.Became[at], other.Became[at]);
            var (isOwn, isOther) = (!here.SequenceEqual([old[at]]), !there.SequenceEqual([old[at]]));
            // Both may have put the same thing in two places.
            if (isOwn && isOther && !here.SequenceEqual(there) || (isOther && !isOwn && there.Any(mine.Contains)))
                return false;
            if (here.IsEmpty)
                return true;
            last = here[0].Index;
            if (isOther && !isOwn)
                changes[last] = there.IsEmpty ? ItemChange.Remove : ItemChange.Keep with { Edits = [PlaceEdits.Put(list.Items[last], items.Items[there[0].Index], writer)] };
            return true;
        }
    }

    /// <summary>Null for what is no list.</summary>
    private static ImmutableArray<Item>? Items(string canonical)
    {
        var items = ImmutableArray.CreateBuilder<Item>();
        foreach (var line in canonical.Length == 0 ? [] : canonical.Split('\n'))
        {
            if (line.StartsWith('-'))
                items.Add(new(line, items.Count));
            else if (items.Count > 0 && (line.Length == 0 || line.StartsWith(' ')))
                items[^1] = items[^1] with { Text = items[^1].Text + "\n" + line };
            else
                return null;
        }

        return items.ToImmutable();
    }

    /// <summary>Equal to another that says the same, wherever it stands.</summary>
    private sealed record Item(string Text, int Index)
    {
        public bool Equals(Item? other) => other is not null && Text == other.Text;

        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
    }
}
