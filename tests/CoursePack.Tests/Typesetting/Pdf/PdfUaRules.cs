using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>
/// The rules of PDF/UA-1 (ISO 14289-1 §7) that a program can judge, on a file as qpdf reads it. Returns what is wrong,
/// one line each; an empty list is what every PDF of ours must give.
/// </summary>
internal sealed class PdfUaRules
{
    /// <summary>What an element of a type may hold and be held by (ISO 32000-1 §14.8.4.3); a type not named here may stand anywhere.</summary>
    private static readonly (string Child, string[] Parents)[] Nesting =
    [
        ("/LI", ["/L"]), ("/LBody", ["/LI"]), ("/Lbl", ["/LI", "/Note", "/BibEntry", "/TOCI"]),
        ("/TOCI", ["/TOC"]),
        ("/THead", ["/Table"]), ("/TBody", ["/Table"]), ("/TFoot", ["/Table"]),
        ("/TR", ["/Table", "/THead", "/TBody", "/TFoot"]), ("/TH", ["/TR"]), ("/TD", ["/TR"]),
    ];

    /// <summary>Those that hold nothing but what belongs to them, beside a caption.</summary>
    private static readonly (string Parent, string[] Children)[] Holding =
    [
        ("/L", ["/LI", "/L"]), ("/LI", ["/Lbl", "/LBody"]), ("/TOC", ["/TOCI", "/TOC"]),
        ("/Table", ["/TR", "/THead", "/TBody", "/TFoot"]), ("/TR", ["/TH", "/TD"]),
    ];

    /// <summary>§14.8.4.</summary>
    private static readonly HashSet<string> Standard =
    [
        "/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/Caption", "/TOC", "/TOCI", "/Index", "/NonStruct", "/Private", "/P", "/H1", "/H2", "/H3", "/H4", "/H5",
        "/H6", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/THead", "/TBody", "/TFoot", "/Span", "/Quote", "/Note", "/Reference", "/BibEntry", "/Code",
        "/Link", "/Annot", "/Figure", "/Formula", "/Form",
    ];

    private readonly Dictionary<string, JsonElement> objects = [];
    private readonly Dictionary<string, byte[]> streams = [];
    private readonly Dictionary<long, JsonElement> parents = [];
    private readonly List<string> faults = [];

    private PdfUaRules(JsonElement qpdf)
    {
        foreach (var entry in qpdf.EnumerateObject())
        {
            var name = entry.Name["obj:".Length..];
            if (entry.Name == "trailer")
                continue;
            if (entry.Value.TryGetProperty("value", out var value))
                objects[name] = value;
            if (entry.Value.TryGetProperty("stream", out var stream))
            {
                objects[name] = stream.GetProperty("dict");
                streams[name] = stream.GetProperty("data").GetBytesFromBase64();
            }
        }
    }

    public static IReadOnlyList<string> Faults(string file)
    {
        using var json = JsonDocument.Parse(ExternalTool.Run("qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized", file).Expect());
        var parts = json.RootElement.GetProperty("qpdf")[1];
        var trailer = parts.GetProperty("trailer").GetProperty("value");
        var rules = new PdfUaRules(Without(parts, "trailer"));
        rules.CheckCatalog(rules.Follow(trailer.GetProperty("/Root")));
        return rules.faults;
    }

    private static JsonElement Without(JsonElement parts, string name) =>
        JsonSerializer.SerializeToElement(parts.EnumerateObject().Where(p => p.Name != name).ToDictionary(p => p.Name, p => p.Value));

    private void CheckCatalog(JsonElement catalog)
    {
        Require(Get(catalog, "/MarkInfo", "/Marked") is { ValueKind: JsonValueKind.True }, "the document is not marked");
        Require(Get(catalog, "/Lang") is not null, "the document has no language");
        Require(Get(catalog, "/ViewerPreferences", "/DisplayDocTitle") is { ValueKind: JsonValueKind.True }, "the title is not shown");
        var xmp = Encoding.UTF8.GetString(streams[catalog.GetProperty("/Metadata").GetString()!]);
        Require(xmp.Contains("<pdfuaid:part>1</pdfuaid:part>", StringComparison.Ordinal), "the metadata does not say PDF/UA-1");
        Require(xmp.Contains("<dc:title>", StringComparison.Ordinal), "the metadata has no title");

        var structure = Follow(catalog.GetProperty("/StructTreeRoot"));
        var numbers = Follow(structure.GetProperty("/ParentTree")).GetProperty("/Nums").EnumerateArray().ToList();
        for (var i = 0; i < numbers.Count; i += 2)
            parents[numbers[i].GetInt64()] = numbers[i + 1];

        foreach (var page in Pages(Follow(catalog.GetProperty("/Pages"))))
            CheckPage(page);
        var heading = 0;
        foreach (var element in structure.GetProperty("/K").EnumerateArray())
            CheckElement(element.GetString()!, "", ref heading);
        foreach (var font in objects.Values.Where(o => Get(o, "/Subtype")?.GetString() == "/Type0"))
            Require(Get(font, "/ToUnicode") is not null, $"the font {font.GetProperty("/BaseFont")} does not say what its glyphs mean");
        foreach (var font in objects.Values.Where(o => Type(o) == "/FontDescriptor"))
            Require(Get(font, "/FontFile2") is not null, $"the font {font.GetProperty("/FontName")} is not embedded");
    }

    private IEnumerable<string> Pages(JsonElement tree) => tree.GetProperty("/Kids").EnumerateArray().SelectMany(kid =>
        Type(Follow(kid)) == "/Pages" ? Pages(Follow(kid)) : [kid.GetString()!]);

    private void CheckPage(string number)
    {
        var page = objects[number];
        Require(Get(page, "/Tabs")?.GetString() == "/S", $"page {number} does not tab in the order of its structure");
        var ids = CheckMarks(number, Encoding.Latin1.GetString(streams[page.GetProperty("/Contents").GetString()!]));
        var owners = Get(page, "/StructParents") is { } key ? Follow(parents[key.GetInt64()]).EnumerateArray().ToList() : [];
        Require(owners.Count == ids.Count, $"page {number} has {ids.Count} marked contents, its parent tree {owners.Count}");
        for (var id = 0; id < Math.Min(owners.Count, ids.Count); id++)
        {
            Require(ids[id] == id, $"page {number} has marked content {ids[id]} where {id} is due");
            var element = Follow(owners[id]);
            var page0 = Get(element, "/Pg")?.GetString();
            Require(Kids(element).Any(kid => kid.ValueKind == JsonValueKind.Number
                ? page0 == number && kid.GetInt32() == id
                : kid.ValueKind == JsonValueKind.Object && Type(kid) == "/MCR" && kid.GetProperty("/Pg").GetString() == number && kid.GetProperty("/MCID").GetInt32() == id),
                $"content {id} of page {number} is not in its element");
        }
        foreach (var annotation in Get(page, "/Annots")?.EnumerateArray() ?? [])
            CheckAnnotation(annotation.GetString()!);
    }

    // Every operator that paints stands in marked content or an artifact, and these do not nest.
    private List<int> CheckMarks(string page, string content)
    {
        var ids = new List<int>();
        var depth = 0;
        foreach (Match token in Regex.Matches(content, @"\((?:\\.|[^\\)])*\)|/MCID (\d+)|(?<![\w/])(BDC|BMC|EMC|Tj|TJ|f|S|B|Do)(?!\w)", RegexOptions.Singleline))
        {
            switch (token.Groups[2].Value)
            {
                case "BDC" or "BMC":
                    Require(++depth == 1, $"page {page} nests marked content");
                    break;
                case "EMC":
                    depth--;
                    break;
                case "":
                    if (token.Groups[1].Success)
                        ids.Add(int.Parse(token.Groups[1].Value, CultureInfo.InvariantCulture));
                    break;
                default:
                    Require(depth == 1, $"page {page} has a mark that is neither content nor artifact");
                    break;
            }
        }
        Require(depth == 0, $"page {page} does not end its marked content");
        return ids;
    }

    private void CheckAnnotation(string number)
    {
        var annotation = objects[number];
        var key = Get(annotation, "/StructParent")?.GetInt64() ?? -1;
        Require(Get(annotation, "/Contents") is not null || Get(annotation, "/TU") is not null, $"annotation {number} has no description");
        Require(Get(annotation, "/F")?.GetInt32() == 4, $"annotation {number} is not printed");
        var owner = parents.TryGetValue(key, out var found) ? Follow(found) : default;
        var wanted = Get(annotation, "/Subtype")?.GetString() == "/Widget" ? "/Form" : "/Link";
        Require(owner.ValueKind == JsonValueKind.Object && Get(owner, "/S")?.GetString() == wanted
            && Kids(owner).Any(kid => kid.ValueKind == JsonValueKind.Object && Get(kid, "/Obj")?.GetString() == number), $"annotation {number} is in no {wanted}");
    }

    private void CheckElement(string number, string parent, ref int heading)
    {
        var element = objects[number];
        var type = element.GetProperty("/S").GetString()!;
        Require(Standard.Contains(type), $"element {number} is of no standard type: {type}");
        Require(Nesting.All(n => n.Child != type || n.Parents.Contains(parent)), $"element {number} of type {type} stands in {parent}");
        Require(type == "/Caption" || Holding.All(h => h.Parent != parent || h.Children.Contains(type)), $"element {number} of type {type} does not belong in {parent}");
        var attributes = Get(element, "/A")?.GetRawText() ?? "";
        if (type == "/Figure")
        {
            Require(Get(element, "/Alt") is not null || Get(element, "/ActualText") is not null, $"figure {number} has no alternative text");
            Require(attributes.Contains("/BBox", StringComparison.Ordinal), $"figure {number} has no bounding box");
        }
        if (type == "/TH")
            Require(attributes.Contains("/Scope", StringComparison.Ordinal), $"header cell {number} has no scope");
        if (type == "/Note")
            Require(Get(element, "/ID") is not null, $"note {number} has no id");
        if (Regex.Match(type, "^/H([1-6])$") is { Success: true } match)
        {
            var level = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            Require(level <= heading + 1, $"heading {number} of level {level} follows one of level {heading}");
            heading = level;
        }
        foreach (var kid in Kids(element).Where(kid => kid.ValueKind == JsonValueKind.String))
        {
            Require(Get(objects[kid.GetString()!], "/P")?.GetString() == number, $"element {kid} does not know its parent");
            CheckElement(kid.GetString()!, type, ref heading);
        }
    }

    private static List<JsonElement> Kids(JsonElement element) => [.. Get(element, "/K")?.EnumerateArray() ?? []];

    private static string? Type(JsonElement value) => Get(value, "/Type")?.GetString();

    private static JsonElement? Get(JsonElement value, params string[] path)
    {
        foreach (var key in path)
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(key, out value))
                return null;
        }
        return value;
    }

    private JsonElement Follow(JsonElement value) => value.ValueKind == JsonValueKind.String && objects.TryGetValue(value.GetString()!, out var found) ? found : value;

    private void Require(bool holds, string fault)
    {
        if (!holds)
            faults.Add(fault);
    }
}
