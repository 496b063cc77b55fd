using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Wording;

/// <summary>
/// The words of <c>language.yaml</c>, ready to be looked up: one table by first word, so that a text is read once, however long
/// the list is.
/// </summary>
internal sealed class AvoidedWords
{
    private readonly Dictionary<string, List<Entry>> byFirst = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>By first letter, one bit for each length of a word in the table: most words of a text need not be looked up.</summary>
    private readonly uint[] lengths = new uint[Letters];

    private const int Letters = 32;

    /// <param name="english">A word by itself is also found as plural, with -ed and with -ing; a phrase with its last word in the plural.</param>
    public AvoidedWords(IEnumerable<WordChoice> choices, bool english)
    {
        lookup = byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var choice in choices)
        {
            foreach (var written in choice.Not)
                Add(choice, written, english);
        }
    }

    /// <summary>Every occurrence, the longest one at each place; none within another.</summary>
    public IReadOnlyList<AvoidedWord> In(string text)
    {
        List<AvoidedWord>? all = null;
        for (var word = Word.First(text, 0); word is { } at;)
        {
            if (Longest(text, at) is { } found)
            {
                (all ??= []).Add(new(at.Start, found.End, found.Entry.Choice, found.Entry.Written));
                word = Word.First(text, found.End);
            }
            else
            {
                word = Word.First(text, at.End);
            }
        }

        return all ?? [];
    }

    private void Add(WordChoice choice, Spanned<string> written, bool english)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        for (var word = Word.First(written.Value, 0); word is { } at; word = Word.First(written.Value, at.End))
            parts.Add(written.Value[at.Start..at.End]);
        if (parts.Count == 0)
            return;
        var last = english ? parts.Count == 1 ? Inflections.Of(parts[0]) : Inflections.Plurals(parts[^1]) : [parts[^1]];
        var entry = new Entry(choice, written, parts.ToImmutable(), [.. last.Distinct(StringComparer.OrdinalIgnoreCase)]);
        foreach (var first in parts.Count == 1 ? entry.Last : [parts[0]])
        {
            if (!byFirst.TryGetValue(first, out var entries))
            {
                byFirst.Add(first, entries = []);
                lengths[Letter(first)] |= 1u << first.Length;
            }

            entries.Add(entry);
        }
    }

    private (int End, Entry Entry)? Longest(string text, Word first)
    {
        if (Starting(text, first) is not { } entries || IsJoined(text, first.Start - 1, -1))
            return null;
        (int End, Entry Entry)? longest = null;
        foreach (var entry in entries)
        {
            if (EndOf(entry, text, first) is { } end && end > (longest?.End ?? 0) && !IsJoined(text, end, 1))
                longest = (end, entry);
        }

        return longest;
    }

    private List<Entry>? Starting(string text, Word first)
    {
        var written = first.Of(text);
        var owner = first.Owner(text);
        return Find(written) ?? (owner.Length < written.Length ? Find(owner) : null);
    }

    private List<Entry>? Find(ReadOnlySpan<char> word) =>
        (lengths[Letter(word)] & (1u << word.Length)) != 0 && lookup.TryGetValue(word, out var entries) ? entries : null;

    /// <summary>The same for words that differ in case alone.</summary>
    private static int Letter(ReadOnlySpan<char> word) => char.ToUpperInvariant(word[0]) % Letters;

    private static int? EndOf(Entry entry, string text, Word first)
    {
        var word = first;
        for (var i = 0; i < entry.Parts.Length; i++)
        {
            if (i > 0)
            {
                if (Word.First(text, word.End) is not { } next || next.Start != word.End + 1 || text[word.End] is not (' ' or '-'))
                    return null;
                word = next;
            }

            var isLast = i == entry.Parts.Length - 1;
            if (!isLast && !word.Of(text).Equals(entry.Parts[i], StringComparison.OrdinalIgnoreCase))
                return null;
            if (isLast && !entry.EndsWith(word.Of(text)) && !entry.EndsWith(word.Owner(text)))
                return null;
        }

        return word.End;
    }

    /// <summary>Whether a hyphen ties the word to another one: "client-centred" is a word of its own.</summary>
    private static bool IsJoined(string text, int hyphen, int step) =>
        hyphen >= 0 && hyphen < text.Length && text[hyphen] is '-' or '‑'
        && hyphen + step >= 0 && hyphen + step < text.Length && char.IsLetterOrDigit(text[hyphen + step]);

    /// <param name="Last">The forms in which the last word, or the only one, is found.</param>
    private sealed record Entry(WordChoice Choice, Spanned<string> Written, ImmutableArray<string> Parts, ImmutableArray<string> Last)
    {
        public bool EndsWith(ReadOnlySpan<char> word)
        {
            foreach (var form in Last)
            {
                if (word.Equals(form, StringComparison.OrdinalIgnoreCase))
                    return true;
            }

            return false;
        }
    }

    /// <summary>Letters and digits, with the apostrophes among them.</summary>
    private readonly record struct Word(int Start, int End)
    {
        public static Word? First(string text, int from)
        {
            var start = from;
            while (start < text.Length && !char.IsLetterOrDigit(text[start]))
                start++;
            if (start == text.Length)
                return null;
            var end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '\'' or '’' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
                end++;
            return new(start, end);
        }

        public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, End - Start);

        /// <summary>Without the ending of a possessive.</summary>
        public ReadOnlySpan<char> Owner(string text) =>
            Of(text) is [.. var owner, '\'' or '’', 's' or 'S'] ? owner : Of(text);
    }
}
