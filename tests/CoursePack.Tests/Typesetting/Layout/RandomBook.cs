using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Fonts;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Text;
using static CoursePack.Tests.Typesetting.Layout.Layouts;

namespace CoursePack.Tests.Typesetting.Layout;

/// <summary>A book made of every element there is, from a seed; it remembers what went in.</summary>
internal sealed class RandomBook
{
    private static readonly string[] Vocabulary = ["a", "listening", "and", "well-known", "boundaries", "of", "https://example.org/some/long/path", "unquestionableness", "I", "care", "ŵyl", "Да", "3.3.5", "under\u00ADstand\u00ADing", "page\u00A012", "zero\u200Bwidth"];

    private static readonly Bitmap Picture = new(BitmapKind.Png, [.. Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")], 1, 1);

    private static readonly TextStyle Raised = Plain with { Size = 7, Rise = 4, LineHeight = 1 };

    private static readonly TextStyle Kerned = new(new(BundledFonts.Bold, BundledFonts.FallbackBold), 12, Color.Black) { Kern = true, Underline = true, Ground = Color.White };

#pragma warning disable CA5394 // Do not use insecure randomness: these numbers only choose test data.
    private readonly Random random;
    private readonly List<string> words = [];
    private readonly List<string> fields = [];
    private readonly List<string> anchors = [];
    private int count;

    public RandomBook(int seed)
    {
        random = new(seed);
        Template = new(180 + seed * 5, 120 + seed * 9) { Top = 10, Bottom = 10, Inner = 12, Outer = 12, Mirrored = seed % 2 == 0 };
        var body = Make(4, wide: true);
        // Places that leaders and page numbers anywhere before may name.
        Content = Stack(body, new AnchorElement("end-1", Paragraph()), new BreakElement(), new AnchorElement("end-2", Paragraph()));
        anchors.AddRange(["end-1", "end-2"]);
    }

    public PageTemplate Template { get; }

    public Element Content { get; }

    /// <summary>Names of the fields that went in.</summary>
    public IReadOnlyList<string> Fields => fields;

    /// <summary>Anchors that stand one below the other in the order they went in.</summary>
    public IReadOnlyList<string> Anchors => anchors;

    public LaidOutBook LaidOut() => LayOut(Content, Template);

    /// <summary>All words in reading order, with the numbers of pages as they came out.</summary>
    public string WordsOf(LaidOutBook book) =>
        string.Concat(words.Select(w => w.StartsWith('#') ? book.PageLabels[w[1..]] : w));

    /// <param name="wide">One below the other over the whole width: the place for what is not cut and does not shrink.</param>
    private Element Make(int depth, bool wide) => depth == 0 ? Leaf(wide) : random.Next(18) switch
    {
        0 => new BoxElement(Make(depth - 1, wide)) { Padding = new(random.Next(30), random.Next(9)), Ground = Color.White, BarWidth = 2, Corner = random.Next(5), Border = random.Next(2) == 0 ? new(Color.Black, 1) : null, LeastBoxHeight = random.Next(2) * 40 },
        1 => new TogetherElement(Make(depth - 1, wide)) { MostHeight = random.Next(2) == 0 ? 60 : double.PositiveInfinity },
        2 => new TagElement("Div", Make(depth - 1, wide)) { Language = "cy" },
        3 => new ListElement([.. Many(3, () => new ListEntry(new ParagraphElement([new InlinePiece.Run("•", Plain)]) { Tag = null }, Make(depth - 1, wide: false)))]) { Indent = 10 + random.Next(20), Gap = random.Next(5) },
        4 or 5 => Table(depth),
        6 => Anchored(Make(depth - 1, wide), wide),
        7 => Stack(Make(depth - 1, wide), new BreakElement { ToRightHand = random.Next(2) == 0 }, Make(depth - 1, wide)),
        8 => new RowElement([.. Many(3, () => new RowColumn(Make(depth - 1, wide: false), random.Next(3) == 0 ? 40 : null, Tag: "Div"))]) { Gap = random.Next(8), Alignment = (VerticalAlignment)random.Next(3), Wraps = random.Next(2) == 0 },
        9 => Snug(Make(depth - 1, wide: false)),
        10 when wide => new OutsetElement(Make(depth - 1, wide: false), 6, 6, random.Next(8)),
        _ => new StackElement([.. Many(5, () => new StackItem(Make(depth - 1, wide), random.Next(12), random.Next(12), random.Next(4) == 0))]),
    };

    private Element Leaf(bool wide) => random.Next(14) switch
    {
        0 => new RuledLinesElement(1 + random.Next(12), 14, new(Color.Black, 1)) { Field = new FormField.Lines(Field(), "write", true) },
        1 => new FieldElement(new FormField.Lines(Field(), "write", false), 12),
        2 => new PictureElement(Picture, "A dot") { Width = random.Next(400), MostHeight = 90, Alignment = (TextAlignment)random.Next(3) },
        3 => new DrawingElement(new(20, 20, [new Shape.Outline(VectorPaths.Circle(10, 10, 9), null, new(Color.Black, 1))]), "A circle") { Field = new FormField.Choice(Field(), "choose", "yes"), Alignment = (TextAlignment)random.Next(3) },
        4 => new RunningTitleElement("key", "title"),
        5 => new SpaceElement(random.Next(60)),
        6 when wide => Leader(),
        7 when wide => new LayersElement(40, [new(new DrawingElement(new(20, 20, [new Shape.Outline(VectorPaths.Circle(10, 10, 9), Color.White)])), 0, 0, 20), new(Word(), 4, 30, 60, FromBottom: true)]),
        _ => Paragraph(),
    };

    private static SnugElement Snug(Element content) =>
        new([() => new BoxElement(content) { Padding = new(0, 12) }, () => new BoxElement(content) { Padding = new(0, 2) }]);

    private AnchorElement Anchored(Element content, bool wide)
    {
        var name = Next("anchor");
        if (wide)
            anchors.Add(name);
        return new(name, content) { OutlineTitle = name };
    }

    private TableElement Table(int depth)
    {
        var columns = 1 + random.Next(3);
        var rows = new List<TableRowSpec>();
        var header = random.Next(2);
        var caption = random.Next(3) == 0 ? new TagElement("Caption", Paragraph()) : null;
        var free = new int[columns];
        var many = 1 + random.Next(6);
        for (var r = 0; r < many; r++)
        {
            var cells = ImmutableArray.CreateBuilder<TableCellSpec>();
            for (var c = 0; c < columns; c++)
            {
                if (free[c] > r)
                    continue;
                var wide = c + 1 < columns && free[c + 1] <= r && random.Next(6) == 0 ? 2 : 1;
                var high = r >= header && random.Next(6) == 0 ? 2 : 1;
                for (var i = c; i < c + wide; i++)
                    free[i] = r + high;
                cells.Add(new(r < header ? Word() : Make(Math.Min(1, depth - 1), wide: false), wide, high) { HeadsRow = c == 0 });
                c += wide - 1;
            }

            rows.Add(new(cells.ToImmutable()) { KeepWithNext = random.Next(6) == 0 });
        }

        return new([.. Enumerable.Range(0, columns).Select(_ => new TableColumnSpec(random.Next(3)))], [.. rows])
        {
            HeaderRows = header,
            Caption = caption,
            IsGrid = header == 0 && random.Next(4) == 0,
            Look = new() { Padding = new(2), RowRule = new(Color.Black, 1), ColumnRule = new(Color.Black, 1), Frame = random.Next(2) == 0 ? new(Color.Black, 1) : null, LeastRowHeight = random.Next(30) },
        };
    }

    private LeaderElement Leader()
    {
        var title = Said(4);
        words.Add("#end-2");
        return new([new InlinePiece.Run(title, Plain)], "end-2", Plain, Color.Black);
    }

    private ParagraphElement Word() => P(Said(1));

    private ParagraphElement Paragraph()
    {
        return new([.. Many(6, Piece)]) { Alignment = (TextAlignment)random.Next(3), Balance = random.Next(5) == 0, MostWidth = random.Next(5) == 0 ? 90 : double.PositiveInfinity };
    }

    private InlinePiece Piece()
    {
        switch (random.Next(12))
        {
            case 0:
                words.Add("#end-1");
                return new InlinePiece.PageNumber("end-1", Plain);
            case 1:
                words.Add("12");
                return new InlinePiece.Reserved("12", "000", Plain);
            case 2:
                return new InlinePiece.LineEnd();
            case 3:
                words.Add("\uFFFC");
                return new InlinePiece.Blank(60, Plain, new InlineMark("Form") { Field = new FormField.Lines(Field(), "write", false) });
            case 4:
                return new InlinePiece.Run(Said(2), Raised);
            case 5:
                return new InlinePiece.Run(Said(3), Kerned);
            case 6:
                return new InlinePiece.Run(Said(4), Plain, new InlineMark("Link") { Target = new LinkTarget.Web("https://example.org/"), Description = "a page" });
            case 7:
                return new InlinePiece.Run(Said(3), Plain, new InlineMark("Span") { Language = "cy" });
            default:
                return new InlinePiece.Run(Said(12) + " ", Plain);
        }
    }

    private string Said(int most)
    {
        var said = Many(most, () => Vocabulary[random.Next(Vocabulary.Length)]);
        words.AddRange(said);
        return string.Join(' ', said);
    }

    private string Field()
    {
        var name = Next("field");
        fields.Add(name);
        return name;
    }

    private string Next(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{++count:000}");

    private List<T> Many<T>(int most, Func<T> make)
    {
        var many = 1 + random.Next(most);
        List<T> made = [];
        for (var i = 0; i < many; i++)
            made.Add(make());
        return made;
    }
#pragma warning restore CA5394
}
