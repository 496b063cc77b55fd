using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Html;

/// <summary>
/// A document as one HTML5 file that needs nothing beside it: style and pictures are inside, its script only searches and saves, and it asks no network.
/// </summary>
public static class HtmlRenderer
{
    /// <param name="pages">Page numbers for references; those of the PDF of the same edition.</param>
    /// <returns>The file's bytes, UTF-8.</returns>
    public static Outcome<byte[]> Render(Document document, Theme theme, PageMap pages)
    {
        using var file = new MemoryStream();
        var found = Render(document, theme, pages, file);
        return new(file.ToArray(), found);
    }

    /// <param name="target">Takes the file in small pieces, front to back.</param>
    /// <returns>What was found.</returns>
    public static ImmutableArray<Diagnostic> Render(Document document, Theme theme, PageMap pages, Stream target)
    {
        var main = new HtmlPage(document, theme, pages);
        new HtmlBlocks(main).Write(document.Blocks);
        // Navigation has a writer of its own: it stands before the text, and lists anchors found in it.
        var before = main.Beside();
        new HtmlContents(before, new(before)).WriteNavigation();
        new HtmlKeeping(main).Write();
        var logo = main.Beside();
        if (CoverLogo.Of(document, theme) is { } asset)
            HtmlPicture.Write(logo, asset, theme.LogoAlt, asset.Span);
        var frame = new HtmlFrame
        {
            Language = document.Language,
            Title = document.Title,
            Subtitle = document.Subtitle,
            Cover = document.Cover,
            RunningTitle = document.RunningTitle,
            SkipToContent = document.Words.SkipToContent,
            Theme = theme,
            Logo = logo.Html,
            Contents = before.Html,
            Main = main.Html,
            Looks = main.Looks.ToString(),
            HasScript = main.HoldsFields || !before.Html.IsEmpty,
        };
        frame.WriteTo(target);
        return main.Found.ToImmutable();
    }
}
