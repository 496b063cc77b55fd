namespace CoursePack.Curriculum.Upgrades;

/// <summary>What two versions of a list have in common, in order.</summary>
internal static class CommonSequence
{
    /// <summary>Above this many pairs, what differs is taken as one change.</summary>
    private const long MostPairs = 4_000_000;

    /// <summary>For each item of the old list, its place in the new one; -1 for none. A longest common subsequence.</summary>
    public static int[] Matches<T>(IReadOnlyList<T> old, IReadOnlyList<T> changed)
        where T : IEquatable<T>
    {
        var matches = new int[old.Count];
        Array.Fill(matches, -1);
        var head = 0;
        while (head < old.Count && head < changed.Count && old[head].Equals(changed[head]))
            matches[head] = head++;
        var tail = 0;
        while (tail < old.Count - head && tail < changed.Count - head && old[^(tail + 1)].Equals(changed[^(tail + 1)]))
        {
            tail++;
            matches[^tail] = changed.Count - tail;
        }

        var (rows, columns) = (old.Count - head - tail, changed.Count - head - tail);
        if (rows == 0 || columns == 0 || (long)rows * columns > MostPairs)
            return matches;
        var common = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
                common[i, j] = old[head + i].Equals(changed[head + j]) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (old[head + i].Equals(changed[head + j]))
                matches[head + i++] = head + j++;
            else if (common[i + 1, j] >= common[i, j + 1])
                i++;
            else
                j++;
        }

        return matches;
    }
}
