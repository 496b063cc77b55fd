using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Markdown;

namespace CoursePack.Curriculum.Composition;

/// <summary>
/// Walks a tree and makes a new one. What no subclass changes is not copied: the products of a course share most of its texts.
/// </summary>
internal abstract class TreeRewriter
{
    // What the arrays in hand have become so far, the innermost last.
    private readonly List<Block> blocksInHand = [];
    private readonly List<Inline> inlinesInHand = [];

    public ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks)
    {
        var start = blocksInHand.Count;
        foreach (var block in blocks)
            Block(block, blocksInHand);
        return Cut(blocksInHand, start, blocks);
    }

    public ImmutableArray<Inline> Inlines(ImmutableArray<Inline> inlines)
    {
        var start = inlinesInHand.Count;
        foreach (var inline in inlines)
            Inline(inline, inlinesInHand);
        return Cut(inlinesInHand, start, inlines);
    }

    /// <summary>Adds what becomes of a block, which may be nothing.</summary>
    protected virtual void Block(Block block, List<Block> result) => result.Add(Inside(block));

    /// <summary>Adds what becomes of an inline, which may be nothing.</summary>
    protected virtual void Inline(Inline inline, List<Inline> result) => result.Add(Inside(inline));

    /// <summary>A text that is not made of inlines: a label, an alternative text, an id.</summary>
    protected virtual string Text(string text, SourceSpan span) => text;

    /// <summary>The block with what it holds rewritten.</summary>
    protected Block Inside(Block block)
    {
        var result = Content(block);
        return result.Id is { } id && Id(id, block.Span) is var named && named != id ? result with { Id = named } : result;
    }

    /// <summary>A block's name.</summary>
    protected virtual string? Id(string id, SourceSpan span) => Text(id, span);

    /// <summary>Text that is printed as it stands; only templates put anything into it.</summary>
    protected virtual string CodeText(string text, SourceSpan span) => text;

    protected Inline Inside(Inline inline)
    {
        switch (inline)
        {
            case CodeSpan code:
                return CodeText(code.Text, code.Span) is var text && text == code.Text ? code : code with { Text = text };
            case LinkReference link when Text(link.Target, link.TargetSpan) is var target && target != link.Target:
                return link with { Target = target, Content = Inlines(link.Content) };
            case InlineContainer container:
                var content = Inlines(container.Content);
                return content == container.Content ? container : container with { Content = content };
            default:
                return inline;
        }
    }

    private Block Content(Block block)
    {
        var span = block.Span;
        switch (block)
        {
            // Never shared: anchors and numbers are kept by section, and a text may be placed twice.
            case Section s:
                return s with { Title = Inlines(s.Title), Blocks = Blocks(s.Blocks), Overline = s.Overline is { } o ? Text(o, span) : null };
            case Paragraph p:
                return Inlines(p.Content) is var content && content == p.Content ? p : p with { Content = content };
            case ListBlock l:
                return Items(l.Items) is var items && items == l.Items ? l : l with { Items = items };
            case Table t:
                return (Each(t.Rows, Row), Inlines(t.Caption)) is var (rows, caption) && rows == t.Rows && caption == t.Caption ? t : t with { Rows = rows, Caption = caption };
            case Figure f:
                return f with { Alt = Text(f.Alt, span), Caption = Inlines(f.Caption) };
            case Callout c:
                return (Inlines(c.Title), Blocks(c.Blocks)) is var (title, inside) && title == c.Title && inside == c.Blocks ? c : c with { Title = title, Blocks = inside };
            case Quotation q:
                return Blocks(q.Blocks) is var quoted && quoted == q.Blocks ? q : q with { Blocks = quoted };
            case CodeBlock c:
                return c with { Text = CodeText(c.Text, span) };
            case Group g:
                return Blocks(g.Blocks) is var grouped && grouped == g.Blocks ? g : g with { Blocks = grouped };
            case WritingLines w:
                return w with { Label = Text(w.Label, span) };
            case FieldBlock f:
                return f with { Label = Text(f.Label, span) };
            case Scale s:
                return s with { Question = Text(s.Question, span), Low = Text(s.Low, span), High = Text(s.High, span) };
            case Checklist c:
                return c with { Label = Text(c.Label, span), Items = Items(c.Items) };
            case ChoiceGrid g:
                return g with { Head = Text(g.Head, span), Answers = [.. g.Answers.Select(a => Text(a, span))], Questions = [.. g.Questions.Select(q => Text(q, span))] };
            case Log l:
                return l with { Columns = [.. l.Columns.Select(c => Text(c, span))] };
            case Cards c:
                return c with { Items = Each(c.Items, CardOf) };
            case NoteList n:
                return n with { Notes = [.. n.Notes.Select(i => i with { Blocks = Blocks(i.Blocks) })] };
            case Contents or PageBreak or GeneratedTable or BrokenDirective:
                return block;
            default:
                throw new InvalidOperationException($"block not provided for: {block.GetType().Name}");
        }
    }

    private ImmutableArray<ListItem> Items(ImmutableArray<ListItem> items) => Each(items, Item);

    private ListItem Item(ListItem item)
    {
        var blocks = Blocks(item.Blocks);
        var id = item.Id is { } named ? Id(named, item.Span) : null;
        return blocks == item.Blocks && id == item.Id ? item : item with { Blocks = blocks, Id = id };
    }

    private TableRow Row(TableRow row) => Each(row.Cells, Cell) is var cells && cells == row.Cells ? row : row with { Cells = cells };

    private TableCell Cell(TableCell cell) => Blocks(cell.Blocks) is var blocks && blocks == cell.Blocks ? cell : cell with { Blocks = blocks };

    private Card CardOf(Card card) =>
        card with { Title = Inlines(card.Title), Blocks = Blocks(card.Blocks), Id = card.Id is { } id ? Id(id, card.Span) : null };

    private static ImmutableArray<T> Each<T>(ImmutableArray<T> parts, Func<T, T> rewrite)
        where T : class
    {
        T[]? changed = null;
        for (var i = 0; i < parts.Length; i++)
        {
            var made = rewrite(parts[i]);
            if (changed is null && !ReferenceEquals(made, parts[i]))
                changed = [.. parts];
            if (changed is not null)
                changed[i] = made;
        }

        return changed is null ? parts : ImmutableCollectionsMarshal.AsImmutableArray(changed);
    }

    /// <summary>Takes the end of a list off: the array as it was where nothing has changed.</summary>
    private static ImmutableArray<T> Cut<T>(List<T> list, int start, ImmutableArray<T> before)
        where T : class
    {
        var made = CollectionsMarshal.AsSpan(list)[start..];
        var same = made.Length == before.Length;
        for (var i = 0; same && i < made.Length; i++)
            same = ReferenceEquals(made[i], before[i]);
        var result = same ? before : ImmutableArray.Create((ReadOnlySpan<T>)made);
        list.RemoveRange(start, list.Count - start);
        return result;
    }
}
