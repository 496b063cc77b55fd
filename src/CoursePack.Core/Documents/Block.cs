using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Core.Documents;

/// <summary>A block of a <see cref="Document"/>.</summary>
public abstract record Block
{
    /// <summary>Where its author wrote it; the template's line for blocks a template makes.</summary>
    public SourceSpan Span { get; init; }

    public Audience Audience { get; init; }

    /// <summary>Anchor, unique in the document; null where nothing points here.</summary>
    public string? Id { get; init; }

    /// <summary>Names its look in the theme, such as <c>module</c>, <c>session</c>, <c>steps</c>; null for the plain look.</summary>
    public string? Role { get; init; }

    /// <summary>BCP 47 where it differs from the document's.</summary>
    public string? Language { get; init; }

    /// <summary>The blocks it holds, in reading order.</summary>
    public virtual IEnumerable<Block> Inside => [];

    /// <summary>The inlines it holds itself, in reading order; not those of blocks inside.</summary>
    public virtual IEnumerable<Inline> Own => [];

    /// <summary>Anchors it holds that are not on a block: of list items and cards.</summary>
    public virtual IEnumerable<(string Id, SourceSpan Span)> InnerAnchors => [];

    /// <summary>Structural equality of trees is never asked for and would be costly.</summary>
    public virtual bool Equals(Block? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>A titled part. Its heading level is its depth of nesting, so levels never skip.</summary>
public sealed record Section(ImmutableArray<Inline> Title, ImmutableArray<Block> Blocks) : Block
{
    public override IEnumerable<Block> Inside => Blocks;

    public override IEnumerable<Inline> Own => Title;

    /// <summary>Index into the theme's accent colours, for a module and all in it; decoration that never carries meaning alone.</summary>
    public int? Accent { get; init; }

    /// <summary>A line above the title, such as "Module 3"; part of the heading's text.</summary>
    public string? Overline { get; init; }

    /// <summary>Left out of contents and outline.</summary>
    public bool Unlisted { get; init; }
}

public sealed record Paragraph(ImmutableArray<Inline> Content) : Block
{
    public override IEnumerable<Inline> Own => Content;
}

/// <summary>A list; <paramref name="Start"/> is the first number of an ordered one.</summary>
public sealed record ListBlock(bool Ordered, int Start, ImmutableArray<ListItem> Items) : Block
{
    public override IEnumerable<Block> Inside => Items.SelectMany(i => i.Blocks);

    /// <summary>No space between items: each is a line or two.</summary>
    public bool Tight { get; init; } = true;

    public override IEnumerable<(string Id, SourceSpan Span)> InnerAnchors => Items.Where(i => i.Id is not null).Select(i => (i.Id!, i.Span));
}

/// <param name="Checked">Null for an ordinary item; false or true for a box to tick.</param>
public sealed record ListItem(ImmutableArray<Block> Blocks, bool? Checked = null)
{
    public SourceSpan Span { get; init; }

    public string? Id { get; init; }
}

/// <summary>A table. The first <paramref name="HeaderRows"/> rows are its head; each row has as many cells as columns, spans aside.</summary>
public sealed record Table(ImmutableArray<TableColumn> Columns, int HeaderRows, ImmutableArray<TableRow> Rows) : Block
{
    public override IEnumerable<Block> Inside => Rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks);

    public override IEnumerable<Inline> Own => Caption;

    public ImmutableArray<Inline> Caption { get; init; } = [];

    /// <summary>Begins the names of the fields in cells that are left to fill in: <c>name.row.column</c>; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>The first cell of each body row is a row header.</summary>
    public bool RowHeaders { get; init; }
}

/// <param name="Weight">Share of the width; 0 lets the content decide.</param>
public sealed record TableColumn(ColumnAlignment Alignment = ColumnAlignment.Start, double Weight = 0);

public enum ColumnAlignment
{
    Start,
    Centre,
    End,
}

public sealed record TableRow(ImmutableArray<TableCell> Cells)
{
    public SourceSpan Span { get; init; }

    public string? Role { get; init; }
}

public sealed record TableCell(ImmutableArray<Block> Blocks, int ColumnSpan = 1, int RowSpan = 1)
{
    public SourceSpan Span { get; init; }

    public string? Role { get; init; }

    /// <summary>Its words where it is one paragraph; empty for any other.</summary>
    public string Words => Blocks is [Paragraph paragraph] ? Inline.PlainText(paragraph.Content).Trim() : "";
}

/// <summary>A picture.</summary>
/// <param name="Asset">Key of <see cref="Document.Assets"/>.</param>
/// <param name="Alt">What it shows, for readers who cannot see it.</param>
public sealed record Figure(string Asset, string Alt, ImmutableArray<Inline> Caption) : Block
{
    public override IEnumerable<Inline> Own => Caption;
}

/// <summary>A passage set apart.</summary>
/// <param name="Title">Empty for none; the kind's own name is printed in any case.</param>
public sealed record Callout(CalloutKind Kind, ImmutableArray<Inline> Title, ImmutableArray<Block> Blocks) : Block
{
    public override IEnumerable<Block> Inside => Blocks;

    public override IEnumerable<Inline> Own => Title;
}

public enum CalloutKind
{
    Note,
    Tip,
    Example,
    Care,
    Answer,
    Trainer,
    Warning,
}

public sealed record Quotation(ImmutableArray<Block> Blocks) : Block
{
    public override IEnumerable<Block> Inside => Blocks;
}

public sealed record CodeBlock(string Text) : Block;

/// <summary>Blocks that belong together and share a look, without a title of their own.</summary>
public sealed record Group(ImmutableArray<Block> Blocks) : Block
{
    public override IEnumerable<Block> Inside => Blocks;

    public bool KeepTogether { get; init; }
}

/// <summary>Ruled lines to write on.</summary>
/// <param name="Name">Stable name of the field, <c>module.activity.n</c>.</param>
public sealed record WritingLines(int Count, string Label, string Name) : Block;

/// <summary>One labelled blank.</summary>
public sealed record FieldBlock(string Label, string Name) : Block
{
    /// <summary>What is already filled in; null for a blank.</summary>
    public string? Value { get; init; }
}

/// <summary>A row of numbers to choose from, with a word at each end.</summary>
public sealed record Scale(int From, int To, string Question, string Low, string High, string Name) : Block;

/// <summary>Questions that share their answers, one of which is chosen for each: a row a question, a column an answer.</summary>
/// <param name="Head">Stands over the questions.</param>
/// <param name="Name">The field of the n-th question is <c>name.n</c>.</param>
public sealed record ChoiceGrid(string Head, ImmutableArray<string> Answers, ImmutableArray<string> Questions, string Name) : Block;

/// <summary>Boxes to tick under a label.</summary>
public sealed record Checklist(string Label, ImmutableArray<ListItem> Items, string Name) : Block
{
    public override IEnumerable<Block> Inside => Items.SelectMany(i => i.Blocks);

    public override IEnumerable<(string Id, SourceSpan Span)> InnerAnchors => Items.Where(i => i.Id is not null).Select(i => (i.Id!, i.Span));
}

/// <summary>An empty table to fill in by hand.</summary>
public sealed record Log(int Rows, ImmutableArray<string> Columns, string Name) : Block;

/// <summary>Cards to cut out, eight to a page.</summary>
public sealed record Cards(ImmutableArray<Card> Items) : Block
{
    public override IEnumerable<Block> Inside => Items.SelectMany(c => c.Blocks);

    public override IEnumerable<Inline> Own => Items.SelectMany(c => c.Title);

    public override IEnumerable<(string Id, SourceSpan Span)> InnerAnchors => Items.Where(i => i.Id is not null).Select(i => (i.Id!, i.Span));
}

public sealed record Card(ImmutableArray<Inline> Title, ImmutableArray<Block> Blocks)
{
    public SourceSpan Span { get; init; }

    public string? Id { get; init; }
}

/// <summary>The table of contents, down to a depth of sections.</summary>
public sealed record Contents(int Depth) : Block;

public sealed record PageBreak : Block;
