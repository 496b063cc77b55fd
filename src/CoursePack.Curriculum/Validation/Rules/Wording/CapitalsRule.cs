using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Validation.Reading;

namespace CoursePack.Curriculum.Validation.Rules.Wording;

/// <summary>
/// Words in capitals for emphasis: three or more, or one of six letters that the course writes in small letters too. So names that
/// are written in capitals are none, nor are abbreviations: of four letters or fewer, of the glossary, or explained with brackets.
/// </summary>
internal sealed partial class CapitalsRule : ICourseRule
{
    private const int LeastCapitals = 2, LongestAbbreviation = 4, LongWord = 6, Run = 3;

    /// <summary>Words that people shout, and that a short course may not hold in small letters.</summary>
    private static readonly string[] Shouted =
        ["always", "attention", "caution", "danger", "everyone", "important", "mandatory", "nobody", "please", "private", "remember", "urgent", "warning"];

    public DiagnosticDescriptor Descriptor { get; } = new("CP5304", "emphasis-in-capitals", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        var candidates = facts.Prose
            .Where(p => HoldsCapitals(p.Text, LongestAbbreviation + 1))
            .SelectMany(p => Capitals().Matches(p.Text), (p, m) => new Candidate(p, m.Value, m.Index))
            .Where(c => !c.Prose.IsQuoted(c.Start))
            .ToList();
        if (candidates.Count == 0)
            return [];
        var abbreviations = Abbreviations(facts);
        var asked = candidates.SelectMany(c => c.Words.Split(' ')).Where(w => IsLong(w, abbreviations)).Select(w => w.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var small = Small(facts, asked);
        return candidates
            .Where(c => IsEmphasis(c.Words.Split(' '), abbreviations, small))
            .Select(c => Descriptor.At(c.Prose.SpanOf(c.Start, c.Start + c.Words.Length), $"'{c.Words}' is emphasised with capitals", "write it in small letters, and **bold** if it must stand out; explain an abbreviation once in brackets, or in the glossary"));
    }

    /// <summary>Cheaper than the expression, which most lines need not be asked.</summary>
    private static bool HoldsCapitals(string text, int least)
    {
        // A run of so many covers one of each so many places.
        for (var at = least - 1; at < text.Length; at += least)
        {
            var (start, end) = (at, at);
            while (start > 0 && char.IsUpper(text[start - 1]))
                start--;
            while (end < text.Length && char.IsUpper(text[end]))
                end++;
            if (end > at && end - start >= least)
                return true;
        }

        return false;
    }

    private static bool IsEmphasis(string[] run, HashSet<string> abbreviations, HashSet<string> small)
    {
        var words = run.Where(w => w.Length > LongestAbbreviation && !abbreviations.Contains(w)).ToList();
        return (run.Length >= Run && words.Count > 0) || words.Exists(w => IsLong(w, abbreviations) && small.Contains(w.ToLowerInvariant()));
    }

    private static bool IsLong(string word, HashSet<string> abbreviations) => word.Length >= LongWord && !abbreviations.Contains(word);

    private static HashSet<string> Abbreviations(CourseFacts facts) =>
    [
        .. facts.Course.Glossary.SelectMany(g => Word().Matches(g.Term.Value)).Select(m => m.Value),
        .. facts.Prose.Where(p => p.Text.Contains('(', StringComparison.Ordinal) && HoldsCapitals(p.Text, LeastCapitals)).SelectMany(p => Explained().Matches(p.Text)).Select(m => m.Groups["word"].Value),
    ];

    /// <summary>Those of the words asked for that stand somewhere in small letters.</summary>
    private static HashSet<string> Small(CourseFacts facts, HashSet<string> asked)
    {
        var found = Shouted.ToHashSet(StringComparer.Ordinal);
        if (asked.IsSubsetOf(found))
            return found;
        var wanted = asked.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in facts.Prose.Select(p => p.Text))
        {
            for (var start = 0; start < text.Length;)
            {
                var end = start;
                while (end < text.Length && char.IsLetter(text[end]))
                    end++;
                if (end - start >= LongWord && wanted.TryGetValue(text.AsSpan(start, end - start), out var word))
                    found.Add(word);
                start = end + 1;
            }
        }

        return found;
    }

    private sealed record Candidate(Prose Prose, string Words, int Start);

    // A run of words in capitals, of which one at least is longer than an abbreviation.
    [GeneratedRegex(@"(?<![\p{L}\p{N}_-])(?:\p{Lu}+ )*\p{Lu}{5,}(?: \p{Lu}+)*(?![\p{L}\p{N}_-])", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"\p{Lu}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // "… Evidence (NICE)" or "NICE (the National …)".
    [GeneratedRegex(@"\((?<word>\p{Lu}{2,})\)|(?<![\p{L}\p{N}])(?<word>\p{Lu}{2,}) \(", RegexOptions.CultureInvariant)]
    private static partial Regex Explained();
}
