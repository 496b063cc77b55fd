using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Html;

/// <summary>Running text.</summary>
internal sealed class HtmlInlines(HtmlPage page)
{
    private HtmlWriter Html => page.Html;

    /// <param name="live">False where HTML allows no link or field inside, such as in a link: their words are printed alone.</param>
    public void Write(ImmutableArray<Inline> inlines, bool live = true)
    {
        foreach (var inline in inlines)
            Write(inline, live);
    }

    private void Write(Inline inline, bool live)
    {
        switch (inline)
        {
            case TextRun run:
                Html.Text(run.Text);
                break;
            case CodeSpan code:
                Html.Element("code", code.Text);
                break;
            case LineBreak:
                Html.Raw("<br>");
                break;
            case Blank blank:
                WriteBlank(blank, live);
                break;
            case PageReference reference:
                WritePage(reference, live);
                break;
            case Strong strong:
                Wrap("strong", strong, live);
                break;
            case Emphasis emphasis:
                Wrap("em", emphasis, live);
                break;
            case Superscript raised:
                Wrap("sup", raised, live);
                break;
            case LanguageSpan span:
                Html.Open("span", ("lang", span.Language));
                Write(span.Content, live);
                Html.Close("span");
                break;
            case Link link:
                WriteLink(link, live);
                break;
            default:
                throw new InvalidOperationException($"no HTML for {inline.GetType().Name}");
        }
    }

    private void Wrap(string name, InlineContainer container, bool live)
    {
        Html.Open(name);
        Write(container.Content, live);
        Html.Close(name);
    }

    private void WriteBlank(Blank blank, bool live)
    {
        if (blank.Value is { } value)
        {
            Html.Text(value);
        }
        else if (live && blank.LabelHidden)
        {
            page.OpenField("textarea", ("class", "blank-alone"), ("rows", "1"), ("name", blank.Name), ("aria-label", blank.Label), ("autocomplete", "off")).Close("textarea");
        }
        else if (live)
        {
            Html.Open("label", ("class", "blank")).Element("span", blank.Label, ("class", "blank-label")).Text(" ");
            page.OpenField("input", ("type", "text"), ("name", blank.Name), ("autocomplete", "off")).Close("label");
        }
        else
        {
            Html.Element("span", blank.Label, ("class", "blank-label"));
        }
    }

    private void WritePage(PageReference reference, bool live)
    {
        var product = reference.Product ?? page.Document.Id;
        var inside = product == page.Document.Id && page.Anchors.Contains(reference.Anchor);
        if (page.Pages.PageOf(product, reference.Anchor) is not { } number)
        {
            page.Found.Add(DocumentDiagnostics.WithoutPage(reference, product));
            Html.Text("?");
            return;
        }

        var printed = number.ToString(CultureInfo.InvariantCulture);
        if (inside && live)
            Html.Element("a", printed, ("href", HtmlAddress.Inside(reference.Anchor)), ("aria-label", $"{page.Document.Words.Page} {printed}"));
        else
            Html.Text(printed);
    }

    private void WriteLink(Link link, bool live)
    {
        var address = live ? AddressOf(link) : null;
        if (address is not null)
            Html.Open("a", ("href", address));
        Write(link.Content, live: live && address is null);
        if (address is not null)
            Html.Close("a");
    }

    private string? AddressOf(Link link)
    {
        if (link.IsInside && page.Anchors.Contains(link.Target[1..]))
            return HtmlAddress.Inside(link.Target[1..]);
        if (!link.IsInside && WebAddress.Of(link.Target) is { } outside)
            return outside;
        page.Found.Add(link.IsInside ? DocumentDiagnostics.WithoutTarget(link, page.Document, page.Anchors.Names) : DocumentDiagnostics.Unsafe(link));
        return null;
    }
}
