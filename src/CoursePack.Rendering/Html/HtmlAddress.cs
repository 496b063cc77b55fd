namespace CoursePack.Rendering.Html;

/// <summary>Anchors and neighbouring files, as attributes may hold them.</summary>
internal static class HtmlAddress
{
    /// <summary>A link to an anchor of the same file.</summary>
    public static string Inside(string anchor) => "#" + WebAddress.Encode(Name(anchor));

    /// <summary>An anchor as an <c>id</c>, which must not hold white space (HTML §3.2.6).</summary>
    public static string Name(string anchor) =>
        anchor.Any(char.IsWhiteSpace) ? string.Concat(anchor.Select(c => char.IsWhiteSpace(c) ? '-' : c)) : anchor;

    /// <summary>A relative link to a file that lies beside or below this one.</summary>
    public static string Beside(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
