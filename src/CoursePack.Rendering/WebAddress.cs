using System.Globalization;
using System.Text;

namespace CoursePack.Rendering;

/// <summary>An author's link target as a URL that readers can safely follow.</summary>
internal static class WebAddress
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:"];

    /// <returns>The address with every character that URLs do not allow percent-encoded; null when its scheme is another.</returns>
    public static string? Of(string target)
    {
        var address = target.Trim();
        return Array.Exists(Schemes, s => address.Length > s.Length && address.StartsWith(s, StringComparison.OrdinalIgnoreCase))
            ? Encode(address)
            : null;
    }

    public static string Encode(string address)
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
                encoded.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }
}
