using System.Collections.Immutable;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Html;

/// <summary>The table of contents: once as the page's navigation, beside the text where there is room.</summary>
internal sealed class HtmlContents(HtmlPage page, HtmlInlines inlines)
{
    private HtmlWriter Html => page.Html;

    /// <summary>The document's first table of contents, as navigation; nothing when it has none.</summary>
    public void WriteNavigation()
    {
        if (First(page.Document.Blocks) is not { } contents)
            return;
        Html.Open("nav", ("id", "_contents"), ("class", "contents"), ("aria-labelledby", "_contents-title")).Line();
        WriteSearch();
        Html.Raw("<details open>").Line()
            .Raw("<summary>").Element("h2", page.Document.Words.Contents, ("id", "_contents-title")).Raw("</summary>").Line();
        WriteList(page.Document.Blocks, contents.Depth);
        Html.Raw("</details>").Line().Close("nav").Line();
    }

    /// <summary>Its results take the place of the contents. The script shows it.</summary>
    private void WriteSearch()
    {
        var words = page.Document.Words;
        Html.Open("search", ("class", "find"), ("hidden", "")).Line()
            .Element("label", words.Search, ("for", "_find")).Line()
            .Open("input", ("type", "search"), ("id", "_find"), ("autocomplete", "off")).Line()
            .Element("p", "", ("id", "_found"), ("role", "status"), ("data-found", words.SectionsFound)).Line()
            .Element("ol", "", ("id", "_results")).Line()
            .Close("search").Line();
    }

    /// <summary>Where a table of contents stands in the text: the navigation takes its place, unless it is part of a section.</summary>
    public void WriteInPlace(Contents contents)
    {
        if (page.Document.Blocks.Contains(contents, ReferenceEqualityComparer.Instance))
            return;
        Html.Open("div", ("id", contents.Id is { } id ? HtmlAddress.Name(id) : null), ("class", HtmlPage.Classes(contents.Role, "contents-here"))).Line();
        WriteList(page.Document.Blocks, contents.Depth);
        Html.Close("div").Line();
    }

    private void WriteList(ImmutableArray<Block> blocks, int depth)
    {
        var sections = Sections(blocks).ToList();
        if (depth == 0 || sections.Count == 0)
            return;
        Html.Raw("<ol>").Line();
        foreach (var section in sections)
        {
            Html.Raw("<li>").Open("a", ("href", HtmlAddress.Inside(page.Anchors.Of(section))), ("lang", section.Language));
            if (section.Overline is { } overline)
                Html.Element("span", overline, ("class", "overline")).Text(" ");
            inlines.Write(section.Title, live: false);
            Html.Close("a").Line();
            WriteList(section.Blocks, depth - 1);
            Html.Raw("</li>").Line();
        }

        Html.Raw("</ol>").Line();
    }

    private static IEnumerable<Section> Sections(ImmutableArray<Block> blocks) => blocks.SelectMany(b => b switch
    {
        Section { Unlisted: false } section => [section],
        Group group => Sections(group.Blocks),
        _ => [],
    });

    private static Contents? First(ImmutableArray<Block> blocks) => blocks
        .Select(b => b switch
        {
            Contents contents => contents,
            Section section => First(section.Blocks),
            Group group => First(group.Blocks),
            _ => null,
        })
        .FirstOrDefault(c => c is not null);
}
