using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Rendering.Pdf;

/// <summary>What is filled in by hand: lines, blanks, scales, check lists, logs and cards.</summary>
internal sealed class PdfForms(PdfPage page, PdfBlocks blocks, PageTemplate template)
{
    private const double LeastCircle = 28, LeastLogRow = 34, LogPadding = 6, LeastAnswer = 34, GridPadding = 6, MostAnswers = 0.74, CardPadding = 16, HeadingAboveCards = 64, KeptLinesPart = 0.36;

    private const int CardRows = 4;

    /// <summary>Type from which cards lie in one column, in points.</summary>
    private const double LargeType = 16;

    private PdfLook Look => page.Look;

    private int CardColumns => Look.Body.Size < LargeType ? 2 : 1;

    /// <summary>Targets grow with the type, for whoever needs large print.</summary>
    private double ScaleCircle => Math.Max(LeastCircle, Look.Body.Size * 1.9);

    private double LogRowHeight => Math.Max(LeastLogRow, Spacing.WritingLine * 1.3);

    private ThemeSpacing Spacing => page.Theme.Spacing;

    private Stroke WritingStroke => new(Look.WritingRule, 0.8);

    public Element Lines(WritingLines lines, Surroundings around)
    {
        var field = TextField(lines.Name, lines.Label, lines.Count > 1);
        var ruled = new RuledLinesElement(lines.Count, Spacing.WritingLine, WritingStroke) { Origin = lines.Span, Field = field };
        return lines.Label.Length == 0
            ? ruled
            : new TogetherElement(new StackElement([new(Label(lines.Label, around, lines.Span), KeepWithNext: true), new(ruled)])) { MostHeight = template.TextHeight * KeptLinesPart };
    }

    public Element Field(FieldBlock field, Surroundings around)
    {
        if (field.Value is { } value)
        {
            var strong = around.Text with { Bold = true };
            return new ParagraphElement([blocks.Inlines.Run(field.Label + ": ", strong), blocks.Inlines.Run(value, around.Text)]) { Origin = field.Span, MostWidth = around.Measure };
        }

        // The label, then a line to the end of the column; a long label has its line below.
        var label = Label(field.Label, around, field.Span);
        var height = Spacing.WritingLine;
        var text = TextField(field.Name, field.Label, several: false);
        return field.Label.Length > 44
            ? new StackElement([new(label, KeepWithNext: true), new(new RuledLinesElement(1, height, WritingStroke) { Origin = field.Span, Field = text })])
            : new RowElement([new(new BoxElement(label) { Padding = new(0, 4, 0, 0) }, Share: 0), new(new RuledLinesElement(1, around.Text.Size * around.Text.Line + 4, WritingStroke) { Origin = field.Span, Field = text })]) { Gap = 10, Alignment = VerticalAlignment.Bottom };
    }

    public Element Scale(Scale scale, Surroundings around)
    {
        var columns = ImmutableArray.CreateBuilder<RowColumn>();
        var ends = new TextLook(Look.Small.Size, Look.Muted, 1.3);
        if (scale.Low.Length > 0)
            columns.Add(new(Spaced(scale.Low, ends, TextAlignment.End, scale.Span), Share: 0));
        var circle = CircleFor(scale, around);
        for (var n = scale.From; n <= scale.To; n++)
            columns.Add(new(Circle(n, around, scale, circle), circle));
        if (scale.High.Length > 0)
            columns.Add(new(Spaced(scale.High, ends, TextAlignment.Start, scale.Span), Share: 0));
        var row = new TagElement("P", new RowElement(columns.ToImmutable()) { Gap = 14, Alignment = VerticalAlignment.Middle, Wraps = true });
        return new TogetherElement(new StackElement([new(Label(scale.Question, around, scale.Span), After: 7, KeepWithNext: true), new(row)]));
    }

    public Element Checklist(Checklist list, Surroundings around)
    {
        var passages = new PdfPassages(page, blocks, template);
        var inside = around with { Gap = Spacing.Item };
        var entries = ImmutableArray.CreateBuilder<ListEntry>(list.Items.Length);
        foreach (var (number, item) in list.Items.Index())
        {
            Element body = blocks.Stack(item.Blocks, inside);
            if (item.Id is { } id)
                body = new AnchorElement(id, body);
            // The tick of a field is the field's own, so that it can be taken away.
            var tick = list.Name.Length == 0 ? null : new FormField.Tick(Numbered(list.Name, number), Words(item.Blocks), item.Checked ?? false);
            var box = passages.CheckBox(around.Text, tick is null && (item.Checked ?? false));
            entries.Add(new(new DrawingElement(box.Drawing) { Field = tick }, body, LabelIsArtifact: tick is null));
        }

        var made = new ListElement(entries.MoveToImmutable()) { Indent = Spacing.Indent + 6, Gap = Spacing.Item + 3, Origin = list.Span };
        Element whole = list.Label.Length == 0
            ? made
            : new StackElement([new(Label(list.Label, around, list.Span), After: 5, KeepWithNext: true), new(made)]);
        return new TogetherElement(whole) { MostHeight = template.TextHeight * KeptLinesPart };
    }

    public Element Log(Log log, Surroundings around)
    {
        var rows = ImmutableArray.CreateBuilder<TableRowSpec>(log.Rows + 1);
        var head = new TextLook(Look.Small.Size, around.Accent.Strong, 1.3) { Bold = true };
        rows.Add(new([.. log.Columns.Select(c => new TableCellSpec(blocks.Line(c, head, log.Span)))]));
        for (var r = 0; r < log.Rows; r++)
        {
            var row = r;
            rows.Add(new([.. log.Columns.Select((column, c) => new TableCellSpec(Cell(Numbered(Numbered(log.Name, row), c), string.Create(CultureInfo.InvariantCulture, $"{column} {row + 1}"))))]));
        }

        var line = new Stroke(Look.WritingRule, 0.7);
        return new TableElement([.. log.Columns.Select(_ => new TableColumnSpec(1))], rows.MoveToImmutable())
        {
            HeaderRows = 1,
            Look = new()
            {
                Padding = new(7, LogPadding),
                HeaderGround = around.Accent.Tint,
                HeaderRule = line,
                RowRule = line,
                ColumnRule = line,
                Frame = line,
                LeastRowHeight = LogRowHeight,
            },
            Origin = log.Span,
        };
    }

    /// <summary>Width of the questions against that of an answer. Beside one question the answers may be long.</summary>
    private const double ManyQuestions = 5, OneQuestion = 2;

    /// <summary>A circle to mark under each answer, beside each question.</summary>
    public Element ChoiceGrid(ChoiceGrid grid, Surroundings around)
    {
        var size = Math.Max(15, Look.Body.Size * 1.2);
        if (!Fits(grid))
            return ChoiceLists(grid, around, size);
        var head = new TextLook(Look.Small.Size, around.Accent.Strong, 1.25) { Bold = true };
        var shape = new Shape.Outline(VectorPaths.Circle(size / 2, size / 2, size / 2 - 0.7), Color.White, new(Look.WritingRule, 1));
        var rows = ImmutableArray.CreateBuilder<TableRowSpec>(grid.Questions.Length + 1);
        rows.Add(new([.. grid.Answers.Prepend(grid.Head).Select(a => new TableCellSpec(blocks.Line(a, head, grid.Span)))]));
        foreach (var (number, question) in grid.Questions.Index())
        {
            var marks = grid.Answers.Select(answer => new TableCellSpec(new DrawingElement(new(size, size, [shape])) { Field = Choice(Numbered(grid.Name, number), question, answer) }));
            rows.Add(new([new(blocks.Line(question, Look.Small with { Line = 1.42 }, grid.Span)) { HeadsRow = true }, .. marks]));
        }

        var line = new Stroke(Look.WritingRule, 0.7);
        return new TableElement([new(grid.Questions.Length > 1 ? ManyQuestions : OneQuestion), .. grid.Answers.Select(_ => new TableColumnSpec(1, LeastAnswer + 2 * GridPadding))], rows.MoveToImmutable())
        {
            HeaderRows = 1,
            Look = new() { Padding = new(GridPadding, 6), HeaderGround = around.Accent.Tint, HeaderRule = line, RowRule = line, ColumnRule = line, Frame = line },
            Origin = grid.Span,
        };
    }

    /// <summary>Whether the widest word of every answer has room beside the questions.</summary>
    private bool Fits(ChoiceGrid grid)
    {
        var style = Look.Style(Look.Small with { Bold = true });
        var widest = grid.Answers.Select(a => a.Split(' ').Max(w => style.Faces.Main.Measure(w, style.Size)));
        return widest.Sum(w => Math.Max(w, LeastAnswer) + 2 * GridPadding) <= template.TextWidth * MostAnswers;
    }

    /// <summary>The same below one another: each question with its answers as a list.</summary>
    private StackElement ChoiceLists(ChoiceGrid grid, Surroundings around, double size)
    {
        var mark = new Drawing(size, size, [new Shape.Outline(VectorPaths.Circle(size / 2, size / 2, size / 2 - 0.7), Color.White, new(Look.WritingRule, 1))]);
        return new(
        [
            .. grid.Questions.Select((question, number) => new StackItem(
                new TogetherElement(new StackElement(
                [
                    new(Label(question, around, grid.Span), After: 5, KeepWithNext: true),
                    new(new ListElement([.. grid.Answers.Select(a => new ListEntry(new DrawingElement(mark) { Field = Choice(Numbered(grid.Name, number), question, a) }, blocks.Line(a, around.Text, grid.Span), LabelIsArtifact: grid.Name.Length == 0))]) { Indent = size + 10, Gap = Spacing.Item + 2, Origin = grid.Span }),
                ])) { MostHeight = template.TextHeight * KeptLinesPart },
                After: Spacing.Block)),
        ]);
    }

    /// <summary>Eight to a page, with dashed lines to cut along.</summary>
    public Element Cards(Cards cards, Surroundings around)
    {
        var cells = cards.Items.Select(card => new TableCellSpec(Card(card, around))).ToList();
        while (cells.Count % CardColumns != 0)
            cells.Add(new(new StackElement([])));
        var cut = new Stroke(Look.WritingRule, 0.8, new(4, 3));
        var look = new TableLook
        {
            Padding = new(CardPadding),
            Frame = cut,
            RowRule = cut,
            ColumnRule = cut,
            LeastRowHeight = Math.Floor((template.TextHeight - HeadingAboveCards) / CardRows),
        };
        var rows = cells.Chunk(CardColumns).Select(pair => new TableRowSpec([.. pair])).ToImmutableArray();
        // The first sheet is not begun at the foot of a page, nor does it leave its heading alone; the others follow by themselves.
        var first = new TogetherElement(Sheet(rows.Take(CardRows))) { MostHeight = template.TextHeight - HeadingAboveCards };
        return new StackElement([new(first), new(Sheet(rows.Skip(CardRows)))]);

        TableElement Sheet(IEnumerable<TableRowSpec> some) => new([.. Enumerable.Repeat(new TableColumnSpec(1), CardColumns)], [.. some]) { IsGrid = true, Look = look, Origin = cards.Span };
    }

    private StackElement Card(Card card, Surroundings around)
    {
        var items = ImmutableArray.CreateBuilder<StackItem>();
        var text = around.Text with { Size = around.Text.Size + 0.5 };
        if (!card.Title.IsEmpty)
            items.Add(new(blocks.Paragraph(card.Title, text with { Bold = true, Color = around.Accent.Strong }, around, card.Span), After: 5, KeepWithNext: true));
        items.AddRange(blocks.Stack(card.Blocks, around with { Text = text, Measure = double.PositiveInfinity, Gap = 5 }).Items);
        var stack = new StackElement(items.ToImmutable());
        return card.Id is { } id ? new([new(new AnchorElement(id, stack))]) : stack;
    }

    private ParagraphElement Label(string text, Surroundings around, SourceSpan span) =>
        blocks.Line(text, around.Text with { Bold = true, Color = around.Accent.Strong }, span);

    /// <summary>Room in a circle beside its number, in points.</summary>
    private const double CircleRoom = 8;

    private TextLook NumberLook(Surroundings around) => around.Text with { Bold = true, Line = 1, Size = Math.Min(around.Text.Size, ScaleCircle * 0.5) };

    /// <summary>Large enough for the longest number.</summary>
    private double CircleFor(Scale scale, Surroundings around)
    {
        var style = Look.Style(NumberLook(around));
        return new[] { scale.From, scale.To }.Max(n => Math.Max(ScaleCircle, style.Faces.Main.Measure(n.ToString(CultureInfo.InvariantCulture), style.Size) + CircleRoom));
    }

    private LayersElement Circle(int number, Surroundings around, Scale scale, double size)
    {
        var look = NumberLook(around);
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var circle = new Drawing(size, size, [new Shape.Outline(VectorPaths.Circle(size / 2, size / 2, size / 2 - 1), Color.White, new(around.Accent.Strong, 1.2))]);
        var text = Spaced(digits, look, TextAlignment.Centre, scale.Span);
        return new(size, [new(new DrawingElement(circle) { Field = Choice(scale.Name, scale.Question, digits) }, 0, 0, size), new(text, 0, size / 2 - look.Size / 2, size)]);
    }

    /// <summary>A cell to write in, as high as its row.</summary>
    private Element Cell(string name, string tooltip) => TextField(name, tooltip, several: true) is { } field
        ? new FieldElement(field, LogRowHeight - 2 * LogPadding)
        : new StackElement([]);

    /// <summary>Null for a space without a name, which nobody could find again.</summary>
    private FormField.Lines? TextField(string name, string label, bool several) =>
        name.Length == 0 ? null : new(name, label.Length > 0 ? label : page.Document.Words.SpaceToWrite, several);

    private static FormField.Choice? Choice(string name, string question, string answer) =>
        name.Length == 0 ? null : new(name, question, answer);

    private static string Numbered(string name, int index) => name.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{name}.{index + 1}");

    private static string Words(ImmutableArray<Block> blocks) =>
        string.Join(' ', DocumentWalk.Blocks(blocks).OfType<Paragraph>().Select(p => Inline.PlainText(p.Content)));

    /// <summary>A line with a space behind it, which parts it from the next for whoever reads the text and not the page.</summary>
    private ParagraphElement Spaced(string text, TextLook look, TextAlignment alignment, SourceSpan span) =>
        new([blocks.Inlines.Run(text + " ", look)]) { Tag = null, KeepSpaces = true, Alignment = alignment, Origin = span };
}
