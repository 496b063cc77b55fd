using System.Text;

namespace CoursePack.Tests.Testing;

/// <summary>
/// Compares a text with one that a person has read and committed. <c>Golden.Match(text, "Area/name.txt")</c> reads
/// <c>tests/CoursePack.Tests/Area/name.verified.txt</c>; on a difference it writes <c>name.received.txt</c> beside it
/// and fails. <c>COURSEPACK_ACCEPT_GOLDENS=1</c> takes what came as verified.
/// </summary>
internal static class Golden
{
    private const int ContextLines = 3, MostLinesShown = 12;

    public static void Match(string actual, string name)
    {
        var path = Path.Combine(Repository.Tests, name.Replace('/', Path.DirectorySeparatorChar));
        string verified = WithMark(path, "verified"), received = WithMark(path, "received");
        var text = Normalize(actual);
        if (Environment.GetEnvironmentVariable("COURSEPACK_ACCEPT_GOLDENS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(verified)!);
            File.WriteAllText(verified, text);
            File.Delete(received);
            return;
        }
        var expected = File.Exists(verified) ? Normalize(File.ReadAllText(verified)) : null;
        if (expected == text)
        {
            File.Delete(received);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, text);
        Assert.Fail(expected is null
            ? $"{name} has no verified text yet; read {received}, then run again with COURSEPACK_ACCEPT_GOLDENS=1"
            : $"{name} differs from its verified text\n{Difference(expected, text)}");
    }

    /// <summary>The lines around the first difference, <c>-</c> for verified and <c>+</c> for received.</summary>
    internal static string Difference(string expected, string actual)
    {
        string[] left = expected.Split('\n'), right = actual.Split('\n');
        var same = 0;
        while (same < left.Length && same < right.Length && left[same] == right[same])
            same++;
        var sameAtEnd = 0;
        while (sameAtEnd < Math.Min(left.Length, right.Length) - same && left[^(sameAtEnd + 1)] == right[^(sameAtEnd + 1)])
            sameAtEnd++;

        var text = new StringBuilder().Append("line ").Append(same + 1).Append('\n');
        foreach (var line in left[Math.Max(0, same - ContextLines)..same])
            text.Append("  ").Append(line).Append('\n');
        Show(text, '-', left[same..^sameAtEnd]);
        Show(text, '+', right[same..^sameAtEnd]);
        return text.ToString();
    }

    private static void Show(StringBuilder text, char mark, string[] lines)
    {
        foreach (var line in lines.Take(MostLinesShown))
            text.Append(mark).Append(' ').Append(line).Append('\n');
        if (lines.Length > MostLinesShown)
            text.Append(mark).Append(" … ").Append(lines.Length - MostLinesShown).Append(" more lines\n");
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n");

    private static string WithMark(string path, string mark) =>
        Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}.{mark}{Path.GetExtension(path)}");
}
