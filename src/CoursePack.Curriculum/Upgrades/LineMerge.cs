using System.Collections.Immutable;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>
/// Merges two changed copies of a text line by line, as diff3 does: what only one side changed is taken from it, what both changed
/// in the same way once. Changes that touch one another are for a person (S. Khanna, K. Kunal, B. Pierce: A Formal Investigation of Diff3, 2007).
/// </summary>
internal static class LineMerge
{
    public static ImmutableArray<MergedPart> Merge(string then, string ours, string theirs)
    {
        string[] old = then.Split('\n'), own = ours.Split('\n'), other = theirs.Split('\n');
        int[] inOwn = CommonSequence.Matches(old, own), inOther = CommonSequence.Matches(old, other);
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
}
