using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Text;

namespace CoursePack.Rendering.Pdf;

/// <summary>Running passages: paragraphs by role, lists, call-outs, quotations, pictures.</summary>
internal sealed class PdfPassages(PdfPage page, PdfBlocks blocks, PageTemplate template)
{
    /// <summary>Call-outs up to this part of a page are not cut.</summary>
    private const double KeptPart = 0.42, PicturePart = 0.55;

    private const double IconSize = 22, IconColumn = 34, Larger = 1.04;

    private PdfLook Look => page.Look;

    private ThemeSpacing Spacing => page.Theme.Spacing;

    private double KeptHeight => template.TextHeight * KeptPart;

    public TextLook LookOf(Core.Documents.Paragraph paragraph, Surroundings around) => paragraph.Role switch
    {
        Roles.Lead => around.Text with { Size = around.Text.Size * 1.18, Color = around.Accent.Strong },
        Roles.Meta => around.Text with { Size = Look.Small.Size, Color = Look.Muted },
        Roles.Label => around.Text with { Bold = true, Color = around.Accent.Strong },
        _ => around.Text,
    };

    public Element List(ListBlock list, Surroundings around)
    {
        if (list.Role == Roles.Notes)
            around = around with { Text = Look.Small };
        var inside = around with { Gap = list.Tight ? Spacing.Item : Spacing.Block, ListDepth = around.ListDepth + 1 };
        var bullet = new TextLook(around.Text.Size, around.Accent.Strong, around.Text.Line) { Bold = true };
        var entries = ImmutableArray.CreateBuilder<ListEntry>(list.Items.Length);
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            Element body = blocks.Stack(item.Blocks, inside);
            if (item.Id is { } id)
                body = new AnchorElement(id, body);
            entries.Add(item.Checked is { } ticked
                ? new(CheckBox(around.Text, ticked), body, LabelIsArtifact: true)
                : new(Label(list, i, around, Beside(item, bullet), item.Span), body));
        }

        var digits = list.Ordered ? (list.Start + list.Items.Length - 1).ToString(CultureInfo.InvariantCulture).Length : 1;
        return new ListElement(entries.MoveToImmutable())
        {
            Numbering = list.Ordered ? "Decimal" : list.Items.Any(i => i.Checked is not null) ? "None" : "Disc",
            Indent = Math.Max(Spacing.Indent, 8 + digits * around.Text.Size * 0.62 + (list.Ordered ? 6 : 0)),
            Gap = inside.Gap,
            Origin = list.Span,
        };
    }

    /// <summary>A line with a blank is higher than others; its label stands on the same base line.</summary>
    private static TextLook Beside(ListItem item, TextLook look) =>
        item.Blocks is [Core.Documents.Paragraph first, ..] && PdfInlines.HasBlank(first.Content) ? PdfBlocks.ForWriting(look) : look;

    private ParagraphElement Label(ListBlock list, int index, Surroundings around, TextLook look, SourceSpan span)
    {
        // Bullets differ by depth in shape, for readers who lose the indentation.
        var text = list.Ordered ? (list.Start + index).ToString(CultureInfo.InvariantCulture) + "." : around.ListDepth % 2 == 0 ? "•" : "–";
        return blocks.Line(text, look, span, tag: null);
    }

    /// <summary>A box to tick, as high as a line of the text beside it.</summary>
    public DrawingElement CheckBox(TextLook beside, bool ticked) => new(PdfIcons.CheckBox(Look.Style(beside), Look.WritingRule, ticked ? Look.Text : null));

    public Element Callout(Callout callout, Surroundings around)
    {
        var colours = AccentColours.Of(page.Theme.Callouts.For(callout.Kind));
        var name = page.Document.Words.Callouts[callout.Kind];
        var label = new TextLook(around.Text.Size, colours.Strong, around.Text.Line) { Bold = true };
        var title = ImmutableArray.CreateBuilder<InlinePiece>();
        title.Add(blocks.Inlines.Run(callout.Title.IsEmpty ? name : name + ": ", label));
        title.AddRange(blocks.Inlines.Convert(callout.Title, label));
        var inside = around with { Accent = colours, Measure = double.PositiveInfinity, Gap = Math.Max(4, around.Gap - 2) };
        var text = new StackElement(
        [
            new(new ParagraphElement(title.ToImmutable()) { Origin = callout.Span }, After: 2, KeepWithNext: true),
            .. blocks.Stack(callout.Blocks, inside).Items,
        ]);
        var icon = new DrawingElement(PdfIcons.Callout(callout.Kind, IconSize, colours));
        var box = new BoxElement(new RowElement([new(icon, IconColumn), new(text)]))
        {
            Ground = colours.Tint,
            Padding = new(12, Spacing.Padding + 2, 14, Spacing.Padding + 4),
            BarWidth = 4,
            BarColor = colours.Strong,
            Corner = 4,
            Origin = callout.Span,
        };
        return new TagElement("Div", new TogetherElement(box) { MostHeight = KeptHeight });
    }

    public Element Quotation(Quotation quotation, Surroundings around)
    {
        // A little larger than the text around it, and no larger again within another.
        var size = Math.Min(around.Text.Size * Larger, Math.Max(around.Text.Size, Look.Body.Size * Larger));
        var inside = around with { Text = around.Text with { Color = around.Accent.Strong, Size = size } };
        var box = new BoxElement(blocks.Stack(quotation.Blocks, inside)) { Padding = new(18, 2, 12, 2), BarWidth = 3, BarColor = around.Accent.Bright, Corner = 2, Origin = quotation.Span };
        return new TagElement("BlockQuote", new TogetherElement(box) { MostHeight = KeptHeight });
    }

    public Element Code(CodeBlock code, Surroundings around)
    {
        var text = new ParagraphElement([blocks.Inlines.Run(code.Text.TrimEnd('\n'), around.Text with { Size = Look.Small.Size })]) { KeepSpaces = true, Origin = code.Span };
        return new BoxElement(text) { Ground = Look.Wash, Padding = new(12, 8), Corner = 4, Origin = code.Span };
    }

    /// <summary>Key facts stand in a tinted panel, those of an activity between two rules; other groups only stay together.</summary>
    public Element Group(Group group, Surroundings around)
    {
        if (group.Role == Roles.Private)
            return Private(group, around);
        if (group.Role == Roles.Facts && around.InActivity)
            return new TagElement("Div", ActivityFacts(group, around));
        Element content = group.Role == Roles.Facts
            ? new BoxElement(blocks.Stack(group.Blocks, Facts(around)))
            {
                Ground = around.Accent.Tint,
                Padding = new(16, 11, 16, 13),
                Corner = 6,
                Origin = group.Span,
            }
            : blocks.Stack(group.Blocks, around);
        if (group.KeepTogether || group.Role == Roles.Facts)
            content = new TogetherElement(content) { MostHeight = group.KeepTogether ? double.PositiveInfinity : KeptHeight };
        return group.Role is null ? content : new TagElement("Div", content);
    }

    private Surroundings Facts(Surroundings around) => around with { Text = Look.Small, Measure = double.PositiveInfinity, Gap = 3 };

    private StackElement ActivityFacts(Group group, Surroundings around)
    {
        var rule = new DrawingElement(new(template.TextWidth, 1, [new Shape.Outline(VectorPaths.Line(0, 0.5, template.TextWidth, 0.5), null, new(around.Accent.Bright, 0.8))]));
        return new([new(rule, KeepWithNext: true), new(blocks.Stack(group.Blocks, Facts(around)), Before: 6, After: 7, KeepWithNext: true), new(rule)]);
    }

    /// <summary>A lock beside the words that say whose page this is.</summary>
    private TagElement Private(Group group, Surroundings around)
    {
        var text = blocks.Stack(group.Blocks, around with { Text = around.Text with { Color = Look.Muted } });
        return new("Div", new RowElement([new(new DrawingElement(PdfIcons.Lock(Look.Style(around.Text), Look.Muted)), around.Text.Size + 8), new(text)]));
    }

    public Element Figure(Figure figure, Surroundings around)
    {
        var caption = figure.Caption.IsEmpty ? null : blocks.Paragraph(figure.Caption, new(Look.Small.Size, Look.Muted, around.Text.Line), around, figure.Span, tag: null);
        var items = ImmutableArray.CreateBuilder<StackItem>();
        if (page.Pictures.Of(figure, template.TextHeight * PicturePart) is { } picture)
            items.Add(new(picture, After: 5, KeepWithNext: caption is not null));
        else
            items.Add(new(new BoxElement(blocks.Line(figure.Alt, Look.Small, figure.Span)) { Ground = Look.Wash, Padding = new(12) }));
        if (caption is not null)
            items.Add(new(new TagElement("Caption", caption)));
        return caption is null ? new StackElement(items.ToImmutable()) : new TagElement("Div", new StackElement(items.ToImmutable()));
    }
}
