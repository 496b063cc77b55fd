namespace CoursePack.Cli.Reporting;

/// <summary>Differences of two texts as <c>diff -u</c> prints them (POSIX.1-2017, diff, "Diff -u Output Format").</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <param name="before">Null for a new file.</param>
    /// <param name="after">Null for a file that goes.</param>
    public static void Write(TextWriter output, string path, string? before, string? after)
    {
        var (old, @new) = (Lines(before ?? ""), Lines(after ?? ""));
        var changes = Changes(old, @new);
        if (changes.Count == 0)
            return;
        output.WriteLine($"--- {(before is null ? "/dev/null" : "a/" + path)}");
        output.WriteLine($"+++ {(after is null ? "/dev/null" : "b/" + path)}");
        for (var first = 0; first < changes.Count;)
        {
            var last = first;
            while (last + 1 < changes.Count && changes[last + 1].Old - (changes[last].Old + changes[last].OldCount) <= 2 * Context)
                last++;
            Hunk(output, old, @new, changes.GetRange(first, last - first + 1));
            first = last + 1;
        }
    }

    private static void Hunk(TextWriter output, List<string> old, List<string> @new, List<Change> changes)
    {
        var (first, last) = (changes[0], changes[^1]);
        var lead = Math.Min(Context, first.Old);
        var tail = Math.Min(Context, old.Count - (last.Old + last.OldCount));
        var oldCount = lead + last.Old + last.OldCount - first.Old + tail;
        var newCount = lead + last.New + last.NewCount - first.New + tail;
        output.WriteLine($"@@ -{Range(first.Old - lead, oldCount)} +{Range(first.New - lead, newCount)} @@");
        var at = first.Old - lead;
        foreach (var change in changes)
        {
            for (; at < change.Old; at++)
                Line(output, ' ', old[at]);
            for (; at < change.Old + change.OldCount; at++)
                Line(output, '-', old[at]);
            for (var i = change.New; i < change.New + change.NewCount; i++)
                Line(output, '+', @new[i]);
        }

        for (var end = at + tail; at < end; at++)
            Line(output, ' ', old[at]);
    }

    private static string Range(int start, int count) => count == 1 ? $"{start + 1}" : $"{(count == 0 ? start : start + 1)},{count}";

    private static void Line(TextWriter output, char sign, string line)
    {
        output.Write(sign);
        output.Write(line);
        if (!line.EndsWith('\n'))
            output.Write("\n\\ No newline at end of file\n");
    }

    /// <summary>Lines with their ends.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    /// <summary>
    /// Changed stretches, by the common lines that lie nearest. Edits of sources touch few lines, so a look-ahead in step finds
    /// the next common line at once; a diff that is right but not the shortest is good enough to read.
    /// </summary>
    private static List<Change> Changes(List<string> old, List<string> @new)
    {
        var changes = new List<Change>();
        var (i, j) = (0, 0);
        while (i < old.Count || j < @new.Count)
        {
            if (i < old.Count && j < @new.Count && old[i] == @new[j])
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            var (skipOld, skipNew) = NextCommon(old, @new, i, j);
            changes.Add(new(i, skipOld, j, skipNew));
            (i, j) = (i + skipOld, j + skipNew);
        }

        return changes;
    }

    private static (int Old, int New) NextCommon(List<string> old, List<string> @new, int i, int j)
    {
        for (var distance = 1; distance <= old.Count - i + @new.Count - j; distance++)
        {
            for (var skip = Math.Max(0, distance - (@new.Count - j)); skip <= Math.Min(distance, old.Count - i); skip++)
            {
                if (i + skip < old.Count && j + distance - skip < @new.Count && old[i + skip] == @new[j + distance - skip])
                    return (skip, distance - skip);
            }
        }

        return (old.Count - i, @new.Count - j);
    }

    private sealed record Change(int Old, int OldCount, int New, int NewCount);
}
