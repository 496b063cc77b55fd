using System.Globalization;
using System.Text;

namespace CoursePack.Curriculum.Reviews;

/// <summary>Writes <c>reviews.yaml</c>: a claim a line, in ordinal order, so that two people's reviews merge.</summary>
public static class ReviewLogWriter
{
    private const string Head = """
        # Which claims have been read beside the words they rest on. Written by 'coursepack review'; do not edit it by hand.
        # A fingerprint stands for words. Where words have changed since, 'coursepack check' calls the claims suspect.

        """;

    /// <param name="schema">Where an editor finds the form of the file; null where there is none.</param>
    public static string Write(ReviewLog log, string? schema = null)
    {
        var text = new StringBuilder(schema is null ? "" : $"# yaml-language-server: $schema={schema}\n").Append(Head).Append(CultureInfo.InvariantCulture, $"version: {ReviewLog.Version}\nclaims:\n");
        foreach (var (key, claim) in log.Claims.Select(c => (Key: c.Key.ToString(), c.Value)).OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            var competences = string.Join(", ", claim.Competences.Select(c => $"{c.Key} {c.Value}"));
            text.Append(CultureInfo.InvariantCulture, $"  {key}: {{ on: {claim.On:yyyy-MM-dd}, activity: {claim.Activity}, outcome: {claim.Outcome}, competences: [{competences}] }}\n");
        }

        text.Append("texts:\n");
        foreach (var (fingerprint, words) in Named(log).OrderBy(t => t.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"  {fingerprint}: {Quoted(words)}\n");
        return text.ToString();
    }

    /// <summary>Texts that no claim names any more are left out.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Named(ReviewLog log)
    {
        var named = log.Claims.Values.SelectMany(c => c.Competences.Values.Append(c.Activity).Append(c.Outcome)).ToHashSet(StringComparer.Ordinal);
        return log.Texts.Where(t => named.Contains(t.Key));
    }

    // YAML 1.2 §7.3.2: a text in single quotes needs its own quotes doubled, and no more.
    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
