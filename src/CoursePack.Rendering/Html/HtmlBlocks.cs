using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Html;

/// <summary>Blocks, in document order.</summary>
internal sealed class HtmlBlocks
{
    private readonly HtmlPage page;
    private readonly HtmlInlines inlines;
    private readonly HtmlForms forms;
    private readonly HtmlTables tables;
    private readonly HtmlContents contents;

    // Heading level of the next section; the document's title is level 1.
    private int level = 2;

    public HtmlBlocks(HtmlPage page)
    {
        this.page = page;
        inlines = new(page);
        forms = new(page, inlines);
        tables = new(page, inlines, this);
        contents = new(page, inlines);
    }

    private HtmlWriter Html => page.Html;

    public void Write(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
            Write(block);
    }

    /// <summary>Content of a cell or a short list item: a single plain paragraph needs no element of its own.</summary>
    public void WriteCompact(ImmutableArray<Block> blocks)
    {
        if (blocks is [Paragraph { Id: null, Role: null, Language: null } first, ..])
        {
            inlines.Write(first.Content);
            if (blocks.Length == 1)
                return;
            Html.Line();
            blocks = blocks.RemoveAt(0);
        }

        Write(blocks);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Section section:
                WriteSection(section);
                break;
            case Paragraph paragraph:
                Open("p", paragraph);
                inlines.Write(paragraph.Content);
                Html.Close("p").Line();
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case Table table:
                tables.Write(table);
                break;
            case Figure figure:
                WriteFigure(figure);
                break;
            case Callout callout:
                WriteCallout(callout);
                break;
            case Quotation quotation:
                WriteInside("blockquote", quotation, quotation.Blocks);
                break;
            case CodeBlock code:
                Open("pre", code, "code");
                Html.Element("code", code.Text).Close("pre").Line();
                break;
            case Group group:
                WriteInside("div", group, group.Blocks, "group", group.KeepTogether ? "keep" : null);
                break;
            case WritingLines lines:
                forms.Write(lines);
                break;
            case FieldBlock field:
                forms.Write(field);
                break;
            case Scale scale:
                forms.Write(scale);
                break;
            case Checklist list:
                forms.Write(list, this);
                break;
            case ChoiceGrid grid:
                tables.Write(grid);
                break;
            case Log log:
                tables.Write(log);
                break;
            case Cards cards:
                WriteCards(cards);
                break;
            case Contents list:
                contents.WriteInPlace(list);
                break;
            case PageBreak:
                Html.Raw("<div class=\"page-break\"></div>").Line();
                break;
            default:
                throw new InvalidOperationException($"no HTML for {block.GetType().Name}");
        }
    }

    private void Open(string name, Block block, params ReadOnlySpan<string?> classes) =>
        Html.Open(
            name,
            ("id", block.Id is { } id ? HtmlAddress.Name(id) : null),
            ("class", HtmlPage.Classes(block.Role, classes)),
            ("lang", block.Language));

    private void WriteInside(string name, Block block, ImmutableArray<Block> inner, params ReadOnlySpan<string?> classes)
    {
        Open(name, block, classes);
        Html.Line();
        Write(inner);
        Html.Close(name).Line();
    }

    private void WriteSection(Section section)
    {
        var place = page.Place;
        page.Place = Inline.PlainText(section.Title);
        // HTML has no seventh level of heading; ARIA does, but a `section` asks for an element h1 to h6.
        var isDeep = level > 6;
        var around = isDeep ? "div" : "section";
        Html.Open(
            around,
            ("id", HtmlAddress.Name(page.Anchors.Of(section))),
            ("class", HtmlPage.Classes(section.Role, Accent(section.Accent))),
            ("lang", section.Language)).Line();
        var depth = level.ToString(CultureInfo.InvariantCulture);
        var heading = isDeep ? "p" : "h" + depth;
        Html.Open(heading, ("role", isDeep ? "heading" : null), ("aria-level", isDeep ? depth : null));
        if (section.Overline is { } overline)
            Html.Element("span", overline, ("class", "overline")).Text(" ");
        inlines.Write(section.Title);
        Html.Close(heading).Line();
        level++;
        Write(section.Blocks);
        level--;
        page.Place = place;
        Html.Close(around).Line();
    }

    private string? Accent(int? accent) =>
        accent is null ? null : string.Create(CultureInfo.InvariantCulture, $"accent accent-{page.Theme.AccentIndex(accent)}");

    private void WriteList(ListBlock list)
    {
        var name = list.Ordered ? "ol" : "ul";
        var isTasks = list.Items.Any(i => i.Checked is not null);
        Html.Open(
            name,
            ("id", list.Id is { } id ? HtmlAddress.Name(id) : null),
            ("class", HtmlPage.Classes(list.Role, list.Tight ? null : "loose", isTasks ? "tasks" : null)),
            ("lang", list.Language),
            ("start", list.Ordered && list.Start != 1 ? list.Start.ToString(CultureInfo.InvariantCulture) : null)).Line();
        foreach (var item in list.Items)
        {
            Html.Open("li", ("id", item.Id is { } anchor ? HtmlAddress.Name(anchor) : null));
            if (item.Checked is not null)
                forms.WriteTick(item, name: null, this);
            else if (list.Tight)
                WriteCompact(item.Blocks);
            else
                Write(item.Blocks);
            Html.Close("li").Line();
        }

        Html.Close(name).Line();
    }

    private void WriteFigure(Figure figure)
    {
        Open("figure", figure);
        Html.Line();
        if (page.Document.Assets.TryGetValue(figure.Asset, out var asset))
        {
            HtmlPicture.Write(page, asset, figure.Alt, figure.Span);
        }
        else
        {
            page.Found.Add(DocumentDiagnostics.WithoutFile(figure));
            Html.Element("p", figure.Alt);
        }

        if (!figure.Caption.IsEmpty)
        {
            Html.Open("figcaption");
            inlines.Write(figure.Caption);
            Html.Close("figcaption").Line();
        }

        Html.Close("figure").Line();
    }

    private void WriteCallout(Callout callout)
    {
        var kind = callout.Kind.ToString().ToLowerInvariant();
        var title = page.NextId();
        // A note, not an aside: each aside would be a landmark of its own.
        Html.Open(
                "div",
                ("id", callout.Id is { } id ? HtmlAddress.Name(id) : null),
                ("class", HtmlPage.Classes(callout.Role, "callout", kind)),
                ("lang", callout.Language),
                ("role", "note"),
                ("aria-labelledby", title)).Line()
            .Open("p", ("class", "callout-title"), ("id", title))
            .Raw(HtmlIcons.Of(callout.Kind))
            .Element("span", page.Document.Words.Callouts[callout.Kind] + (callout.Title.IsEmpty ? "" : ":"), ("class", "kind"));
        if (!callout.Title.IsEmpty)
        {
            Html.Text(" ");
            inlines.Write(callout.Title);
        }

        Html.Close("p").Line();
        Write(callout.Blocks);
        Html.Close("div").Line();
    }

    private void WriteCards(Cards cards)
    {
        Open("ul", cards, "cards");
        Html.Line();
        foreach (var card in cards.Items)
        {
            Html.Open("li", ("id", card.Id is { } id ? HtmlAddress.Name(id) : null), ("class", "card"));
            if (!card.Title.IsEmpty)
            {
                Html.Open("p", ("class", "card-title"));
                inlines.Write(card.Title);
                Html.Close("p").Line();
            }

            Write(card.Blocks);
            Html.Close("li").Line();
        }

        Html.Close("ul").Line();
    }
}
