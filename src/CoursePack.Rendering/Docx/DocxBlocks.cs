using System.Collections.Immutable;
using CoursePack.Core.Documents;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CoursePack.Rendering.Docx;

/// <summary>Blocks, in document order.</summary>
internal sealed class DocxBlocks
{
    private const double PanelPadding = 8, BarWidth = 3;

    /// <summary>Pictures are no higher than this part of a page.</summary>
    private const double PicturePart = 0.6;

    private readonly DocxPage page;
    private readonly DocxForms forms;
    private readonly DocxTables tables;
    private readonly DocxSections sections;
    private readonly DocxContents contents;
    private bool breakPending;

    public DocxBlocks(DocxPage page)
    {
        this.page = page;
        Inlines = new(page);
        forms = new(page, this);
        tables = new(page, this);
        sections = new(page, this);
        contents = new(page, Inlines);
    }

    public DocxInlines Inlines { get; }

    /// <summary>The next paragraph begins a page.</summary>
    public void BreakPage() => breakPending = true;

    public void Write(ImmutableArray<Block> blocks, DocxFlow flow)
    {
        Block? before = null;
        foreach (var block in blocks)
        {
            Write(block, before is Group { Role: Roles.Imprint } && !page.Document.Duplex ? flow with { BelowImprint = true } : flow);
            before = block;
        }
    }

    private void Write(Block block, DocxFlow around)
    {
        var flow = block.Language is { } language ? around with { Language = language } : around;
        switch (block)
        {
            case Section section:
                sections.Write(section, flow);
                break;
            case Paragraph paragraph:
                AddParagraph(flow, StyleOf(paragraph.Role) ?? flow.Style, Inlines.Convert(paragraph.Content, Look(flow)), paragraph.Id);
                break;
            case ListBlock list:
                WriteList(list, flow);
                break;
            case Table table:
                tables.Write(table, flow);
                break;
            case Figure figure:
                WriteFigure(figure, flow);
                break;
            case Callout callout:
                WriteCallout(callout, flow);
                break;
            case Quotation quotation:
                AddAnchor(quotation.Id, flow);
                Write(quotation.Blocks, flow.Indented(page.Theme.Spacing.Indent) with { Style = DocxStyles.Quotation });
                break;
            case CodeBlock code:
                WriteCode(code, flow);
                break;
            case Group group:
                WriteGroup(group, flow);
                break;
            case WritingLines lines:
                forms.Write(lines, flow);
                break;
            case FieldBlock field:
                forms.Write(field, flow);
                break;
            case Scale scale:
                forms.Write(scale, flow);
                break;
            case Checklist list:
                forms.Write(list, flow);
                break;
            case ChoiceGrid grid:
                tables.Write(grid, flow);
                break;
            case Log log:
                tables.Write(log, flow);
                break;
            case Cards cards:
                tables.Write(cards, flow);
                break;
            case Contents list:
                contents.Write(list, flow);
                break;
            case PageBreak:
                BreakPage();
                break;
            default:
                throw new InvalidOperationException($"no Word for {block.GetType().Name}");
        }
    }

    public static DocxText Look(DocxFlow flow) =>
        flow is { Language: null, InTable: false } ? DocxText.Plain : DocxText.Plain with { Language = flow.Language, InTable = flow.InTable };

    /// <summary>One paragraph, with what is around it and an id of its own.</summary>
    /// <param name="anchor">An anchor that stands on it; null for none.</param>
    public void AddParagraph(DocxFlow flow, string? style, IEnumerable<OpenXmlElement> content, string? anchor = null, Action<W.ParagraphProperties>? also = null) =>
        flow.Add(Paragraph(flow, style, content, anchor, also));

    public W.Paragraph Paragraph(DocxFlow flow, string? style, IEnumerable<OpenXmlElement> content, string? anchor = null, Action<W.ParagraphProperties>? also = null)
    {
        if (anchor is not null)
            page.Names.Enter(anchor);
        var paragraph = new W.Paragraph { ParagraphId = page.Names.NextParagraph() };
        var properties = Properties(flow, style);
        also?.Invoke(properties);
        if (properties.HasChildren)
            paragraph.ParagraphProperties = properties;
        if (anchor is not null)
            paragraph.Append(Bookmark(anchor, content));
        else
            paragraph.Append(content);
        return paragraph;
    }

    /// <summary>What has an anchor and no paragraph of its own to bear it: the next paragraphs count from it, and a bookmark stands before them.</summary>
    public void AddAnchor(string? anchor, DocxFlow flow)
    {
        if (anchor is null)
            return;
        page.Names.Enter(anchor);
        var id = page.Names.NextBookmark();
        flow.Add(new W.BookmarkStart { Id = id, Name = DocxNames.Bookmark(anchor) });
        flow.Add(new W.BookmarkEnd { Id = id });
    }

    private IEnumerable<OpenXmlElement> Bookmark(string anchor, IEnumerable<OpenXmlElement> content)
    {
        var id = page.Names.NextBookmark();
        return [new W.BookmarkStart { Id = id, Name = DocxNames.Bookmark(anchor) }, .. content, new W.BookmarkEnd { Id = id }];
    }

    private W.ParagraphProperties Properties(DocxFlow flow, string? style)
    {
        var properties = new W.ParagraphProperties();
        if ((style ?? (flow.InTable ? DocxStyles.TableText : null)) is { } named)
            properties.ParagraphStyleId = new() { Val = named };
        if (flow.KeepWithNext)
            properties.KeepNext = new();
        if (breakPending && !flow.InTable)
        {
            properties.PageBreakBefore = new();
            breakPending = false;
        }

        if (flow.Panel is { } panel)
        {
            if (panel.Bar is { } bar)
                properties.ParagraphBorders = new() { LeftBorder = DocxUnits.Rule<W.LeftBorder>(bar, BarWidth, PanelPadding) };
            properties.Shading = DocxUnits.Ground(panel.Ground);
        }

        if (flow.After is { } after)
            properties.SpacingBetweenLines = new() { After = DocxUnits.TwipsText(after) };
        if (flow.Indent > 0)
            properties.Indentation = new() { Left = DocxUnits.TwipsText(flow.Indent) };
        return properties;
    }

    private static string? StyleOf(string? role) => role switch
    {
        Roles.Lead => DocxStyles.Lead,
        Roles.Meta => DocxStyles.Meta,
        Roles.Label => DocxStyles.Label,
        _ => null,
    };

    private void WriteList(ListBlock list, DocxFlow flow)
    {
        AddAnchor(list.Id, flow);
        var level = DocxNumbering.Level(flow.ListLevel + 1);
        var number = list.Ordered ? page.Numbering.Ordered(level, list.Start) : DocxNumbering.Bullets;
        var inside = flow.Indented(page.Theme.Spacing.Indent) with
        {
            ListLevel = flow.ListLevel + 1,
            Style = list.Role == Roles.Notes ? DocxStyles.NoteText : flow.InTable ? null : DocxStyles.ListText,
            After = list.Tight ? page.Theme.Spacing.Item : null,
        };
        foreach (var item in list.Items)
        {
            if (item.Checked is { } ticked)
                forms.WriteTick(item, null, ticked, inside);
            else
                WriteItem(item.Blocks, inside, [], item.Id, p => p.NumberingProperties = new(new W.NumberingLevelReference { Val = level }, new W.NumberingId { Val = number }));
        }
    }

    /// <summary>An item whose first paragraph bears its sign; the rest stands below, as far in.</summary>
    /// <param name="sign">Before the words; empty where a list numbers them.</param>
    public void WriteItem(ImmutableArray<Block> blocks, DocxFlow flow, IEnumerable<OpenXmlElement> sign, string? anchor, Action<W.ParagraphProperties> also)
    {
        var hanging = DocxUnits.TwipsText(page.Theme.Spacing.Indent);
        var leads = blocks.Length > 0 && blocks[0] is Paragraph { Language: null };
        IEnumerable<OpenXmlElement> words = leads ? Inlines.Convert(((Paragraph)blocks[0]).Content, Look(flow)) : [];
        AddParagraph(flow, flow.Style, [.. sign, .. words], anchor ?? (leads ? blocks[0].Id : null), p =>
        {
            also(p);
            p.Indentation = new() { Left = DocxUnits.TwipsText(flow.Indent), Hanging = hanging };
        });
        Write(leads ? blocks.RemoveAt(0) : blocks, flow);
    }

    private void WriteCallout(Callout callout, DocxFlow flow)
    {
        var colours = page.Theme.Callouts.For(callout.Kind);
        var inside = Panelled(flow, colours.Tint, colours.Bright);
        var kind = page.Document.Words.Callouts[callout.Kind] + (callout.Title.IsEmpty ? "" : ":");
        var look = Look(flow) with { Colour = colours.Strong };
        IEnumerable<OpenXmlElement> title = callout.Title.IsEmpty ? [DocxInlines.Run(kind, look)] : [DocxInlines.Run(kind + " ", look), .. Inlines.Convert(callout.Title, look)];
        AddParagraph(inside, DocxStyles.CalloutTitle, title, callout.Id);
        Write(callout.Blocks, inside);
    }

    private void WriteGroup(Group group, DocxFlow flow)
    {
        AddAnchor(group.Id, flow);
        var inside = flow with { KeepWithNext = flow.KeepWithNext || group.KeepTogether };
        Write(group.Blocks, group.Role is Roles.Facts or Roles.Private ? Panelled(inside, flow.Accent.Tint, null) : inside);
    }

    /// <summary>On a ground of colour, set in by as much as its bar needs.</summary>
    public static DocxFlow Panelled(DocxFlow flow, string ground, string? bar) =>
        flow.Indented(PanelPadding) with { Panel = new(ground, bar) };

    private void WriteCode(CodeBlock code, DocxFlow flow)
    {
        var lines = code.Text.Split('\n');
        var look = Look(flow);
        AddParagraph(flow, DocxStyles.Code, lines.SelectMany((line, i) => i == 0 ? new OpenXmlElement[] { DocxInlines.Run(line, look) } : [new W.Run(new W.Break()), DocxInlines.Run(line, look)]), code.Id);
    }

    private void WriteFigure(Figure figure, DocxFlow flow)
    {
        var hasCaption = !figure.Caption.IsEmpty;
        OpenXmlElement shown = page.Pictures.Of(figure, flow.Room, page.TextHeight * PicturePart) is { } picture ? new W.Run(picture) : DocxInlines.Run(figure.Alt, Look(flow));
        AddParagraph(flow with { KeepWithNext = flow.KeepWithNext || hasCaption }, flow.Style, [shown], figure.Id);
        if (hasCaption)
            AddParagraph(flow, DocxStyles.Caption, Inlines.Convert(figure.Caption, Look(flow)));
    }
}
