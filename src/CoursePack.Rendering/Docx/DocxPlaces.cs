using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.CustomXmlDataProperties;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CoursePack.Rendering.Docx;

/// <summary>
/// Local places that are still blank, each once in a part of its own: every control of a place is bound to it, so that what
/// is written in one shows in all (ISO/IEC 29500-1 §17.5.2.6).
/// </summary>
internal sealed class DocxPlaces
{
    private const string Namespace = "https://coursepack.dev/ns/local-places";

    private readonly List<string> names = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>The binding of a control to a place.</summary>
    public W.DataBinding Bind(string name)
    {
        if (!places.TryGetValue(name, out var place))
        {
            names.Add(name);
            places.Add(name, place = names.Count);
        }

        return new()
        {
            PrefixMappings = $"xmlns:p='{Namespace}'",
            XPath = string.Create(CultureInfo.InvariantCulture, $"/p:places[1]/p:place[{place}]"),
            StoreItemId = StoreId,
        };
    }

    public void AddTo(MainDocumentPart main)
    {
        if (names.Count == 0)
            return;
        var part = main.AddCustomXmlPart(CustomXmlPartType.CustomXml, "places");
        using (var bytes = new MemoryStream(Data()))
            part.FeedData(bytes);
        part.AddNewPart<CustomXmlPropertiesPart>("placesProperties").DataStoreItem =
            new DataStoreItem(new SchemaReferences(new SchemaReference { Uri = Namespace })) { ItemId = StoreId };
    }

    /// <summary>The same in every document: a name for this kind of part, not for one file.</summary>
    private static string StoreId { get; } = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(Namespace)).AsSpan(0, 16)).ToString("B").ToUpperInvariant();

    private byte[] Data()
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("places", Namespace);
            foreach (var name in names)
            {
                xml.WriteStartElement("place", Namespace);
                xml.WriteAttributeString("id", name);
                xml.WriteFullEndElement();
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }
}
