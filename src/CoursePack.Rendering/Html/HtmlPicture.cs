using System.Globalization;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;

namespace CoursePack.Rendering.Html;

/// <summary>A picture inside the file. The style sheet keeps it inside its column.</summary>
internal static class HtmlPicture
{
    /// <param name="shownAt">Where the author asks for it.</param>
    public static void Write(HtmlPage page, Asset asset, string alt, SourceSpan shownAt)
    {
        // An img runs no script of a drawing and loads nothing.
        var drawing = SvgDrawings.IsDrawing(asset) ? page.Drawings.Of(asset, shownAt) : null;
        page.Html.Open(
            "img",
            ("src", $"data:{asset.MediaType};base64,{Convert.ToBase64String(asset.Bytes.AsSpan())}"),
            ("alt", alt),
            ("width", Pixels(drawing?.Width)),
            ("height", Pixels(drawing?.Height))).Line();
    }

    private static string? Pixels(double? points) =>
        points is { } length ? Math.Max(1, Math.Round(length * 96 / 72)).ToString(CultureInfo.InvariantCulture) : null;
}
