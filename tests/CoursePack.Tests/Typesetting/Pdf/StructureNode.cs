using System.Text.RegularExpressions;

namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>An element of the logical structure as it is read back.</summary>
/// <param name="Tag">Its type as written.</param>
/// <param name="Type">Its standard type, after role mapping.</param>
internal sealed record StructureNode(PdfValue Element, string Tag, string Type, StructureNode? Parent)
{
    /// <summary>ISO 32000-1 §14.8.4.</summary>
    public static readonly HashSet<string> StandardTypes =
    [
        "/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/Caption", "/TOC", "/TOCI", "/Index", "/NonStruct", "/Private", "/P", "/H", "/H1", "/H2", "/H3", "/H4", "/H5",
        "/H6", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/THead", "/TBody", "/TFoot", "/Span", "/Quote", "/Note", "/Reference", "/BibEntry", "/Code",
        "/Link", "/Annot", "/Ruby", "/RB", "/RT", "/RP", "/Warichu", "/WT", "/WP", "/Figure", "/Formula", "/Form",
    ];

    public string Reference => Element.Reference ?? "";

    public List<StructureNode> Children { get; } = [];

    /// <summary>Its marked content: the page and the id on it.</summary>
    public List<(string Page, int Id)> Content { get; } = [];

    /// <summary>Its annotations.</summary>
    public List<PdfValue> Objects { get; } = [];

    /// <summary>What stands among its kids and is none of these.</summary>
    public List<PdfValue> Unknown { get; } = [];

    /// <summary>1 to 6 for a numbered heading, otherwise 0.</summary>
    public int HeadingLevel => Regex.IsMatch(Type, "^/H[1-6]$") ? Type[2] - '0' : 0;

    public IEnumerable<StructureNode> Ancestors
    {
        get
        {
            for (var node = Parent; node is not null; node = node.Parent)
                yield return node;
        }
    }

    /// <summary>An attribute of some owner (§14.7.5.1), such as <c>Scope</c> of <c>Table</c>.</summary>
    public PdfValue Attribute(string owner, string name)
    {
        var attributes = Element["/A"];
        return (attributes.IsArray ? attributes.Items : [attributes]).Where(a => a["/O"].Name == owner).Select(a => a[name]).FirstOrDefault(a => a.IsPresent);
    }

    // The members that a record would print lead back to itself.
    public override string ToString() => $"{Type} {Reference}";
}
