using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Layout;

namespace CoursePack.Rendering.Pdf;

/// <summary>What blocks inherit from what is around them.</summary>
/// <param name="Depth">Number of sections around.</param>
/// <param name="Measure">Longest line of running text, in points.</param>
internal sealed record Surroundings(TextLook Text, AccentColours Accent, int Depth, double Measure)
{
    /// <summary>Index of the accent, for running heads.</summary>
    public int? AccentIndex { get; init; }

    /// <summary>Space between blocks, in points.</summary>
    public double Gap { get; init; }

    public ColumnAlignment Alignment { get; init; }

    /// <summary>Inside an activity, where panels would weigh too much.</summary>
    public bool InActivity { get; init; }

    /// <summary>Follows what is said of the book itself, on the same page.</summary>
    public bool BelowImprint { get; init; }

    /// <summary>Depth of lists around, for the shape of bullets.</summary>
    public int ListDepth { get; init; }
}

/// <summary>Blocks as elements.</summary>
internal sealed class PdfBlocks
{
    /// <summary>Height of a line that has a blank to write on, in points.</summary>
    private const double WritingLineHeight = 23;

    /// <summary>Characters up to which a paragraph before a table or lines stays with them: about four lines; before a list, one.</summary>
    private const int ShortIntroduction = 300, ShortLead = 80;

    private readonly PdfPage page;
    private readonly PdfSections sections;
    private readonly PdfTables tables;
    private readonly PdfForms forms;
    private readonly PdfPassages passages;
    private readonly PdfContents contents;

    public PdfBlocks(PdfPage page, PageTemplate template)
    {
        this.page = page;
        Inlines = new(page);
        sections = new(page, this, template);
        tables = new(page, this, template);
        forms = new(page, this, template);
        passages = new(page, this, template);
        contents = new(page, this);
    }

    public PdfInlines Inlines { get; }

    /// <summary>The whole text of a document.</summary>
    public Element Body(ImmutableArray<Block> blocks)
    {
        var measure = page.Look.Spacing.Measure;
        return Stack(blocks, new(page.Look.Body, page.Look.Accent(null), 0, measure > 0 ? measure : double.PositiveInfinity) { Gap = page.Look.Spacing.Block });
    }

    public StackElement Stack(ImmutableArray<Block> blocks, Surroundings around)
    {
        var items = ImmutableArray.CreateBuilder<StackItem>(blocks.Length);
        for (var i = 0; i < blocks.Length; i++)
            items.Add(Item(blocks[i], i > 0 && blocks[i - 1] is Group { Role: Roles.Imprint } ? around with { BelowImprint = true } : around, i + 1 < blocks.Length ? blocks[i + 1] : null));
        return new(items.ToImmutable());
    }

    public ParagraphElement Paragraph(ImmutableArray<Inline> content, TextLook look, Surroundings around, SourceSpan span, string? tag = "P") =>
        new(Inlines.Convert(content, PdfInlines.HasBlank(content) ? ForWriting(look) : look))
        {
            Tag = tag,
            Origin = span,
            MostWidth = around.Measure,
            Alignment = around.Alignment switch
            {
                ColumnAlignment.Centre => TextAlignment.Centre,
                ColumnAlignment.End => TextAlignment.End,
                _ => TextAlignment.Start,
            },
        };

    /// <summary>The look of a line that is written on by hand.</summary>
    public static TextLook ForWriting(TextLook look) => look with { Line = Math.Max(look.Line, WritingLineHeight / look.Size) };

    public ParagraphElement Line(string text, TextLook look, SourceSpan span, string? tag = "P", TextAlignment alignment = TextAlignment.Start) =>
        new([Inlines.Run(text, look)]) { Tag = tag, Origin = span, Alignment = alignment };

    private StackItem Item(Block block, Surroundings around, Block? next)
    {
        var element = Named(block, Marked(block, Convert(block, around)));
        var gap = around.Gap;
        return block switch
        {
            Section section => new(element, Before: PdfSections.SpaceBefore(section, around) * Math.Min(1, gap / page.Look.Spacing.Block), After: gap),
            Core.Documents.Paragraph paragraph when IsLabel(paragraph) => new(element, gap + 4, gap / 2, KeepWithNext: true),
            Core.Documents.Paragraph paragraph => new(element, gap, gap, Introduces(paragraph, next)),
            Table or Log or ChoiceGrid or Scale or Figure => new(element, gap + 5, gap + 8),
            // The brief of an activity stays with the beginning of what it briefs.
            Group { Role: Roles.Facts } when around.InActivity => new(element, gap + 4, gap + 6, KeepWithNext: true),
            Group { Role: Roles.Private } => new(element, gap + 4, gap + 6, KeepWithNext: true),
            Group { Role: Roles.Entry } => new(element, gap, gap),
            Callout or Quotation or CodeBlock or Group { Role: not null } => new(element, gap + 4, gap + 6),
            WritingLines or Checklist or FieldBlock => new(element, gap + 4, gap + 6),
            PageBreak => new(element),
            _ => new(element, gap, gap),
        };
    }

    /// <summary>Bold words by themselves name what follows.</summary>
    private static bool IsLabel(Paragraph paragraph) => paragraph.Role == Roles.Label || paragraph.Content is [Strong];

    /// <summary>A line that ends in a colon stays with what it announces, and so does a short one before what is filled in or looked up.</summary>
    private static bool Introduces(Paragraph paragraph, Block? next) => next switch
    {
        Table or Log or ChoiceGrid or Cards or WritingLines or Checklist or Scale or FieldBlock => Inline.PlainText(paragraph.Content).Length <= ShortIntroduction,
        ListBlock or Quotation => Inline.PlainText(paragraph.Content).AsSpan().TrimEnd() is { Length: <= ShortLead } or [.., ':'],
        _ => false,
    };

    /// <summary>A block in another language is an element of its own around its content.</summary>
    private static Element Marked(Block block, Element element) => (block.Language, block) switch
    {
        (null, _) or (_, Section) => element,
        _ => new TagElement("Div", element) { Language = block.Language },
    };

    private static Element Named(Block block, Element element) =>
        block is Section || block.Id is not { } id ? element : new AnchorElement(id, element);

    private Element Convert(Block block, Surroundings around) => block switch
    {
        Section section => sections.Convert(section, around),
        Core.Documents.Paragraph paragraph => Paragraph(paragraph.Content, passages.LookOf(paragraph, around), around, paragraph.Span),
        ListBlock list => passages.List(list, around),
        Table table => tables.Convert(table, around),
        Figure figure => passages.Figure(figure, around),
        Callout callout => passages.Callout(callout, around),
        Quotation quotation => passages.Quotation(quotation, around),
        CodeBlock code => passages.Code(code, around),
        Group group => passages.Group(group, around),
        WritingLines lines => forms.Lines(lines, around),
        FieldBlock field => forms.Field(field, around),
        Scale scale => forms.Scale(scale, around),
        Checklist list => forms.Checklist(list, around),
        Log log => forms.Log(log, around),
        ChoiceGrid grid => forms.ChoiceGrid(grid, around),
        Cards cards => forms.Cards(cards, around),
        Contents toc => contents.Convert(toc, around),
        PageBreak => new BreakElement(),
        _ => throw new InvalidOperationException($"a block {block.GetType().Name} has no look in PDF"),
    };
}
