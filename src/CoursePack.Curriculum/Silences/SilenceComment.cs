using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Silences;

/// <summary>The words of a silence, <c>CP5301: reason</c> or <c>CP5301, CP5304: reason</c>: the same in YAML and in Markdown.</summary>
internal static partial class SilenceComment
{
    private static readonly Lazy<HashSet<string>> Codes =
        new(() => DiagnosticPages.Codes(typeof(SilenceComment).Assembly).Where(Silencer.CanBeSilenced).ToHashSet(StringComparer.Ordinal));

    /// <param name="words">What stands after the word <c>silence</c>.</param>
    /// <param name="comment">Place of the whole comment.</param>
    /// <param name="target">The lines it speaks of.</param>
    /// <returns>One for each code that may be silenced; none without a reason.</returns>
    public static IEnumerable<Silence> Read(string words, SourceSpan comment, (int First, int Last) target, DiagnosticBag found)
    {
        var parts = words.Split(':', 2);
        var codes = parts[0].Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var reason = parts.Length == 2 ? parts[1].Trim() : "";
        if (codes.Length == 0)
            found.Add(SilenceFindings.UnknownCode.At(comment, "a silence names no code", "write the code of the finding and why it holds here: silence CP5301: reason"));
        else if (reason.Length == 0)
            found.Add(SilenceFindings.WithoutReason.At(comment, $"'{codes[0]}' is silenced without a reason", $"write why it holds here, after a colon: silence {codes[0]}: reason"));
        else
            return codes.Where(code => Allowed(code, comment, found)).Select(code => new Silence(code, reason, comment, target.First, target.Last)).ToList();
        return [];
    }

    private static bool Allowed(string code, SourceSpan comment, DiagnosticBag found)
    {
        if (Codes.Value.Contains(code))
            return true;
        found.Add(CodeForm().IsMatch(code) && !Silencer.CanBeSilenced(code)
            ? SilenceFindings.NotAllowed.At(comment, $"'{code}' cannot be silenced", "mend what it finds; only findings of 3xxx, 4xxx and 5xxx can be answered with a reason")
            : SilenceFindings.UnknownCode.At(comment, $"there is no finding '{code}'", [.. Suggestion.For(code, Codes.Value), "write the code that the finding prints in square brackets"]) with { Repair = NearMiss.Mend(comment, code, Codes.Value) });
        return false;
    }

    [GeneratedRegex(@"^CP[0-9]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();
}
