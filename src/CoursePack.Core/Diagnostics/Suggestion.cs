namespace CoursePack.Core.Diagnostics;

/// <summary>Did-you-mean for near misses.</summary>
public static class Suggestion
{
    /// <summary>The known name nearest to <paramref name="written"/>, or null when none is near (more than a third of its letters differ).</summary>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        string? best = null;
        var limit = Math.Max(1, written.Length / 3);
        foreach (var name in known.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(name.Length - written.Length) > limit)
                continue;
            var distance = Distance(written, name);
            if (distance > limit)
                continue;
            (best, limit) = (name, distance - 1);
        }

        return best;
    }

    /// <summary>A hint line, or nothing: <c>did you mean 'minutes'?</c></summary>
    public static IEnumerable<string> For(string written, IEnumerable<string> known) =>
        Nearest(written, known) is { } name ? [$"did you mean '{name}'?"] : [];

    /// <summary>Edits (insert, delete, replace, swap neighbours) from one text to the other, letter case aside.</summary>
    internal static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var same = Same(a[i - 1], b[j - 1]);
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
