using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Validation.Reading;

/// <summary>A sentence of running text.</summary>
/// <param name="Span">The paragraph that holds it.</param>
internal readonly record struct Sentence(string Text, SourceSpan Span);

/// <summary>
/// Cuts texts into sentences. Headings, tables, labels and code are no running text; a list item counts from five words.
/// </summary>
internal static class Sentences
{
    private const int LeastWordsOfAnItem = 5;

    private const string Ending = ".!?…", Closing = "\"'”’)";

    public static IEnumerable<Sentence> Of(ImmutableArray<Block> blocks) => blocks.SelectMany(b => Of(b));

    public static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var word in new WordSpans(text))
            words.Add(word.ToString());
        return words;
    }

    private static IEnumerable<Sentence> Of(Block block) => block switch
    {
        Paragraph paragraph => Cut(paragraph),
        ListBlock list => list.Items.SelectMany(i => Item(i)),
        Checklist list => list.Items.SelectMany(i => Item(i)),
        Table or Cards or CodeBlock => [],
        _ => block.Inside.SelectMany(b => Of(b)),
    };

    private static IEnumerable<Sentence> Item(ListItem item) =>
        Of(item.Blocks).Where(s => HasWords(s.Text, LeastWordsOfAnItem));

    private static IEnumerable<Sentence> Cut(Paragraph paragraph)
    {
        var text = Inline.PlainText(paragraph.Content);
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = EndOf(text, start);
            var sentence = text.AsSpan(start..end).Trim();
            if (HasWords(sentence, 1))
                yield return new(sentence.Length == text.Length ? text : sentence.ToString(), paragraph.Span);
        }
    }

    /// <summary>Behind a full stop, a question or an exclamation mark and what closes after it, where white space follows. A colon opens what follows it.</summary>
    private static int EndOf(string text, int start)
    {
        for (var at = start; at < text.Length;)
        {
            var mark = text.AsSpan(at).IndexOfAny(Ending);
            if (mark < 0)
                return text.Length;
            at += mark + 1;
            var end = at;
            while (end < text.Length && Closing.Contains(text[end], StringComparison.Ordinal))
                end++;
            if (end < text.Length && char.IsWhiteSpace(text[end]))
                return end;
        }

        return text.Length;
    }

    private static bool HasWords(ReadOnlySpan<char> text, int least)
    {
        var words = new WordSpans(text);
        for (var count = 0; count < least; count++)
        {
            if (!words.MoveNext())
                return false;
        }

        return true;
    }
}
