using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Markdown;

namespace CoursePack.Curriculum.Composition;

/// <summary>Walks a tree and makes a new one; what a subclass does not override is copied, children rewritten.</summary>
internal abstract class TreeRewriter
{
    public ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks)
    {
        var result = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
            result.AddRange(Block(block));
        return result.ToImmutable();
    }

    public ImmutableArray<Inline> Inlines(ImmutableArray<Inline> inlines)
    {
        var result = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        foreach (var inline in inlines)
            result.AddRange(Inline(inline));
        return result.ToImmutable();
    }

    protected virtual IEnumerable<Block> Block(Block block) => [Inside(block)];

    protected virtual IEnumerable<Inline> Inline(Inline inline) => [Inside(inline)];

    /// <summary>A text that is not made of inlines: a label, an alternative text, an id.</summary>
    protected virtual string Text(string text, SourceSpan span) => text;

    protected Block Inside(Block block)
    {
        var span = block.Span;
        Block result = block switch
        {
            Section s => s with { Title = Inlines(s.Title), Blocks = Blocks(s.Blocks), Overline = s.Overline is { } o ? Text(o, span) : null },
            Paragraph p => p with { Content = Inlines(p.Content) },
            ListBlock l => l with { Items = Items(l.Items) },
            Table t => t with { Rows = [.. t.Rows.Select(Row)], Caption = Inlines(t.Caption) },
            Figure f => f with { Alt = Text(f.Alt, span), Caption = Inlines(f.Caption) },
            Callout c => c with { Title = Inlines(c.Title), Blocks = Blocks(c.Blocks) },
            Quotation q => q with { Blocks = Blocks(q.Blocks) },
            CodeBlock c => c with { Text = CodeText(c.Text, span) },
            Group g => g with { Blocks = Blocks(g.Blocks) },
            WritingLines w => w with { Label = Text(w.Label, span) },
            FieldBlock f => f with { Label = Text(f.Label, span) },
            Scale s => s with { Question = Text(s.Question, span), Low = Text(s.Low, span), High = Text(s.High, span) },
            Checklist c => c with { Label = Text(c.Label, span), Items = Items(c.Items) },
            ChoiceGrid g => g with { Head = Text(g.Head, span), Answers = [.. g.Answers.Select(a => Text(a, span))], Questions = [.. g.Questions.Select(q => Text(q, span))] },
            Log l => l with { Columns = [.. l.Columns.Select(c => Text(c, span))] },
            Cards c => c with { Items = [.. c.Items.Select(CardOf)] },
            NoteList n => n with { Notes = [.. n.Notes.Select(i => i with { Blocks = Blocks(i.Blocks) })] },
            Contents or PageBreak or GeneratedTable or BrokenDirective => block,
            _ => throw new InvalidOperationException($"block not provided for: {block.GetType().Name}"),
        };
        return result.Id is { } id ? result with { Id = Id(id, span) } : result;
    }

    /// <summary>A block's name.</summary>
    protected virtual string? Id(string id, SourceSpan span) => Text(id, span);

    /// <summary>Text that is printed as it stands; only templates put anything into it.</summary>
    protected virtual string CodeText(string text, SourceSpan span) => text;

    protected Inline Inside(Inline inline) => inline switch
    {
        CodeSpan c => c with { Text = CodeText(c.Text, c.Span) },
        LinkReference l => l with { Target = Text(l.Target, l.TargetSpan), Content = Inlines(l.Content) },
        Link l => l with { Content = Inlines(l.Content) },
        Strong s => s with { Content = Inlines(s.Content) },
        Emphasis e => e with { Content = Inlines(e.Content) },
        Superscript s => s with { Content = Inlines(s.Content) },
        LanguageSpan l => l with { Content = Inlines(l.Content) },
        InlineContainer => throw new InvalidOperationException($"inline not provided for: {inline.GetType().Name}"),
        _ => inline,
    };

    private ImmutableArray<ListItem> Items(ImmutableArray<ListItem> items) =>
        [.. items.Select(i => i with { Blocks = Blocks(i.Blocks), Id = i.Id is { } id ? Id(id, i.Span) : null })];

    private TableRow Row(TableRow row) =>
        row with { Cells = [.. row.Cells.Select(c => c with { Blocks = Blocks(c.Blocks) })] };

    private Card CardOf(Card card) =>
        card with { Title = Inlines(card.Title), Blocks = Blocks(card.Blocks), Id = card.Id is { } id ? Id(id, card.Span) : null };
}
