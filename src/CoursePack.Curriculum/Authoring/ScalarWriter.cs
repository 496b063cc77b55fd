using System.Text.RegularExpressions;

namespace CoursePack.Curriculum.Authoring;

/// <summary>Writes a text as a YAML scalar on one line, in the way the scalar was written before.</summary>
internal static partial class ScalarWriter
{
    /// <param name="quote">The quotation mark it had; a space for none. A text that cannot go without gets single quotes.</param>
    public static string Write(string text, char quote = ' ')
    {
        if (text.AsSpan().ContainsAny('\n', '\r', '\t') || quote == '"')
            return $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}\"";
        return quote != '\'' && Plain().IsMatch(text) ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    // Narrower than YAML 1.2 §7.3.3 allows: safe in every place, between brackets too.
    [GeneratedRegex(@"^[\p{L}\p{N}./_](([\p{L}\p{N}./_ ()+-]|:(?=[\p{L}\p{N}./_]))*[\p{L}\p{N}./_()+-])?\z")]
    private static partial Regex Plain();
}
