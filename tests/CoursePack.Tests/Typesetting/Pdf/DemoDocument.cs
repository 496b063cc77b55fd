using System.Collections.Immutable;
using CoursePack.Tests.Typesetting.Images;
using CoursePack.Typesetting.Fonts;
using CoursePack.Typesetting.Images;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>A small document with everything that the PDF writer can do, painted by hand.</summary>
internal sealed class DemoDocument
{
    private const double Width = 420, Height = 595;

    private static readonly Color Ink = Color.Parse("#1b1b1f");
    private static readonly Color Teal = Color.Parse("#0b5d66");
    private static readonly Color Mist = Color.Parse("#e3f1f2");

    private readonly List<(string Label, ImmutableArray<PaintCommand>.Builder Commands)> pages = [];
    private readonly StructureElement root = new("Document");
    private ImmutableArray<PaintCommand>.Builder page = null!;

    /// <summary>The words that the tags must give, in reading order.</summary>
    public const string TaggedText = """
        Tŷ Gobaith: AVATAR & To Wave
        Croeso i bawb — a Welsh sentence, then a link to the table in the middle of a line.
        This paragraph begins on one page and it ends on another without being two.
        • First • Second 𝕏 and ✓
        1 A note at the foot.
        When What Who
        09:30 Arrive Everyone
        Arrive Trainers
        A picture with holes
        """;

    public static PaintedDocument Make() => new DemoDocument().Build();

    private PaintedDocument Build()
    {
        Cover();
        Body();
        Continuation();
        Table();
        Pictures();
        return new()
        {
            Title = "Tŷ Gobaith & <friends> (demo)",
            Language = "en-GB",
            Author = "A. Writer",
            Subject = "What the writer can do",
            Date = new(2027, 1, 11),
            Structure = root,
            Pages = [.. pages.Select(p => new PaintedPage(Width, Height, p.Label, p.Commands.ToImmutable()))],
            Destinations = ImmutableDictionary<string, Destination>.Empty
                .Add("start", new(0, 40, 60)).Add("body", new(1, 40, 50)).Add("table", new(3, 40, 50)).Add("câr (b)", new(4, 40, 50)),
            Outline =
            [
                new("Tŷ Gobaith", "start", []),
                new("Body (all of it)", "body", [new("Table", "table", []), new("Pictures", "câr (b)", [])]),
            ],
        };
    }

    private void Cover()
    {
        NewPage("cover");
        page.Add(new PathCommand(null, VectorPath.Rectangle(new(0, 0, Width, 220)), Teal, null));
        var heading = root.Add(new("H1"));
        Text(heading, BundledFonts.Bold, 26, 40, 120, "Tŷ Gobaith: AVATAR & ", Color.White, kern: true);
        Text(heading, BundledFonts.Bold, 26, 40, 152, "To Wave", Color.White, kern: true);
    }

    private void Body()
    {
        NewPage("i");
        Furniture();
        var paragraph = root.Add(new("P"));
        var welsh = paragraph.Add(new StructureElement("Span") { Language = "cy" });
        var x = Text(welsh, BundledFonts.Italic, 12, 40, 80, "Croeso i bawb");
        x = Text(paragraph, BundledFonts.Regular, 12, x, 80, " — a Welsh sentence, then a ");
        var link = paragraph.Add(new("Link"));
        var first = x;
        x = Text(link, BundledFonts.Regular, 12, x, 80, "link to ", Teal);
        page.Add(new LinkCommand(link, new(first, 68, x - first, 16), new LinkTarget.Inside("table"), "Go to the table on page 1"));
        x = Text(link, BundledFonts.Regular, 12, 40, 98, "the table", Teal);
        page.Add(new LinkCommand(link, new(40, 86, x - 40, 16), new LinkTarget.Inside("table"), "Go to the table on page 1"));
        page.Add(new PathCommand(null, new([new PathSegment.Move(40, 100), new PathSegment.Line(x, 100)]), null, new(Teal, 0.7)));
        Text(paragraph, BundledFonts.Regular, 12, x, 98, " in the middle of a line.");

        continued = root.Add(new("P"));
        Text(continued, BundledFonts.Regular, 12, 40, 540, "This paragraph begins on one page ");
        Text(continued, BundledFonts.Bold, 12, 40, 558, "and ");
    }

    private StructureElement continued = null!;

    private void Continuation()
    {
        NewPage("ii");
        Furniture();
        Text(continued, BundledFonts.Bold, 12, 40, 80, "it ends on another ");
        Text(continued, BundledFonts.Regular, 12, 40, 98, "without being two.");

        page.Add(new PathCommand(null, VectorPath.Rectangle(new(30, 112, 360, 56)), Mist, Stroke.Rounded(Teal, 1, new(4, 2))));
        var list = root.Add(new StructureElement("L") { ListNumbering = "Disc" });
        var item = list.Add(new("LI"));
        Text(item.Add(new("Lbl")), BundledFonts.Regular, 12, 40, 134, "• ");
        Text(item.Add(new("LBody")), BundledFonts.Regular, 12, 54, 134, "First ");
        item = list.Add(new("LI"));
        Text(item.Add(new("Lbl")), BundledFonts.Regular, 12, 40, 154, "• ");
        var body = item.Add(new("LBody"));
        var x = Text(body, BundledFonts.Regular, 12, 54, 154, "Second ");
        x = Text(body, BundledFonts.Fallback, 12, x, 154, "𝕏");
        x = Text(body, BundledFonts.Regular, 12, x, 154, " and ");
        Text(body, BundledFonts.Fallback, 12, x, 154, "✓");

        var note = root.Add(new StructureElement("Note") { Id = "note-1" });
        Text(note.Add(new("Lbl")), BundledFonts.Regular, 8, 40, 556, "1 ");
        Text(note, BundledFonts.Regular, 10, 48, 560, "A note at the foot.");
    }

    private void Table()
    {
        NewPage("1");
        Furniture();
        var caption = new StructureElement("Caption");
        var figure = new StructureElement("Figure") { Alt = "A square, red at its left edge and clear at its right; “dŵr”", BoundingBox = new(40, 300, 120, 80) };
        figure.Add(caption);
        var table = root.Add(new("Table"));
        root.Add(figure);
        string[] heads = ["When ", "What ", "Who "];
        var row = table.Add(new("THead")).Add(new("TR"));
        for (var i = 0; i < heads.Length; i++)
        {
            var cell = row.Add(new StructureElement("TH") { Id = $"h{i}", Cell = new("Column") });
            Text(cell, BundledFonts.Bold, 12, 40 + 110 * i, 80, heads[i]);
        }
        var rows = table.Add(new("TBody"));
        row = rows.Add(new("TR"));
        Text(row.Add(new StructureElement("TH") { Id = "r0", Cell = new("Row", RowSpan: 2) }).Add(new("P")), BundledFonts.Regular, 12, 40, 104, "09:30 ");
        Text(row.Add(new StructureElement("TD") { Cell = new(Headers: ["h1", "r0"]) }), BundledFonts.Regular, 12, 150, 104, "Arrive ");
        Text(row.Add(new("TD")), BundledFonts.Regular, 12, 260, 104, "Everyone ");
        row = rows.Add(new("TR"));
        Text(row.Add(new StructureElement("TD") { Cell = new(ColumnSpan: 2, Headers: ["h1", "h2", "r0"]) }), BundledFonts.Regular, 12, 150, 128, "Arrive Trainers");
        row = rows.Add(new("TR"));
        for (var i = 0; i < 3; i++)
            row.Add(new("TD"));
        foreach (var y in (double[])[88, 112, 136, 160])
            page.Add(new PathCommand(null, new([new PathSegment.Move(40, y), new PathSegment.Line(380, y)]), null, new(Ink, y == 88 ? 1.2 : 0.4)));

        var png = BitmapReader.Read(PngMaker.Make(24, 16, PngColor.Rgba, 8, interlaced: true, (x, y, c) => c switch { 0 => 200, 3 => 255 - x * 10, _ => y * 8 })).Bitmap!;
        page.Add(new ImageCommand(figure, png, new(40, 300, 120, 80)));
        Text(caption, BundledFonts.Italic, 10, 40, 394, "A picture with holes");
        var drawing = root.Add(new StructureElement("Figure") { Alt = "A leaf", BoundingBox = new(220, 300, 80, 80) });
        page.Add(new PathCommand(drawing, new([new PathSegment.Move(220, 380), new PathSegment.Curve(220, 320, 260, 300, 300, 300), new PathSegment.Curve(300, 360, 280, 380, 220, 380), new PathSegment.Close()]), Teal, new(Ink, 2)));
    }

    private void Pictures()
    {
        NewPage("A-1");
        Furniture();
        var y = 70.0;
        foreach (var name in (string[])["rgb", "grey", "cmyk", "progressive", "turned"])
        {
            var jpeg = BitmapReader.Read(File.ReadAllBytes(JpegFixtures.Path(name))).Bitmap!;
            var figure = root.Add(new StructureElement("Figure") { Alt = name, BoundingBox = new(40, y, jpeg.Width * 2, jpeg.Height * 2) });
            page.Add(new ImageCommand(figure, jpeg, new(40, y, jpeg.Width * 2, jpeg.Height * 2)));
            y += jpeg.Height * 2 + 10;
        }
    }

    private void Furniture() =>
        page.Add(new TextCommand(null, BundledFonts.Regular, 8, 40, 40, "Running head that is not read aloud", Ink) { Pagination = Pagination.Header });

    private void NewPage(string label)
    {
        page = ImmutableArray.CreateBuilder<PaintCommand>();
        pages.Add((label, page));
    }

    private double Text(StructureElement element, FontFace face, double size, double x, double y, string text, Color? color = null, bool kern = false)
    {
        page.Add(new TextCommand(element, face, size, x, y, text, color ?? Ink, kern));
        return x + face.Measure(text, size, kern);
    }
}
