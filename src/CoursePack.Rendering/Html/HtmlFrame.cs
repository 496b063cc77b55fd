using System.Collections.Immutable;
using System.Text;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Html;

/// <summary>What stands around the text of every page we make: cover, contents, footer. Plain text but for <see cref="Logo"/>, <see cref="Contents"/> and <see cref="Main"/>, which are markup.</summary>
internal sealed record HtmlFrame
{
    public required string Language { get; init; }

    public required string Title { get; init; }

    public required Cover Cover { get; init; }

    public string? Subtitle { get; init; }

    public required string RunningTitle { get; init; }

    public required string SkipToContent { get; init; }

    public required Theme Theme { get; init; }

    public HtmlWriter Logo { get; init; } = new();

    public HtmlWriter Contents { get; init; } = new();

    public required HtmlWriter Main { get; init; }

    /// <summary>Rules that this page adds to the style of all.</summary>
    public string Looks { get; init; } = "";

    /// <summary>Whether the page can be searched or filled in.</summary>
    public bool HasScript { get; init; }

    /// <summary>Writes the file, UTF-8.</summary>
    public void WriteTo(Stream target)
    {
        // No white space at the ends: the W3C's checker takes its hashes without it.
        var style = (HtmlTheme.Style(Theme) + HtmlShell.Style + Looks).Trim();
        var script = HasScript ? HtmlShell.Script.Trim() : null;
        using var page = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        HtmlShell.Fill(page, new Dictionary<string, HtmlWriter>(StringComparer.Ordinal)
        {
            ["language"] = Text(Language),
            ["title"] = Text(Title == RunningTitle ? Title : $"{Title} – {RunningTitle}"),
            ["policy"] = Markup(ContentPolicy.Of(style, script)),
            ["style"] = Markup(style),
            ["skip"] = Text(SkipToContent),
            ["cover"] = WriteCover(),
            ["contents"] = Contents,
            ["main"] = Main,
            ["footer"] = WriteFooter(),
            ["script"] = Markup(script is null ? "" : $"<script>{script}</script>\n"),
        });
    }

    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        WriteTo(file);
        return file.ToArray();
    }

    private static HtmlWriter Text(string text) => new HtmlWriter().Text(text);

    private static HtmlWriter Markup(string markup) => new HtmlWriter().Raw(markup);

    private HtmlWriter WriteCover()
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
        if (!Logo.IsEmpty)
            html.Open("p", ("class", "logo")).Append(Logo).Close("p").Line();
        return html;
    }

    private HtmlWriter WriteFooter()
    {
        var html = new HtmlWriter();
        html.Element("p", RunningTitle, ("class", "running-title")).Line();
        WriteDetails(html, Cover.Details);
        return html;
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
