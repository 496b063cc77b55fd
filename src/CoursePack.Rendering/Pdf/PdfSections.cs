using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Text;

namespace CoursePack.Rendering.Pdf;

/// <summary>Sections: a module opens with a page of colour, a session with a band, others with a heading.</summary>
internal sealed class PdfSections(PdfPage page, PdfBlocks blocks, PageTemplate template)
{
    /// <summary>Deepest level in the outline of the PDF.</summary>
    private const int DeepestOutline = 4;

    /// <summary>Panels up to this part of a page are not cut.</summary>
    private const double KeptPanelPart = 0.5;

    /// <summary>A sheet to copy is set a little tighter, so that it ends on its page.</summary>
    private const double HandoutGap = 0.7;

    /// <summary>Parts of the space between blocks that are tried to save a nearly empty page.</summary>
    private static readonly double[] CloserGaps = [0.75, 0.5, 0.3];

    private const double OpenerHeight = 194, OpenerFoot = 34, OpenerHead = 30, LongTitle = 46, LongTitlePart = 0.76, OpenerTitlePart = 0.66, MostOpenerPart = 0.6;

    private PdfLook Look => page.Look;

    private double Bleed => Math.Max(template.Inner, template.Outer);

    public static double SpaceBefore(Section section, Surroundings around) => section.Role switch
    {
        Roles.Activity => 26,
        _ => around.Depth switch
        {
            0 or 1 => 24,
            2 => 20,
            _ => 14,
        },
    };

    public Element Convert(Section section, Surroundings around)
    {
        var index = section.Accent ?? around.AccentIndex;
        var inside = around with { Depth = around.Depth + 1, Accent = Look.Accent(index), AccentIndex = index, InActivity = around.InActivity || section.Role == Roles.Activity, BelowImprint = false };
        if (section.Role == Roles.Handout)
            inside = inside with { Gap = inside.Gap * HandoutGap };
        if (section.Role is Roles.Between or Roles.Supervision)
            return Panel(section, inside);
        var items = ImmutableArray.CreateBuilder<StackItem>();
        var opensPage = ((around.Depth == 0 && !page.Document.IsSheet) || section.Role is Roles.Module or Roles.Session or Roles.Part or Roles.Handout)
            && !(around.BelowImprint && section.Role is not (Roles.Module or Roles.Session));
        if (opensPage)
            items.Add(new(new BreakElement { ToRightHand = page.Document.Duplex && section.Role == Roles.Module }));
        foreach (var (key, value) in RunningTitles(section, around, index))
            items.Add(new(new RunningTitleElement(key, value)));

        // What opens a page and runs a few lines onto one more is set closer, where that saves the page.
        items.Add(new(opensPage && !section.Blocks.Any(OpensPage)
            ? new SnugElement([() => Text(section, inside), .. CloserGaps.Select(part => (Func<Element>)(() => Text(section, inside with { Gap = inside.Gap * part })))])
            : Text(section, inside)));
        return new TagElement("Sect", new StackElement(items.ToImmutable())) { Language = section.Language };
    }

    /// <summary>Heading and blocks.</summary>
    private StackElement Text(Section section, Surroundings inside)
    {
        var heading = section.Role switch
        {
            Roles.Module => Opener(section, inside),
            Roles.Session => Band(section, inside),
            Roles.Activity => Activity(section, inside),
            _ => Plain(section, inside),
        };
        var anchored = new AnchorElement(page.Anchors.Of(section), heading)
        {
            OutlineTitle = section.Unlisted || inside.Depth > DeepestOutline ? null : OutlineTitle(section),
            OutlineLevel = inside.Depth,
        };
        return new([new(anchored, After: SpaceAfter(section, inside), KeepWithNext: section.Role != Roles.Module), .. blocks.Stack(WithLead(section), inside).Items]);
    }

    /// <summary>Whether it, or something in it, begins on a page of its own.</summary>
    private static bool OpensPage(Block block) => block is Section section
        ? section.Role is Roles.Module or Roles.Session or Roles.Part or Roles.Handout || section.Blocks.Any(OpensPage)
        : block is PageBreak || (block is Group group && group.Blocks.Any(OpensPage));

    /// <summary>The title in one line, as outline and running heads show it; a module is known by its number too.</summary>
    public static string OutlineTitle(Section section)
    {
        var title = Inline.PlainText(section.Title);
        return ShownOverline(section) is { } overline ? $"{overline}: {title}" : title;
    }

    /// <summary>The line above a title, where it names the section and does not only say how long it takes.</summary>
    public static string? ShownOverline(Section section) => section.Role == Roles.Module && section.Overline is { Length: > 0 } overline ? overline : null;

    /// <summary>The first words of a module or a session, its aim, stand out unless the template gave them another look.</summary>
    private static ImmutableArray<Block> WithLead(Section section) =>
        section is { Role: Roles.Module or Roles.Session, Blocks: [Core.Documents.Paragraph { Role: null } first, ..] }
            ? section.Blocks.SetItem(0, first with { Role = Roles.Lead })
            : section.Blocks;

    private static IEnumerable<(string Key, string Value)> RunningTitles(Section section, Surroundings around, int? accent)
    {
        if (section.Role == Roles.Module || around.Depth == 0)
        {
            yield return (PdfFurniture.Module, section.Unlisted ? "" : OutlineTitle(section));
            yield return (PdfFurniture.Session, "");
            yield return (PdfFurniture.Accent, accent?.ToString(CultureInfo.InvariantCulture) ?? "");
            yield return (PdfFurniture.Tab, section.Role == Roles.Module ? Digits(section.Overline) : "");
            if (section.Role == Roles.Module)
                yield return (PdfFurniture.Opener, "1");
        }
        else if (section.Role == Roles.Session)
        {
            yield return (PdfFurniture.Session, OutlineTitle(section));
        }
    }

    private static string Digits(string? text) => text is null ? "" : string.Concat(text.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit));

    private static double SpaceAfter(Section section, Surroundings inside) => section.Role switch
    {
        Roles.Module => 22,
        Roles.Session => 18,
        _ => inside.Depth == 1 ? 16 : 6,
    };

    /// <summary>The heading as one paragraph: the line above and the title.</summary>
    private ParagraphElement Heading(Section section, Surroundings inside, TextLook title, TextLook overline)
    {
        var pieces = ImmutableArray.CreateBuilder<InlinePiece>();
        if (section.Overline is { Length: > 0 } above)
        {
            pieces.Add(blocks.Inlines.Run(above, overline));
            pieces.Add(new InlinePiece.LineEnd());
        }

        pieces.AddRange(blocks.Inlines.Convert(section.Title, title));
        return new(pieces.ToImmutable()) { Tag = Tag(inside.Depth), Origin = section.Span, Balance = true, Language = section.Language };
    }

    // The title on the cover is H1; sections come below it.
    private static string Tag(int depth) => string.Create(CultureInfo.InvariantCulture, $"H{Math.Clamp(depth + 1, 2, 6)}");

    private Element Plain(Section section, Surroundings inside)
    {
        var strong = inside.Accent.Strong;
        // On a sheet the title alone is large.
        var size = inside.Depth + (page.Document.IsSheet ? 2 : 0);
        var heading = Heading(section, inside, Look.Heading(size, inside.Depth <= 3 ? strong : Look.Text), Overline(strong));
        if (size > 1)
            return heading;
        var rule = new Drawing(46, 5, [new Shape.Outline(VectorPaths.RoundedRectangle(new(0, 0, 46, 5), 2.5), inside.Accent.Bright)]);
        return new StackElement([new(new DrawingElement(rule), KeepWithNext: true), new(heading, Before: 10)]);
    }

    /// <summary>What is carried out of the room, on a ground of its own.</summary>
    private TagElement Panel(Section section, Surroundings inside)
    {
        var heading = new AnchorElement(page.Anchors.Of(section), Heading(section, inside, Look.Heading(inside.Depth, inside.Accent.Strong), Overline(inside.Accent.Strong)))
        {
            OutlineTitle = section.Unlisted || inside.Depth > DeepestOutline ? null : OutlineTitle(section),
            OutlineLevel = inside.Depth,
        };
        var text = new StackElement([new(heading, After: 6, KeepWithNext: true), .. blocks.Stack(section.Blocks, inside with { Measure = double.PositiveInfinity }).Items]);
        var box = new BoxElement(text) { Ground = inside.Accent.Tint, Padding = new(18, 14, 18, 18), Corner = 8 };
        return new("Sect", new TogetherElement(box) { MostHeight = template.TextHeight * KeptPanelPart }) { Language = section.Language };
    }

    private BoxElement Activity(Section section, Surroundings inside)
    {
        var heading = Heading(section, inside, Look.Heading(3, inside.Accent.Strong), Overline(inside.Accent.Strong));
        var bar = new BoxElement(heading) { Padding = new(14, 1, 0, 2), BarWidth = 4, BarColor = inside.Accent.Bright, Corner = 2 };
        return bar;
    }

    private Element Band(Section section, Surroundings inside)
    {
        if (!page.Theme.FullBleed)
            return InType(section, inside, page.Theme.Sizes.Session);
        var heading = Heading(section, inside, Look.Title(page.Theme.Sizes.Session, inside.Accent.Strong), Overline(inside.Accent.Strong));
        var rule = new DrawingElement(new(template.Width, 4, [new Shape.Outline(VectorPath.Rectangle(new(0, 0, template.Width, 4)), inside.Accent.Bright)]));
        var box = new BoxElement(heading) { Ground = inside.Accent.Tint, Padding = new(Bleed, template.Top - 8, Bleed, 20) };
        return new OutsetElement(new StackElement([new(box), new(rule)]), Bleed, Bleed, template.Top);
    }

    private Element Opener(Section section, Surroundings inside)
    {
        if (!page.Theme.FullBleed)
            return InType(section, inside, page.Theme.Sizes.Opener);
        var size = page.Theme.Sizes.Opener * (Inline.PlainText(section.Title).Length > LongTitle ? LongTitlePart : 1);
        var (title, overline) = (Look.Title(size, Color.White), Overline(Color.White) with { Size = Look.Body.Size + 2 });
        var heading = Heading(section, inside, title, overline);
        var titleWidth = template.TextWidth * OpenerTitlePart;
        // A long title in large print needs more ground above it; one that would fill the page with it is set without.
        var height = Math.Max(OpenerHeight, heading.HeightAt(titleWidth) + OpenerFoot + OpenerHead);
        if (height > template.Height * MostOpenerPart)
        {
            page.Found.Add(PdfDiagnostics.TooLarge.At(section.Span, "the title is too long for the opening of a module", "make it shorter"));
            return InType(section, inside, page.Theme.Sizes.Session);
        }

        var width = Bleed + template.TextWidth + Bleed;
        return new OutsetElement(
            new LayersElement(height,
            [
                new(new DrawingElement(PdfOrnaments.Opener(width, height, inside.Accent)), 0, 0, width),
                new(heading, Bleed, height - OpenerFoot, titleWidth, FromBottom: true),
            ]),
            Bleed, Bleed, template.Top);
    }

    /// <summary>The heading over a rule, without a ground of colour.</summary>
    private StackElement InType(Section section, Surroundings inside, double size)
    {
        var strong = inside.Accent.Strong;
        var rule = new Drawing(template.TextWidth, 2, [new Shape.Outline(VectorPath.Rectangle(new(0, 0, template.TextWidth, 2)), strong)]);
        return new([new(Heading(section, inside, Look.Title(size, strong), Overline(strong)), After: 8, KeepWithNext: true), new(new DrawingElement(rule))]);
    }

    private TextLook Overline(Color color) => new(Look.Body.Size, color, 1.5) { Bold = true };
}
