using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Docx;

/// <summary>
/// Which headings Word can number by itself. A line above a title such as "Module 3", "Session 2" or "Exercise 3.4" becomes
/// the number of a multilevel list, one level a word, where counting as Word counts gives each of them its own number; else
/// it is printed as it stands. So numbers are never others than in the PDF, and follow when a team adds a session in Word.
/// </summary>
internal sealed partial class HeadingNumbers
{
    private const int MostLevels = 9;

    private readonly Dictionary<Section, (int Level, string After)> numbered = new(ReferenceEqualityComparer.Instance);

    private HeadingNumbers(ImmutableArray<NumberLevel> levels) => Levels = levels;

    public ImmutableArray<NumberLevel> Levels { get; }

    /// <summary>The level of a heading that is numbered by itself, and what its line says after the number; null for any other.</summary>
    public (int Level, string After)? Of(Section section) => numbered.TryGetValue(section, out var found) ? found : null;

    public static HeadingNumbers Of(Document document)
    {
        var all = DocumentWalk.Blocks(document.Blocks).OfType<Section>()
            .Where(s => s.Role is Roles.Module or Roles.Session or Roles.Activity)
            .Select(s => (Section: s, Match: Numbered().Match(s.Overline ?? "")))
            .Where(n => n.Match.Success)
            .Select(n => new Candidate(n.Section, n.Match.Groups["word"].Value, [.. n.Match.Groups["number"].Value.Split('.').Select(Number)], n.Match.Groups["rest"].Value))
            .ToList();
        // A word whose numbers Word would count otherwise is left out, and with it those that count within it.
        while (true)
        {
            var levels = LevelsOf(all);
            if (FirstMiscounted(all, levels) is not { } wrong)
                return Made(all, levels);
            all.RemoveAll(c => c.Word == wrong);
        }
    }

    private static HeadingNumbers Made(List<Candidate> all, ImmutableArray<NumberLevel> levels)
    {
        var made = new HeadingNumbers(levels);
        foreach (var candidate in all)
            made.numbered.Add(candidate.Section, (LevelOf(levels, candidate.Word), candidate.After));
        return made;
    }

    private static int LevelOf(ImmutableArray<NumberLevel> levels, string word)
    {
        for (var i = 0; i < levels.Length; i++)
        {
            if (levels[i].Word == word)
                return i;
        }

        return -1;
    }

    /// <summary>A level for each word, in the order in which they first come; "3.4" counts within the first level.</summary>
    private static ImmutableArray<NumberLevel> LevelsOf(List<Candidate> all) =>
        [.. all.GroupBy(c => c.Word, StringComparer.Ordinal).Take(MostLevels).Select(g => new NumberLevel(g.Key, g.First().Number[^1], g.First().Number.Length > 1))];

    /// <summary>The first word whose number differs from what the list counts; null when all agree.</summary>
    private static string? FirstMiscounted(List<Candidate> all, ImmutableArray<NumberLevel> levels)
    {
        var counters = new int?[levels.Length];
        foreach (var candidate in all)
        {
            var level = LevelOf(levels, candidate.Word);
            if (level < 0 || candidate.Number.Length > 2 || (candidate.Number.Length == 2) != levels[level].WithinFirst || (level == 0 && levels[level].WithinFirst))
                return candidate.Word;
            counters[level] = counters[level] is { } last ? last + 1 : levels[level].Start;
            // ISO/IEC 29500-1 §17.9.10: a level begins again after a lower one, here after the first alone where it counts within it.
            for (var deeper = level + 1; deeper < levels.Length; deeper++)
            {
                if (level == 0 || !levels[deeper].WithinFirst)
                    counters[deeper] = null;
            }

            if (counters[level] != candidate.Number[^1] || (candidate.Number.Length == 2 && counters[0] != candidate.Number[0]))
                return candidate.Word;
        }

        return null;
    }

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    [GeneratedRegex(@"^(?<word>\p{L}[\p{L} ]*) (?<number>[1-9][0-9]{0,3}(\.[1-9][0-9]{0,3})?)(?<rest> · .*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();

    private sealed record Candidate(Section Section, string Word, ImmutableArray<int> Number, string After);
}

/// <summary>A level of the list that numbers headings.</summary>
/// <param name="Word">Stands before the number.</param>
/// <param name="Start">The first number.</param>
/// <param name="WithinFirst">Printed after the number of the first level and a full stop, and begins again with it alone.</param>
internal sealed record NumberLevel(string Word, int Start, bool WithinFirst);
