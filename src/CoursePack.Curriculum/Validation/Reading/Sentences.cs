using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Validation.Reading;

/// <summary>A sentence of running text.</summary>
/// <param name="Span">The paragraph that holds it.</param>
internal readonly record struct Sentence(string Text, SourceSpan Span);

/// <summary>
/// Cuts texts into sentences. Headings, tables, labels and code are no running text; a list item counts from five words.
/// </summary>
internal static partial class Sentences
{
    private const int LeastWordsOfAnItem = 5;

    public static IEnumerable<Sentence> Of(ImmutableArray<Block> blocks) => blocks.SelectMany(b => Of(b));

    /// <summary>Words: letters with what joins them. Numbers and signs are none.</summary>
    public static IEnumerable<string> Words(string sentence)
    {
        for (var start = 0; start < sentence.Length; start++)
        {
            if (!char.IsLetter(sentence[start]))
                continue;
            var end = start + 1;
            while (end < sentence.Length && (char.IsLetter(sentence[end]) || Joins(sentence, end)))
                end++;
            yield return sentence[start..end];
            start = end;
        }
    }

    private static bool Joins(string sentence, int at) =>
        sentence[at] is '\'' or '’' or '-' && at + 1 < sentence.Length && char.IsLetter(sentence[at + 1]);

    private static IEnumerable<Sentence> Of(Block block) => block switch
    {
        Paragraph paragraph => Cut(paragraph),
        ListBlock list => list.Items.SelectMany(i => Item(i)),
        Checklist list => list.Items.SelectMany(i => Item(i)),
        Table or Cards or CodeBlock => [],
        _ => block.Inside.SelectMany(b => Of(b)),
    };

    private static IEnumerable<Sentence> Item(ListItem item) =>
        Of(item.Blocks).Where(s => Words(s.Text).Skip(LeastWordsOfAnItem - 1).Any());

    private static IEnumerable<Sentence> Cut(Paragraph paragraph) =>
        End().Split(Inline.PlainText(paragraph.Content)).Where(s => Words(s).Any()).Select(s => new Sentence(s.Trim(), paragraph.Span));

    // A full stop, a question or an exclamation mark, what closes after it, and a space. A colon opens what follows it.
    [GeneratedRegex("(?<=[.!?…][\"'”’)]*)\\s+", RegexOptions.CultureInvariant)]
    private static partial Regex End();
}
