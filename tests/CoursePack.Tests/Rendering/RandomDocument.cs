using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;
using CoursePack.Tests.Typesetting.Images;
using CoursePack.Typesetting.Images;

namespace CoursePack.Tests.Rendering;

/// <summary>A document of every block and inline there is, in every place a template or an author may put it, from a seed.</summary>
internal sealed class RandomDocument
{
    private static readonly string[] Vocabulary = ["a", "listening", "and", "well-known", "boundaries", "of", "https://example.org/some/long/path", "unquestionableness", "I", "care", "ŵyl", "Да", "3.3.5", "under\u00ADstand\u00ADing", "page\u00A012", "<b>&amp;", "“no”"];

    private static readonly string?[] SectionRoles = [null, Roles.Module, Roles.Session, Roles.Activity, Roles.Part, Roles.Handout, Roles.Between, Roles.Supervision];

    private static readonly string?[] GroupRoles = [null, Roles.Facts, Roles.Private, Roles.Entry];

    private static readonly string?[] TableRoles = [null, Roles.Steps, Roles.Matrix, Roles.Timetable];

    private static readonly ImmutableArray<byte> Picture = [.. PngMaker.Make(60, 40, PngColor.Gray, 1, false, (x, y, _) => (x + y) / 8 % 2)];

#pragma warning disable CA5394 // Do not use insecure randomness: these numbers only choose test data.
    private readonly Random random;
    private int count;

    private RandomDocument(int seed) => random = new(seed);

    public static Document Of(int seed)
    {
        var made = new RandomDocument(seed);
        var body = made.Many(5, () => made.Block(3));
        // A place that page references anywhere may name.
        return SampleDocument.With([new Contents(3), .. body, new Section(SampleDocument.Text("The end"), [made.Paragraph()]) { Id = "end" }]) with
        {
            IsSheet = seed % 5 == 0,
            IsCompact = seed % 7 == 0,
            Duplex = seed % 3 == 0,
            Assets = ImmutableDictionary<string, Asset>.Empty.Add("dots.png", new("dots.png", "image/png", Picture)),
        };
    }

    private Block Block(int depth) => random.Next(depth == 0 ? 9 : 20) switch
    {
        0 => new Figure("dots.png", "dots", random.Next(2) == 0 ? [] : Inlines(2)),
        1 => new CodeBlock(string.Join('\n', Many(4, () => Words(5)))),
        2 => new WritingLines(1 + random.Next(30), random.Next(2) == 0 ? "" : Words(5), Name()),
        3 => new FieldBlock(Words(9), Name()) { Value = random.Next(2) == 0 ? Words(5) : null },
        4 => new Scale(1, 2 + random.Next(20), Words(6), random.Next(2) == 0 ? "" : Words(3), random.Next(2) == 0 ? "" : Words(3), Name()),
        5 => new Log(1 + random.Next(12), [.. Many(5, () => Words(3))], Name()),
        6 => new ChoiceGrid(Words(1), ["yes", "no", "perhaps"], [.. Many(4, () => Words(8))], Name()),
        7 or 8 => Paragraph(),
        9 => new PageBreak(),
        10 or 11 => new Section(Inlines(2), Blocks(depth)) { Role = One(SectionRoles), Overline = random.Next(2) == 0 ? Words(2) : null, Accent = random.Next(3), Id = Name(), Unlisted = random.Next(4) == 0 },
        12 => new ListBlock(random.Next(2) == 0, 1 + random.Next(120), [.. Many(4, () => new ListItem(Blocks(depth), random.Next(4) == 0 ? random.Next(2) == 0 : null))]) { Tight = random.Next(2) == 0 },
        13 or 14 => Table(depth),
        15 => new Callout((CalloutKind)random.Next(7), random.Next(2) == 0 ? [] : Inlines(2), Blocks(depth)),
        16 => new Quotation(Blocks(depth)) { Language = random.Next(3) == 0 ? "cy" : null },
        17 => new Group(Blocks(depth)) { Role = One(GroupRoles), KeepTogether = random.Next(2) == 0 },
        18 => new Checklist(random.Next(2) == 0 ? "" : Words(4), [.. Many(5, () => new ListItem(Blocks(1), random.Next(2) == 0))], Name()),
        _ => new Cards([.. Many(9, () => new Card(random.Next(2) == 0 ? [] : Inlines(1), Blocks(1)) { Id = Name() })]),
    };

    private ImmutableArray<Block> Blocks(int depth) => [.. Many(3, () => Block(depth - 1))];

    private Table Table(int depth)
    {
        var columns = 1 + random.Next(6);
        var header = random.Next(3);
        var rows = Many(8, () => new TableRow([.. Enumerable.Range(0, columns).Select(_ => new TableCell(random.Next(8) == 0 ? [] : Blocks(Math.Min(depth, 1))))]));
        return new([.. Enumerable.Range(0, columns).Select(_ => new TableColumn((ColumnAlignment)random.Next(3), random.Next(3)))], header, [.. rows])
        {
            Role = One(TableRoles),
            Caption = random.Next(2) == 0 ? [] : Inlines(2),
            RowHeaders = random.Next(2) == 0,
            Name = Name(),
        };
    }

    private Paragraph Paragraph() => new(Inlines(5)) { Role = random.Next(5) == 0 ? Roles.Meta : null };

    private ImmutableArray<Inline> Inlines(int most) => [.. Many(most, () => Inline(2))];

    private Inline Inline(int depth) => random.Next(depth == 0 ? 7 : 12) switch
    {
        0 => new CodeSpan(Words(2)),
        1 => new LineBreak(),
        2 => new Blank(Words(3), null, Name()),
        3 => new Blank(Words(3), Words(2), Name()),
        4 => new PageReference(null, "end"),
        5 or 6 => new TextRun(Words(12) + " "),
        7 => new Strong([Inline(depth - 1)]),
        8 => new Emphasis([Inline(depth - 1)]),
        9 => new Superscript([Inline(0)]),
        10 => new LanguageSpan("cy", [Inline(depth - 1)]),
        _ => new Link(random.Next(2) == 0 ? "https://example.org/a" : "#end", [new TextRun(Words(3))]),
    };

    private string Words(int most) => string.Join(' ', Many(most, () => One(Vocabulary)));

    private string Name() => string.Create(CultureInfo.InvariantCulture, $"a.b.n{++count}");

    private T One<T>(T[] of) => of[random.Next(of.Length)];

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
