using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Languages;

namespace CoursePack.Curriculum.Composition;

/// <summary>
/// Says of every block and every piece of text which language it is in, where that is not the language around it
/// (WCAG 2.2, success criterion 3.1.2), and takes the marks of fixed words away.
/// </summary>
internal sealed class LanguageTagger(DocumentLanguages languages) : TreeRewriter
{
    private string around = languages.Document;

    /// <summary>Whether anything was a translation that nobody has checked.</summary>
    public bool HasDraft { get; private set; }

    protected override void Block(Block block, List<Block> result)
    {
        var outside = around;
        around = LanguageIn(block) ?? outside;
        var tagged = Inside(block);
        if (around != outside)
            tagged = tagged with { Language = around };
        around = outside;
        result.Add(tagged);
    }

    protected override void Inline(Inline inline, List<Inline> result)
    {
        switch (inline)
        {
            case TextRun run:
                Run(run, result);
                break;
            case Blank blank:
                result.Add(blank with { Label = Text(blank.Label, blank.Span) });
                break;
            default:
                result.Add(Inside(inline));
                break;
        }
    }

    protected override string Text(string text, SourceSpan span) => string.Concat(WordMark.Split(text).Select(piece =>
    {
        HasDraft |= languages.IsDraft(piece.Kind, span);
        return piece.Text;
    }));

    protected override string CodeText(string text, SourceSpan span) => Text(text, span);

    protected override string? Id(string id, SourceSpan span) => id;

    private void Run(TextRun run, List<Inline> result)
    {
        var plain = "";
        foreach (var (kind, text) in WordMark.Split(run.Text))
        {
            var said = IsSaid(text);
            HasDraft |= said && languages.IsDraft(kind, run.Span);
            var language = languages.LanguageOf(kind, run.Span);
            if (!said || language == around)
            {
                plain += text;
                continue;
            }

            Plain(run, plain, result);
            plain = "";
            result.Add(new LanguageSpan(language, [run with { Text = text }]) { Span = run.Span });
        }

        Plain(run, plain, result);
    }

    private static void Plain(TextRun run, string text, List<Inline> result)
    {
        if (text.Length > 0)
            result.Add(text == run.Text ? run : run with { Text = text });
    }

    /// <summary>The language a block begins in; null where each block inside says it for itself.</summary>
    private string? LanguageIn(Block block) => block switch
    {
        Section section => First(section.Title),
        Group or Callout or CodeBlock => null,
        WritingLines lines => First(lines.Label, block.Span),
        FieldBlock field => First(field.Label, block.Span),
        Scale scale => First(scale.Question, block.Span),
        ChoiceGrid grid => First(grid.Head, block.Span),
        Log log => log.Columns.Select(c => First(c, block.Span)).FirstOrDefault(l => l is not null),
        Checklist list => First(list.Label, block.Span) ?? InsideOf(block),
        _ => First([.. block.Own]) ?? InsideOf(block),
    };

    private string? InsideOf(Block block) => block.Inside.Select(LanguageIn).FirstOrDefault(l => l is not null);

    private string? First(ImmutableArray<Inline> inlines) => inlines.Select(i => i switch
    {
        TextRun run => First(run.Text, run.Span),
        InlineContainer container => First(container.Content),
        _ => null,
    }).FirstOrDefault(l => l is not null);

    private string? First(string text, SourceSpan span)
    {
        foreach (var (kind, piece) in WordMark.Split(text))
        {
            if (IsSaid(piece))
                return languages.LanguageOf(kind, span);
        }

        return null;
    }

    /// <summary>Numbers and signs are in no language.</summary>
    private static bool IsSaid(string text) => text.Any(char.IsLetter);
}
