using System.Globalization;
using CoursePack.Core.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CoursePack.Rendering.Docx;

/// <summary>
/// The styles of a document, made from its theme. A style that Word has built in goes by its own id, so that navigation,
/// contents and screen readers know it; the others are named for what they hold.
/// </summary>
internal sealed class DocxStyles(DocxPage page)
{
    public const string
        Body = "Normal", Title = "Title", Subtitle = "Subtitle", Caption = "Caption", Quotation = "Quote", Header = "Header", Footer = "Footer",
        ContentsHeading = "TOCHeading", ListText = "ListParagraph", Link = "Hyperlink", Strong = "Strong", Emphasis = "Emphasis", Placeholder = "PlaceholderText",
        CoverLine = "CoverLine", Lead = "Lead", Meta = "Meta", Label = "Label", Overline = "Overline", CalloutTitle = "CalloutTitle", Code = "CodeText", CodeSpan = "CodeSpan",
        TableText = "TableText", TableHead = "TableHead", TableRowHead = "TableRowHead", FormLabel = "FormLabel", WritingLine = "WritingLine", CardTitle = "CardTitle", NoteText = "NoteText", Grid = "CourseTable";

    private const int DeepestHeading = 9, DeepestContents = 9;

    private ThemeSizes Sizes => page.Theme.Sizes;

    private ThemeSpacing Spacing => page.Theme.Spacing;

    private ThemeColours Colours => page.Theme.Colours;

    private Accent Accent => page.Accent(null);

    /// <param name="unlisted">For sections that the contents leave out.</param>
    public static string Heading(int depth, bool unlisted) =>
        string.Create(CultureInfo.InvariantCulture, $"Heading{Math.Clamp(depth, 1, DeepestHeading)}{(unlisted ? "Unlisted" : "")}");

    public static string ContentsEntry(int depth) => string.Create(CultureInfo.InvariantCulture, $"TOC{Math.Clamp(depth, 1, DeepestContents)}");

    /// <summary>The face that paragraphs are set in, as its maker calls the family.</summary>
    public static string Family(Theme theme)
    {
        var name = Path.GetFileNameWithoutExtension(theme.Faces.Regular).Split('-')[0];
        // Words of a face's file name are told apart by their capitals.
        return string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) && char.IsLower(name[i - 1]) ? " " + c : c.ToString()));
    }

    public W.Styles ToPart()
    {
        var styles = new W.Styles(Defaults());
        styles.Append(Paragraph(Body, "Normal", null, isDefault: true, text: null));
        styles.Append(Headings());
        styles.Append(Paragraph(Title, "Title", Body, text: Look(Sizes.CoverTitle, Accent.Strong, bold: true), spacing: (0, 14, Spacing.HeadingLine), keep: true));
        styles.Append(Paragraph(Subtitle, "Subtitle", Body, text: Look(Sizes.CoverSubtitle, Colours.Text), spacing: (0, 14, 1.3)));
        styles.Append(Paragraph(CoverLine, "Cover line", Body, text: Look(Sizes.Body, Colours.Muted), spacing: (0, 4, 1.35)));
        styles.Append(Paragraph(ContentsHeading, "TOC Heading", Body, text: Look(HeadingSize(1), Accent.Strong, bold: true), spacing: (0, 16, Spacing.HeadingLine), keep: true));
        styles.Append(Enumerable.Range(1, DeepestContents).Select(Contents));
        styles.Append(Paragraph(Lead, "Lead", Body, text: Look(Sizes.Body + 1.5, Colours.Text)));
        styles.Append(Paragraph(Meta, "Meta", Body, text: Look(Sizes.Small, Colours.Muted)));
        styles.Append(Paragraph(Label, "Label", Body, text: Look(Sizes.Body, Colours.Text, bold: true), spacing: (Spacing.Block / 2, 2, Spacing.Line), keep: true));
        styles.Append(Paragraph(CalloutTitle, "Callout title", Body, text: Look(Sizes.Body, Colours.Text, bold: true), spacing: (Spacing.Block, 0, Spacing.Line), keep: true));
        styles.Append(Paragraph(Quotation, "Quote", Body, text: Look(Sizes.Body, Colours.Text, italic: !page.Theme.EmphasisInBold), indent: Spacing.Indent));
        styles.Append(Paragraph(Code, "Code text", Body, text: Mono(), spacing: (0, Spacing.Block, 1.25), ground: Colours.Wash));
        styles.Append(Paragraph(ListText, "List Paragraph", Body, text: null));
        styles.Append(Paragraph(NoteText, "Note text", Body, text: Look(Sizes.Small, Colours.Muted)));
        styles.Append(Paragraph(Caption, "caption", Body, text: Look(Sizes.Small, Colours.Muted), spacing: (4, Spacing.Block, 1.3), keep: false));
        styles.Append(Paragraph(TableText, "Table text", Body, text: Look(Sizes.Small, Colours.Text), spacing: (2, 2, 1.35)));
        styles.Append(Paragraph(TableHead, "Table head", TableText, text: Look(Sizes.Small, Colours.Text, bold: true), spacing: (2, 2, 1.3), keep: true));
        styles.Append(Paragraph(TableRowHead, "Table row head", TableText, text: Look(Sizes.Small, Colours.Text, bold: true)));
        styles.Append(Paragraph(FormLabel, "Form label", Body, text: Look(Sizes.Body, Colours.Text, bold: true), spacing: (Spacing.Block, 3, Spacing.Line), keep: true));
        styles.Append(WritingLines());
        styles.Append(Paragraph(CardTitle, "Card title", Body, text: Look(Sizes.Body, Colours.Text, bold: true), spacing: (0, 4, 1.3)));
        styles.Append(Furniture(Header, "header"), Furniture(Footer, "footer"));
        styles.Append(
            Character("DefaultParagraphFont", "Default Paragraph Font", new(), isDefault: true),
            Character(Strong, "Strong", new(new W.Bold())),
            Character(Emphasis, "Emphasis", page.Theme.EmphasisInBold ? new(new W.Bold()) : new(new W.Italic())),
            Character(Overline, "Overline", new(new W.Color { Val = DocxUnits.Colour(Colours.Muted) }, new W.FontSize { Val = DocxUnits.HalfPoints(Sizes.Body) })),
            Character(CodeSpan, "Code span", new(MonoFace(), DocxUnits.Ground(Colours.Wash))),
            Character(Link, "Hyperlink", new(new W.Color { Val = DocxUnits.Colour(Colours.Link) }, new W.Underline { Val = W.UnderlineValues.Single })),
            Character(Placeholder, "Placeholder Text", new(new W.Color { Val = DocxUnits.Colour(Colours.Muted) })));
        styles.Append(PlainTable(), Tables());
        return styles;
    }

    private double HeadingSize(int depth) => Sizes.Headings.IsEmpty ? Sizes.Body : Sizes.Headings[Math.Min(depth, Sizes.Headings.Length) - 1];

    private W.DocDefaults Defaults()
    {
        var text = Look(Sizes.Body, Colours.Text);
        text.RunFonts = Face(Family(page.Theme));
        text.Languages = new() { Val = page.Document.Language, EastAsia = page.Document.Language, Bidi = page.Document.Language };
        return new(
            new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(text.ChildElements.Select(e => e.CloneNode(true)))),
            new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(new W.WidowControl(), DocxUnits.Spacing(0, Spacing.Block, Spacing.Line))));
    }

    private IEnumerable<W.Style> Headings()
    {
        for (var depth = 1; depth <= DeepestHeading; depth++)
        {
            var look = Look(HeadingSize(depth), depth <= 3 ? Accent.Strong : Colours.Text, bold: true);
            var before = depth switch { 1 => 24, 2 => 20, _ => 14 };
            var level = depth - 1;
            var listed = Paragraph(Heading(depth, unlisted: false), string.Create(CultureInfo.InvariantCulture, $"heading {depth}"), Body, text: look, spacing: (before, depth == 1 ? 14 : 6, Spacing.HeadingLine), keep: true);
            listed.StyleParagraphProperties!.OutlineLevel = new() { Val = level };
            yield return listed;
            var unlisted = Paragraph(Heading(depth, unlisted: true), string.Create(CultureInfo.InvariantCulture, $"Heading {depth} unlisted"), Heading(depth, unlisted: false), text: null);
            unlisted.StyleParagraphProperties!.OutlineLevel = new() { Val = level };
            yield return unlisted;
        }
    }

    private W.Style Contents(int depth)
    {
        var style = Paragraph(
            ContentsEntry(depth),
            string.Create(CultureInfo.InvariantCulture, $"toc {depth}"),
            Body,
            text: Look(depth == 1 ? Sizes.Body : Sizes.Small, Colours.Text, bold: depth == 1),
            spacing: (depth == 1 ? Spacing.Block : 0, 2, 1.3),
            indent: (depth - 1) * Spacing.Indent);
        style.StyleParagraphProperties!.Tabs = new(new W.TabStop { Val = W.TabStopValues.Right, Leader = W.TabStopLeaderCharValues.Dot, Position = DocxUnits.Twips(page.TextWidth) });
        return style;
    }

    private W.Style Furniture(string id, string name)
    {
        var style = Paragraph(id, name, Body, text: Look(Sizes.Furniture, Colours.Muted), spacing: (0, 0, 1.2));
        style.StyleParagraphProperties!.Tabs = new(new W.TabStop { Val = W.TabStopValues.Right, Position = DocxUnits.Twips(page.TextWidth) });
        return style;
    }

    /// <summary>Each paragraph is a ruled line: what is typed stands on it, and an empty one prints.</summary>
    private W.Style WritingLines()
    {
        var style = Paragraph(WritingLine, "Writing line", Body, text: null);
        var properties = style.StyleParagraphProperties!;
        properties.ParagraphBorders = new()
        {
            BottomBorder = DocxUnits.Rule<W.BottomBorder>(Colours.WritingRule, 0.75, 1),
            BetweenBorder = DocxUnits.Rule<W.BetweenBorder>(Colours.WritingRule, 0.75, 1),
        };
        properties.SpacingBetweenLines = new() { Before = "0", After = "0", Line = DocxUnits.TwipsText(Spacing.WritingLine), LineRule = W.LineSpacingRuleValues.AtLeast };
        return style;
    }

    private static W.Style PlainTable() => new(
        new W.StyleName { Val = "Normal Table" },
        new W.UIPriority { Val = 99 },
        new W.SemiHidden(),
        new W.UnhideWhenUsed(),
        new W.StyleTableProperties(
            new W.TableIndentation { Width = 0, Type = W.TableWidthUnitValues.Dxa },
            new W.TableCellMarginDefault(
                new W.TopMargin { Width = "0", Type = W.TableWidthUnitValues.Dxa },
                new W.TableCellLeftMargin { Width = 108, Type = W.TableWidthValues.Dxa },
                new W.BottomMargin { Width = "0", Type = W.TableWidthUnitValues.Dxa },
                new W.TableCellRightMargin { Width = 108, Type = W.TableWidthValues.Dxa })))
    {
        Type = W.StyleValues.Table,
        StyleId = "TableNormal",
        Default = true,
    };

    private W.Style Tables()
    {
        var padding = (short)DocxUnits.Twips(Math.Min(Spacing.Padding, 8));
        return new(
            new W.StyleName { Val = "Course table" },
            new W.BasedOn { Val = "TableNormal" },
            new W.PrimaryStyle(),
            new W.StyleTableProperties(
                new W.TableBorders(
                    DocxUnits.Rule<W.TopBorder>(Colours.Rule, 0.75),
                    DocxUnits.Rule<W.BottomBorder>(Colours.Rule, 0.75),
                    DocxUnits.Rule<W.InsideHorizontalBorder>(Colours.Rule, 0.5)),
                new W.TableCellMarginDefault(
                    new W.TopMargin { Width = "40", Type = W.TableWidthUnitValues.Dxa },
                    new W.TableCellLeftMargin { Width = padding, Type = W.TableWidthValues.Dxa },
                    new W.BottomMargin { Width = "40", Type = W.TableWidthUnitValues.Dxa },
                    new W.TableCellRightMargin { Width = padding, Type = W.TableWidthValues.Dxa })))
        {
            Type = W.StyleValues.Table,
            StyleId = Grid,
            CustomStyle = true,
        };
    }

    private static W.StyleRunProperties Look(double size, string colour, bool bold = false, bool italic = false)
    {
        var look = new W.StyleRunProperties();
        if (bold)
            look.Bold = new();
        if (italic)
            look.Italic = new();
        look.Color = new() { Val = DocxUnits.Colour(colour) };
        look.FontSize = new() { Val = DocxUnits.HalfPoints(size) };
        look.FontSizeComplexScript = new() { Val = DocxUnits.HalfPoints(size) };
        return look;
    }

    private W.StyleRunProperties Mono()
    {
        var look = Look(Sizes.Small, Colours.Text);
        look.RunFonts = MonoFace();
        return look;
    }

    private static W.RunFonts Face(string family) => new() { Ascii = family, HighAnsi = family, ComplexScript = family, EastAsia = family };

    private static W.RunFonts MonoFace() => Face("Consolas");

    /// <param name="spacing">Space before and after in points, and the distance of lines; null for the document's own.</param>
    private static W.Style Paragraph(string id, string name, string? basedOn, W.StyleRunProperties? text, bool isDefault = false, (double Before, double After, double Line)? spacing = null, bool keep = false, double indent = 0, string? ground = null)
    {
        var style = new W.Style { Type = W.StyleValues.Paragraph, StyleId = id };
        if (isDefault)
            style.Default = true;
        style.StyleName = new() { Val = name };
        if (basedOn is not null)
            style.BasedOn = new() { Val = basedOn };
        style.PrimaryStyle = new();
        var properties = style.StyleParagraphProperties = new();
        if (keep)
        {
            properties.KeepNext = new();
            properties.KeepLines = new();
        }

        if (ground is not null)
            properties.Shading = DocxUnits.Ground(ground);
        if (spacing is { } s)
            properties.SpacingBetweenLines = DocxUnits.Spacing(s.Before, s.After, s.Line);
        if (indent > 0)
            properties.Indentation = new() { Left = DocxUnits.TwipsText(indent) };
        if (text is not null)
            style.StyleRunProperties = text;
        return style;
    }

    private static W.Style Character(string id, string name, W.StyleRunProperties text, bool isDefault = false)
    {
        var style = new W.Style { Type = W.StyleValues.Character, StyleId = id, StyleName = new() { Val = name } };
        if (isDefault)
            style.Default = true;
        if (text.HasChildren)
            style.StyleRunProperties = text;
        return style;
    }
}
