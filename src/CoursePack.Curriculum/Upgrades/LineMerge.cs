using System.Collections.Immutable;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>
/// Merges two changed copies of a text line by line, as diff3 does: what only one side changed is taken from it, what both changed
/// in the same way once. Changes that touch one another are for a person (S. Khanna, K. Kunal, B. Pierce: A Formal Investigation of Diff3, 2007).
/// </summary>
internal static class LineMerge
{
    /// <summary>Above this many pairs of lines, what differs is taken as one change.</summary>
    private const long MostPairs = 4_000_000;

    public static ImmutableArray<MergedPart> Merge(string then, string ours, string theirs)
    {
        string[] old = then.Split('\n'), own = ours.Split('\n'), other = theirs.Split('\n');
        int[] inOwn = Matches(old, own), inOther = Matches(old, other);
        var parts = ImmutableArray.CreateBuilder<MergedPart>();
        var (at, ownAt, otherAt) = (0, 0, 0);
        while (at <= old.Length)
        {
            var next = at;
            while (next < old.Length && (inOwn[next] < 0 || inOther[next] < 0))
                next++;
            var (ownEnd, otherEnd) = next < old.Length ? (inOwn[next], inOther[next]) : (own.Length, other.Length);
            Changed(parts, old.AsSpan(at, next - at), own.AsSpan(ownAt, ownEnd - ownAt), other.AsSpan(otherAt, otherEnd - otherAt));
            if (next < old.Length)
                parts.Add(new([old[next]], null));
            (at, ownAt, otherAt) = (next + 1, ownEnd + 1, otherEnd + 1);
        }

        return parts.ToImmutable();
    }

    private static void Changed(ImmutableArray<MergedPart>.Builder parts, ReadOnlySpan<string> old, ReadOnlySpan<string> own, ReadOnlySpan<string> other)
    {
        if (own.SequenceEqual(other) || other.SequenceEqual(old))
            Add(parts, own);
        else if (own.SequenceEqual(old))
            Add(parts, other);
        else
            parts.Add(new([.. own], [.. other]));
    }

    private static void Add(ImmutableArray<MergedPart>.Builder parts, ReadOnlySpan<string> lines)
    {
        if (!lines.IsEmpty)
            parts.Add(new([.. lines], null));
    }

    /// <summary>For each line of the old text, the line of the new one that it became; -1 for none. A longest common subsequence.</summary>
    private static int[] Matches(string[] old, string[] changed)
    {
        var matches = new int[old.Length];
        Array.Fill(matches, -1);
        var head = 0;
        while (head < old.Length && head < changed.Length && old[head] == changed[head])
            matches[head] = head++;
        var tail = 0;
        while (tail < old.Length - head && tail < changed.Length - head && old[^(tail + 1)] == changed[^(tail + 1)])
        {
            tail++;
            matches[^tail] = changed.Length - tail;
        }

        var (rows, columns) = (old.Length - head - tail, changed.Length - head - tail);
        if (rows == 0 || columns == 0 || (long)rows * columns > MostPairs)
            return matches;
        var common = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
                common[i, j] = old[head + i] == changed[head + j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (old[head + i] == changed[head + j])
                matches[head + i++] = head + j++;
            else if (common[i + 1, j] >= common[i, j + 1])
                i++;
            else
                j++;
        }

        return matches;
    }
}
