using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CoursePack.Core.Documents;
using CoursePack.Rendering;

namespace CoursePack.Tests.RealCurriculum;

/// <summary>
/// The words of a document in reading order, written down without any renderer: what a tagged file must say, and nothing
/// else. Left out are the labels of list items, the table of contents and the cover, which renderers lay out as they like.
/// </summary>
internal sealed class DocumentWords(Document document, PageMap pages)
{
    private readonly StringBuilder words = new();

    public static string Of(Document document, PageMap pages)
    {
        var made = new DocumentWords(document, pages);
        made.Add(document.Blocks);
        return Letters(made.words.ToString());
    }

    /// <summary>Text without white space, soft hyphens and other marks of no width, composed (NFC), for comparisons that do not mind line ends.</summary>
    public static string Letters(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormC).Where(c => !char.IsWhiteSpace(c) && c is not ('\u00AD' or '\u200B' or '\u2060')));

    private void Add(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
            Add(block);
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Section section:
                Add(section.Overline);
                Add(section.Title);
                Add(section.Blocks);
                break;
            case Table table:
                Add(table.Caption);
                foreach (var cell in table.Rows.SelectMany(r => r.Cells))
                    Add(cell.Blocks);
                break;
            case Figure figure:
                Add(figure.Caption);
                break;
            case Callout callout:
                Add(document.Words.Callouts[callout.Kind]);
                if (!callout.Title.IsEmpty)
                    Add(":");
                Add(callout.Title);
                Add(callout.Blocks);
                break;
            case CodeBlock code:
                Add(code.Text);
                break;
            case WritingLines lines:
                Add(lines.Label);
                break;
            case FieldBlock field:
                Add(field.Label);
                if (field.Value is { } value)
                    Add(": " + value);
                break;
            case Scale scale:
                Add(scale.Question);
                Add(scale.Low);
                for (var n = scale.From; n <= scale.To; n++)
                    Add(n.ToString(CultureInfo.InvariantCulture));
                Add(scale.High);
                break;
            case Checklist list:
                Add(list.Label);
                Add(list.Inside);
                break;
            case ChoiceGrid grid:
                foreach (var word in grid.Answers.Prepend(grid.Head).Concat(grid.Questions))
                    Add(word);
                break;
            case Log log:
                foreach (var column in log.Columns)
                    Add(column);
                break;
            case Cards cards:
                foreach (var card in cards.Items)
                {
                    Add(card.Title);
                    Add(card.Blocks);
                }

                break;
            case Contents when document.Blocks.Contains(block):
                Add(document.Words.Contents);
                break;
            case Contents or PageBreak:
                break;
            default:
                Add(block.Own.ToImmutableArray());
                Add(block.Inside);
                break;
        }
    }

    private void Add(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run:
                    Add(run.Text);
                    break;
                case CodeSpan code:
                    Add(code.Text);
                    break;
                case Blank blank:
                    Add(blank.Value ?? (blank.LabelHidden ? "" : blank.Label + ":"));
                    break;
                case PageReference reference:
                    Add(pages.PageOf(reference.Product ?? document.Id, reference.Anchor)?.ToString(CultureInfo.InvariantCulture));
                    break;
                case InlineContainer container:
                    Add(container.Content);
                    break;
            }
        }
    }

    private void Add(string? text) => words.Append(text).Append(' ');
}
