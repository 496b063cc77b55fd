using System.Security.Cryptography;
using System.Text;

namespace CoursePack.Rendering.Html;

/// <summary>
/// What a browser may do for a page (Content Security Policy Level 3): apply the style and run the script that were in it when
/// it was made, show the pictures inside it, and nothing else. No address outside can be asked, and no form be sent.
/// </summary>
internal static class ContentPolicy
{
    /// <param name="script">Null for a page without one.</param>
    public static string Of(string style, string? script)
    {
        var scripts = script is null ? "" : $" script-src {Hash(script)};";
        return $"default-src 'none'; style-src {Hash(style)};{scripts} img-src data:; base-uri 'none'; form-action 'none'";
    }

    /// <summary>Of an element's content, byte by byte.</summary>
    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
