using System.Collections.Immutable;

namespace CoursePack.Core.Documents;

/// <summary>
/// How documents look: data from <c>templates/themes/*.yaml</c>, whose keys are these names in snake_case. A value that a theme
/// leaves out is the default theme's. Lengths are points, colours <c>#rrggbb</c>; text colours reach 7:1 on their grounds.
/// </summary>
public sealed record Theme
{
    public static Theme Default { get; } = new();

    public string Name { get; init; } = "default";

    public PageSize PageSize { get; init; } = PageSize.A4;

    public ThemeMargins Margins { get; init; } = new();

    public ThemeFaces Faces { get; init; } = new();

    public ThemeSizes Sizes { get; init; } = new();

    public ThemeSpacing Spacing { get; init; } = new();

    public ThemeColours Colours { get; init; } = new();

    public ThemeCallouts Callouts { get; init; } = new();

    /// <summary>One for each module in turn; the first belongs to what stands outside modules, and to the cover.</summary>
    public ImmutableArray<Accent> Accents { get; init; } =
    [
        new("#2b2a6e", "#ecebf9", "#9c97f0"), // ink
        new("#0b4a52", "#e2f2f3", "#4fb9c2"), // teal
        new("#6b1a52", "#f9e9f4", "#e08cc6"), // plum
        new("#1b4d2e", "#e5f3e9", "#6cc08a"), // forest
        new("#7a2c10", "#fceee6", "#f0996b"), // rust
        new("#0e3f70", "#e4effa", "#6fb0ea"), // sea
        new("#7c1638", "#fceaf0", "#ee8aa8"), // berry
        new("#474511", "#f4f3dc", "#c9c24a"), // olive
        new("#4d2788", "#f0e9fb", "#b492ee"), // violet
        new("#2f4158", "#e9eef4", "#92aac8"), // slate
    ];

    /// <summary>Which accent a section has: the first is kept for what stands outside modules, and a document may count further than there are colours.</summary>
    public int AccentIndex(int? accent) => accent is { } index && Accents.Length > 1 ? 1 + Math.Abs(index) % (Accents.Length - 1) : 0;

    /// <summary>A picture for the cover, by its name in <see cref="Document.ThemeFiles"/>; null or empty for none.</summary>
    public string? Logo { get; init; }

    /// <summary>What a screen reader says for the logo: whose it is.</summary>
    public string LogoAlt { get; init; } = "";

    /// <summary>Emphasis is printed bold instead of italic: easier for readers with dyslexia.</summary>
    public bool EmphasisInBold { get; init; }

    /// <summary>Every document is a bound, two-sided book, whatever its product says.</summary>
    public bool TwoSided { get; init; }

    /// <summary>Covers and openers have grounds of colour up to the edge of the page; otherwise they are set in type and rules, as home printers can print.</summary>
    public bool FullBleed { get; init; } = true;

    /// <summary>The same look for sheets that must fit their page: type by an eighth smaller, margins and gaps narrower.</summary>
    public Theme Compact()
    {
        const double Type = 0.875, Gap = 0.55;
        return this with
        {
            Margins = new() { Top = Margins.Top * 0.64, Bottom = Margins.Bottom * 0.8, Inner = Margins.Inner * 0.7, Outer = Margins.Outer * 0.6 },
            Sizes = Sizes with { Body = Sizes.Body * Type, Small = Sizes.Small * Type, Session = Sizes.Session * Type, Headings = [.. Sizes.Headings.Select(h => h * 0.78)] },
            Spacing = Spacing with { Line = Spacing.Line * 0.9, Block = Spacing.Block * Gap, Item = Spacing.Item * Gap, WritingLine = Spacing.WritingLine * 0.92, Padding = Spacing.Padding * Gap },
        };
    }
}

public enum PageSize
{
    A4,
    Letter,
}

/// <summary>From the page's edge to the text; inner and outer change sides on left-hand pages of a two-sided document.</summary>
public sealed record ThemeMargins
{
    public double Top { get; init; } = 78;

    public double Bottom { get; init; } = 66;

    public double Inner { get; init; } = 70;

    public double Outer { get; init; } = 70;
}

/// <summary>Names of bundled faces, or of font files inside the curriculum.</summary>
public sealed record ThemeFaces
{
    public string Regular { get; init; } = "AtkinsonHyperlegibleNext-Regular";

    public string Italic { get; init; } = "AtkinsonHyperlegibleNext-Italic";

    public string Bold { get; init; } = "AtkinsonHyperlegibleNext-Bold";

    public string BoldItalic { get; init; } = "AtkinsonHyperlegibleNext-BoldItalic";

    public string Fallback { get; init; } = "DejaVuSans";

    public string FallbackBold { get; init; } = "DejaVuSans-Bold";
}

public sealed record ThemeSizes
{
    public double Body { get; init; } = 12;

    /// <summary>Tables, notes, captions.</summary>
    public double Small { get; init; } = 10.5;

    /// <summary>Running heads and folios.</summary>
    public double Furniture { get; init; } = 9;

    public double CoverTitle { get; init; } = 42;

    public double CoverSubtitle { get; init; } = 17;

    /// <summary>Title of a module's opening page.</summary>
    public double Opener { get; init; } = 34;

    /// <summary>Title of a session.</summary>
    public double Session { get; init; } = 23;

    /// <summary>From the highest heading down; a deeper one takes the last.</summary>
    public ImmutableArray<double> Headings { get; init; } = [26, 20, 16, 13.5, 12, 12];
}

public sealed record ThemeSpacing
{
    /// <summary>Baseline to baseline, as a multiple of the type size.</summary>
    public double Line { get; init; } = 1.45;

    /// <summary>The same in headings and on the cover.</summary>
    public double HeadingLine { get; init; } = 1.18;

    /// <summary>Between paragraphs and other blocks.</summary>
    public double Block { get; init; } = 8;

    /// <summary>Between the items of a tight list.</summary>
    public double Item { get; init; } = 3;

    /// <summary>Between two ruled lines to write on.</summary>
    public double WritingLine { get; init; } = 26;

    /// <summary>Inside call-outs and between the edge of a table's cell and its text.</summary>
    public double Padding { get; init; } = 8;

    /// <summary>Step of one level of a list.</summary>
    public double Indent { get; init; } = 20;

    /// <summary>Largest width of running text; the rest of the column stays free. 0 for the whole column.</summary>
    public double Measure { get; init; }
}

public sealed record ThemeColours
{
    public string Text { get; init; } = "#1d1d22";

    /// <summary>Captions, furniture, labels under blanks.</summary>
    public string Muted { get; init; } = "#4a4a55";

    public string Paper { get; init; } = "#ffffff";

    public string Link { get; init; } = "#1a3d8f";

    /// <summary>Hairlines of tables and under running heads.</summary>
    public string Rule { get; init; } = "#c9c9d2";

    /// <summary>Lines to write on, boxes to tick: dark enough to be seen and copied.</summary>
    public string WritingRule { get; init; } = "#7d7d8a";

    /// <summary>Ground of code, of blanks and of every other row of a log.</summary>
    public string Wash { get; init; } = "#f4f4f7";
}

/// <param name="Strong">Dark: headings on paper or tint, and the ground of white text.</param>
/// <param name="Tint">Very light ground.</param>
/// <param name="Bright">Ornament only; never text.</param>
public sealed record Accent(string Strong, string Tint, string Bright);

/// <summary>Colours of call-outs by their kind.</summary>
public sealed record ThemeCallouts
{
    public Accent Note { get; init; } = new("#0e3f70", "#e9f1fa", "#6fb0ea");

    public Accent Tip { get; init; } = new("#1b4d2e", "#e8f4ec", "#6cc08a");

    public Accent Example { get; init; } = new("#4d2788", "#f2ecfb", "#b492ee");

    public Accent Care { get; init; } = new("#7c1638", "#fdedf2", "#ee8aa8");

    public Accent Answer { get; init; } = new("#0b4a52", "#e5f3f4", "#4fb9c2");

    public Accent Trainer { get; init; } = new("#2f4158", "#edf1f5", "#92aac8");

    public Accent Warning { get; init; } = new("#7a2c10", "#fdf0e8", "#f0996b");

    public Accent For(CalloutKind kind) => kind switch
    {
        CalloutKind.Note => Note,
        CalloutKind.Tip => Tip,
        CalloutKind.Example => Example,
        CalloutKind.Care => Care,
        CalloutKind.Answer => Answer,
        CalloutKind.Trainer => Trainer,
        _ => Warning,
    };
}
