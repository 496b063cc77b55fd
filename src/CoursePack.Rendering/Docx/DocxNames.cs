using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoursePack.Rendering.Docx;

/// <summary>
/// Names that Word keeps while people edit: a bookmark for each anchor, an id for each paragraph, which counts from the last
/// anchor before it, and ids of content controls. Made from what is named, so that they are the same in every build and
/// comments can be traced to their block.
/// </summary>
internal sealed class DocxNames
{
    /// <summary>Longest bookmark name that Word takes.</summary>
    private const int LongestBookmark = 40;

    /// <summary>Longest tag and title of a content control that Word takes.</summary>
    private const int LongestTag = 64;

    private const int HashDigits = 8;

    private readonly HashSet<uint> paragraphs = [];
    private readonly HashSet<uint> controls = [];
    private readonly Dictionary<string, int> countsByAnchor = new(StringComparer.Ordinal);
    private string anchor = "";
    private int bookmarks, drawings;

    /// <summary>Letters, digits and underscores, with a part that keeps two anchors apart.</summary>
    public static string Bookmark(string anchor)
    {
        var plain = string.Concat(anchor.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        var name = char.IsAsciiLetter(plain.FirstOrDefault()) ? plain : "at_" + plain.TrimStart('_');
        return $"{name[..Math.Min(name.Length, LongestBookmark - HashDigits - 1)]}_{Hash(anchor):x8}";
    }

    /// <summary>Paragraphs from here on count from this anchor.</summary>
    public void Enter(string name) => anchor = name;

    /// <summary>Eight hexadecimal digits, below 80000000 ([MS-DOCX] §2.6.2.3).</summary>
    public string NextParagraph()
    {
        var count = countsByAnchor[anchor] = countsByAnchor.GetValueOrDefault(anchor) + 1;
        return Free(paragraphs, string.Create(CultureInfo.InvariantCulture, $"{anchor}#{count}")).ToString("X8", CultureInfo.InvariantCulture);
    }

    public string NextBookmark() => (++bookmarks).ToString(CultureInfo.InvariantCulture);

    public uint NextDrawing() => (uint)++drawings;

    /// <summary>A positive number for the control of this name; two with one name have two.</summary>
    public int NextControl(string name) => (int)Free(controls, name);

    /// <summary>A name or label of a control, cut where Word would refuse it.</summary>
    public static string Tag(string name) =>
        name.Length <= LongestTag ? name : $"{name[..(LongestTag - HashDigits - 1)]}~{Hash(name):x8}";

    public static string Title(string label)
    {
        if (label.Length <= LongestTag)
            return label;
        var end = label.LastIndexOf(' ', LongestTag - 2, LongestTag / 2);
        return label[..(end < 0 ? LongestTag - 2 : end)] + " …";
    }

    private static uint Free(HashSet<uint> taken, string name)
    {
        var id = Hash(name) & 0x7FFFFFFF;
        while (id is 0 or 0x7FFFFFFF || !taken.Add(id))
            id = (id + 1) & 0x7FFFFFFF;
        return id;
    }

    private static uint Hash(string text) => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
