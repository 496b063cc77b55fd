using System.Collections.Immutable;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Html;

/// <summary>What stands around the text of every page we make: cover, contents, footer. Plain text but for <see cref="Contents"/> and <see cref="Main"/>, which are markup.</summary>
internal sealed record HtmlFrame
{
    public required string Language { get; init; }

    public required string Title { get; init; }

    public required Cover Cover { get; init; }

    public string? Subtitle { get; init; }

    public required string RunningTitle { get; init; }

    public required string SkipToContent { get; init; }

    public required Theme Theme { get; init; }

    public string Contents { get; init; } = "";

    public required string Main { get; init; }

    /// <summary>Rules that this page adds to the style of all.</summary>
    public string Looks { get; init; } = "";

    /// <summary>Whether the page can be searched or filled in.</summary>
    public bool HasScript { get; init; }

    public byte[] ToBytes()
    {
        // No white space at the ends: the W3C's checker takes its hashes without it.
        var style = (HtmlTheme.Style(Theme) + HtmlShell.Style + Looks).Trim();
        var script = HasScript ? HtmlShell.Script.Trim() : null;
        return HtmlShell.Fill(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["language"] = Escaped(Language),
            ["title"] = Escaped(Title == RunningTitle ? Title : $"{Title} – {RunningTitle}"),
            ["policy"] = ContentPolicy.Of(style, script),
            ["style"] = style,
            ["skip"] = Escaped(SkipToContent),
            ["cover"] = WriteCover(),
            ["contents"] = Contents,
            ["main"] = Main,
            ["footer"] = WriteFooter(),
            ["script"] = script is null ? "" : $"<script>{script}</script>\n",
        });
    }

    private static string Escaped(string text) => new HtmlWriter().Text(text).ToString();

    private string WriteCover()
    {
        var html = new HtmlWriter();
        if (Cover.Overline.Length > 0)
            html.Element("p", Cover.Overline, ("class", "overline")).Line();
        html.Element("h1", Title).Line();
        if (Subtitle is { Length: > 0 })
            html.Element("p", Subtitle, ("class", "subtitle")).Line();
        if (Cover.Notice is { Length: > 0 } notice)
            html.Open("p", ("class", "notice")).Raw(HtmlIcons.Of(CalloutKind.Warning)).Element("span", notice).Close("p").Line();
        WriteDetails(html, Cover.Details);
        return html.ToString();
    }

    private string WriteFooter()
    {
        var html = new HtmlWriter();
        html.Element("p", RunningTitle, ("class", "running-title")).Line();
        WriteDetails(html, Cover.Details);
        return html.ToString();
    }

    private static void WriteDetails(HtmlWriter html, ImmutableArray<string> details)
    {
        if (details.IsEmpty)
            return;
        html.Open("ul", ("class", "details")).Line();
        foreach (var detail in details)
            html.Element("li", detail).Line();
        html.Close("ul").Line();
    }
}
