using System.Collections.Immutable;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>What one side made of an old list: what became of each item, and what was put between them.</summary>
/// <param name="Became">For each old item, what stands in its place: itself, another wording, or nothing.</param>
/// <param name="Inserted">For each gap, the one before the first item first.</param>
internal sealed record SideChanges<T>(ImmutableArray<ImmutableArray<T>> Became, ImmutableArray<ImmutableArray<T>> Inserted)
    where T : IEquatable<T>
{
    /// <summary>Above this many pairs, nobody looks for other wordings.</summary>
    private const int MostPairs = 10_000;

    /// <param name="likeness">0 for two items of which neither can be the other in a new wording.</param>
    public static SideChanges<T> Of(ImmutableArray<T> old, ImmutableArray<T> changed, Func<T, T, double> likeness)
    {
        var pairs = CommonSequence.Matches(old, changed);
        for (var (at, next) = (0, 0); at < old.Length;)
        {
            if (pairs[at] >= 0)
            {
                next = pairs[at++] + 1;
                continue;
            }

            var end = at;
            while (end < old.Length && pairs[end] < 0)
                end++;
            Pair(pairs, old, changed, (at, end), (next, end < old.Length ? pairs[end] : changed.Length), likeness);
            at = end;
        }

        var became = pairs.Select(p => p < 0 ? ImmutableArray<T>.Empty : [changed[p]]).ToImmutableArray();
        var inserted = Enumerable.Range(0, old.Length + 1).Select(_ => ImmutableArray<T>.Empty).ToArray();
        var (gap, from) = (0, 0);
        for (var i = 0; i <= old.Length; i++)
        {
            if (i < old.Length && pairs[i] < 0)
                continue;
            var to = i < old.Length ? pairs[i] : changed.Length;
            inserted[gap] = [.. changed.AsSpan(from, to - from)];
            (gap, from) = (i + 1, to + 1);
        }

        return new(became, [.. inserted]);
    }

    /// <summary>Pairs items of two stretches that have nothing in common so that, in order, as much as possible is alike.</summary>
    private static void Pair(int[] pairs, ImmutableArray<T> old, ImmutableArray<T> changed, (int From, int To) olds, (int From, int To) news, Func<T, T, double> likeness)
    {
        var (rows, columns) = (olds.To - olds.From, news.To - news.From);
        if (rows == 0 || columns == 0 || (long)rows * columns > MostPairs)
            return;
        var alone = rows == 1 && columns == 1;
        var alike = new double[rows, columns];
        var best = new double[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                var value = likeness(old[olds.From + i], changed[news.From + j]);
                // One in the place of one is its new wording, however little is left of it.
                alike[i, j] = value >= Likeness.Enough || (alone && value >= 0) ? value + 1 : 0;
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), alike[i, j] > 0 ? alike[i, j] + best[i + 1, j + 1] : 0);
            }
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (alike[i, j] > 0 && best[i, j] == alike[i, j] + best[i + 1, j + 1])
                pairs[olds.From + i++] = news.From + j++;
            else if (best[i, j] == best[i + 1, j])
                i++;
            else
                j++;
        }
    }
}
