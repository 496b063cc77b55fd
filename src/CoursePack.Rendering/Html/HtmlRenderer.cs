using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Html;

/// <summary>
/// A document as one HTML5 file that needs nothing beside it: style and pictures are inside, it runs no script and asks no network.
/// </summary>
public static class HtmlRenderer
{
    /// <param name="pages">Page numbers for references; those of the PDF of the same edition.</param>
    /// <returns>The file's bytes, UTF-8.</returns>
    public static Outcome<byte[]> Render(Document document, Theme theme, PageMap pages)
    {
        var main = new HtmlPage(document, theme, pages);
        new HtmlBlocks(main).Write(document.Blocks);
        var bytes = HtmlShell.Fill(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["language"] = new HtmlWriter().Text(document.Language).ToString(),
            ["title"] = new HtmlWriter().Text(Title(document)).ToString(),
            ["theme"] = HtmlTheme.Style(theme),
            ["skip"] = new HtmlWriter().Text(document.Words.SkipToContent).ToString(),
            ["cover"] = Cover(document),
            ["contents"] = Contents(main),
            ["main"] = main.Html.ToString(),
            ["footer"] = Footer(document),
        });
        return new(bytes, main.Found.ToImmutable());
    }

    private static string Title(Document document) =>
        document.Title == document.RunningTitle ? document.Title : $"{document.Title} – {document.RunningTitle}";

    private static string Cover(Document document)
    {
        var html = new HtmlWriter();
        if (document.Cover.Overline.Length > 0)
            html.Element("p", document.Cover.Overline, ("class", "overline")).Line();
        html.Element("h1", document.Title).Line();
        if (document.Subtitle is { Length: > 0 } subtitle)
            html.Element("p", subtitle, ("class", "subtitle")).Line();
        if (document.Cover.Notice is { Length: > 0 } notice)
            html.Open("p", ("class", "notice")).Raw(HtmlIcons.Of(CalloutKind.Warning)).Element("span", notice).Close("p").Line();
        Details(html, document.Cover.Details);
        return html.ToString();
    }

    private static string Footer(Document document)
    {
        var html = new HtmlWriter();
        html.Element("p", document.RunningTitle, ("class", "running-title")).Line();
        Details(html, document.Cover.Details);
        return html.ToString();
    }

    private static void Details(HtmlWriter html, ImmutableArray<string> details)
    {
        if (details.IsEmpty)
            return;
        html.Open("ul", ("class", "details")).Line();
        foreach (var detail in details)
            html.Element("li", detail).Line();
        html.Close("ul").Line();
    }

    private static string Contents(HtmlPage main)
    {
        // Its own writer, the anchors of the text: navigation stands before what it lists.
        var before = main.Beside();
        new HtmlContents(before, new(before)).WriteNavigation();
        return before.Html.ToString();
    }
}
