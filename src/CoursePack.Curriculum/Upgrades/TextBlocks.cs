using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>Cuts Markdown into the blocks in which people change it: paragraphs, items of lists, rows of tables.</summary>
internal static partial class TextBlocks
{
    public static ImmutableArray<TextBlock> Of(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<TextBlock>();
        var blank = ImmutableArray.CreateBuilder<string>();
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length;)
        {
            if (string.IsNullOrWhiteSpace(lines[at]))
            {
                blank.Add(lines[at++]);
                continue;
            }

            var kind = KindOf(lines[at]);
            var end = kind switch
            {
                BlockKind.Code => AfterFence(lines, at),
                BlockKind.Paragraph or BlockKind.Item => AfterProse(lines, at),
                _ => at + 1,
            };
            blocks.Add(new(kind, blank.ToImmutable(), [.. lines[at..end]]));
            blank.Clear();
            at = end;
        }

        return blocks.ToImmutable();
    }

    private static BlockKind KindOf(string line) => line.AsSpan().TrimStart() switch
    {
        ['`', '`', '`', ..] or ['~', '~', '~', ..] => BlockKind.Code,
        [':', ':', ':', ..] => BlockKind.Directive,
        ['|', ..] => BlockKind.Row,
        ['#', ..] when Heading().IsMatch(line) => BlockKind.Heading,
        _ => Rule().IsMatch(line) ? BlockKind.Rule : Item().IsMatch(line) ? BlockKind.Item : BlockKind.Paragraph,
    };

    private static int AfterProse(string[] lines, int at)
    {
        do
            at++;
        while (at < lines.Length && !string.IsNullOrWhiteSpace(lines[at]) && KindOf(lines[at]) == BlockKind.Paragraph);
        return at;
    }

    /// <summary>A fence is closed by one of the same sign that is at least as long (CommonMark §4.5), else by the end of the text.</summary>
    private static int AfterFence(string[] lines, int at)
    {
        var sign = lines[at].TrimStart()[0];
        var length = lines[at].TrimStart().TakeWhile(c => c == sign).Count();
        for (var i = at + 1; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length >= length && line.All(c => c == sign))
                return i + 1;
        }

        return lines.Length;
    }

    [GeneratedRegex(@"^\s*#{1,6}(\s|\z)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s{0,3}(-(\s*-){2,}|\*(\s*\*){2,}|_(\s*_){2,}|={2,})\s*\z")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*([-*+]|[0-9]{1,9}[.)])(\s|\z)")]
    private static partial Regex Item();
}
