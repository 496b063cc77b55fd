using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;

namespace CoursePack.Cli.Reporting;

/// <summary>
/// What a finding is known by from run to run. Made of its code, its file, the words of its line and its message without the
/// numbers that it counts, so it stays while lines move and figures change, and is another when the line itself is rewritten.
/// </summary>
/// <param name="Hash">32 hexadecimal digits.</param>
/// <param name="Occurrence">From 1: the same words may stand in a file several times.</param>
public sealed partial record Fingerprint(string Hash, int Occurrence)
{
    /// <summary>The way of making them. Another way needs another name: two ways must never be compared.</summary>
    public const string Scheme = "coursepack/v1";

    /// <summary>Bytes of SHA-256 that are kept.</summary>
    private const int HashLength = 16;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hash}:{Occurrence}");

    /// <summary>One for each finding, by reference.</summary>
    public static IReadOnlyDictionary<Diagnostic, Fingerprint> Of(Findings findings, SourcePaths paths)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var made = new Dictionary<Diagnostic, Fingerprint>(ReferenceEqualityComparer.Instance);
        foreach (var diagnostic in findings.All)
        {
            var hash = HashOf(diagnostic, paths);
            made[diagnostic] = new(hash, seen[hash] = seen.GetValueOrDefault(hash) + 1);
        }

        return made;
    }

    private static string HashOf(Diagnostic diagnostic, SourcePaths paths)
    {
        var line = diagnostic.Span.Source?.Line(diagnostic.Span.StartPosition.Line) ?? "";
        var entity = string.Join('\n', diagnostic.Code, paths.Relative(diagnostic.Span.Path), OneSpaced(line), OneSpaced(Figure().Replace(diagnostic.Message, "0")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(entity)).AsSpan(0, HashLength));
    }

    private static string OneSpaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A number by itself, such as minutes or a grade; not a part of an id (<c>3.2.4</c>, <c>day-2</c>) or a date.</summary>
    [GeneratedRegex(@"(?<![\w.:/'-])[0-9]+(?:\.[0-9]+)?(?![\w.:/'-])")]
    private static partial Regex Figure();
}
