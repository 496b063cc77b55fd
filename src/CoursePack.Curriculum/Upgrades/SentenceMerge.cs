using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>Merges two changed copies of one paragraph line by line, but only where no sentence has been changed by both.</summary>
internal static partial class SentenceMerge
{
    private enum Side
    {
        None,
        Ours,
        Theirs,
    }

    /// <returns>Null where a person must decide.</returns>
    public static ImmutableArray<string>? Merge(ImmutableArray<string> old, ImmutableArray<string> ours, ImmutableArray<string> theirs)
    {
        var (own, other) = (SideChanges<string>.Of(old, ours, Likeness.Of), SideChanges<string>.Of(old, theirs, Likeness.Of));
        var merged = ImmutableArray.CreateBuilder<string>();
        // Who changed something last, and whether a sentence has ended since; a paragraph begins with one.
        var (last, isApart) = (Side.None, true);
        for (var i = 0; i <= old.Length; i++)
        {
            var next = i < old.Length ? old[i] : null;
            if (!Put([], own.Inserted[i], other.Inserted[i], next))
                return null;
            if (i < old.Length && !Put([old[i]], own.Became[i], other.Became[i], i + 1 < old.Length ? old[i + 1] : null))
                return null;
        }

        return merged.ToImmutable();

        bool Put(ImmutableArray<string> was, ImmutableArray<string> mine, ImmutableArray<string> yours, string? next)
        {
            var (isMine, isYours) = (!mine.SequenceEqual(was), !yours.SequenceEqual(was));
            if (isMine && isYours && !mine.SequenceEqual(yours))
                return false;
            var now = isMine ? mine : yours;
            merged.AddRange(now);
            var side = isMine == isYours ? Side.None : isMine ? Side.Ours : Side.Theirs;
            if (side == Side.None)
            {
                isApart |= now.Any(HasEnd) || (now.Length > 0 && Ends(now[^1], next));
                return true;
            }

            if (last != Side.None && last != side && !isApart)
                return false;
            last = side;
            isApart = (now.Length == 0 ? isApart : Ends(now[^1], next)) && (was.IsEmpty || Ends(was[0], next));
            return true;
        }
    }

    /// <summary>Whether a sentence ends with a line; a short word before a point may be an abbreviation.</summary>
    private static bool Ends(string line, string? next) => End().IsMatch(line) && (next is null || Begin().IsMatch(next));

    private static bool HasEnd(string line) => Within().IsMatch(line);

    [GeneratedRegex(@"(\w{4,}\.|[!?…])[""'”’)\]*_]*\s*\z")]
    private static partial Regex End();

    [GeneratedRegex(@"^\s*[^\s\p{Ll}\p{Nd}]")]
    private static partial Regex Begin();

    [GeneratedRegex(@"(\w{4,}\.|[!?…])[""'”’)\]*_]*\s+[""'“‘(\[*_]*\p{Lu}")]
    private static partial Regex Within();
}
