using System.Text;

namespace CoursePack.Rendering.Html;

/// <summary>Link targets and names, as attributes may hold them.</summary>
internal static class HtmlAddress
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:"];

    /// <summary>The address with every character that URLs do not allow percent-encoded; null when its scheme is not one a reader can safely follow.</summary>
    public static string? Outside(string target)
    {
        var address = target.Trim();
        if (!Array.Exists(Schemes, s => address.Length > s.Length && address.StartsWith(s, StringComparison.OrdinalIgnoreCase)))
            return null;
        return Encode(address);
    }

    /// <summary>A link to an anchor of the same file.</summary>
    public static string Inside(string anchor) => "#" + Encode(Name(anchor));

    /// <summary>An anchor as an <c>id</c>, which must not hold white space (HTML §3.2.6).</summary>
    public static string Name(string anchor) => anchor.Any(char.IsWhiteSpace) ? string.Concat(anchor.Select(c => char.IsWhiteSpace(c) ? '-' : c)) : anchor;

    /// <summary>A relative link to a file that lies beside or below this one.</summary>
    public static string Beside(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string Encode(string address)
    {
        var encoded = new StringBuilder(address.Length);
        for (var i = 0; i < address.Length; i++)
        {
            var c = address[i];
            var allowed = c switch
            {
                '%' => i + 2 < address.Length && char.IsAsciiHexDigit(address[i + 1]) && char.IsAsciiHexDigit(address[i + 2]),
                <= ' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}' or '\u007F' => false,
                _ => true,
            };
            if (allowed)
                encoded.Append(c);
            else
                encoded.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }
}
