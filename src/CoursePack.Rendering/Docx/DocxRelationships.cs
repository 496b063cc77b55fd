using System.Globalization;
using CoursePack.Typesetting.Painting;
using DocumentFormat.OpenXml.Packaging;

namespace CoursePack.Rendering.Docx;

/// <summary>What lies outside the text and is referred to by an id: pictures and web addresses, each once, numbered in the order of their first use.</summary>
internal sealed class DocxRelationships
{
    private readonly List<(string Id, string Address)> links = [];
    private readonly Dictionary<string, string> linkIds = new(StringComparer.Ordinal);
    private readonly List<(string Id, Bitmap Bitmap)> pictures = [];
    private readonly Dictionary<string, string> pictureIds = new(StringComparer.Ordinal);

    public string Link(string address)
    {
        if (!linkIds.TryGetValue(address, out var id))
        {
            linkIds.Add(address, id = string.Create(CultureInfo.InvariantCulture, $"link{links.Count + 1}"));
            links.Add((id, address));
        }

        return id;
    }

    public string Picture(string asset, Bitmap bitmap)
    {
        if (!pictureIds.TryGetValue(asset, out var id))
        {
            pictureIds.Add(asset, id = string.Create(CultureInfo.InvariantCulture, $"picture{pictures.Count + 1}"));
            pictures.Add((id, bitmap));
        }

        return id;
    }

    public void AddTo(MainDocumentPart part)
    {
        foreach (var (id, address) in links)
            part.AddHyperlinkRelationship(new(address, UriKind.RelativeOrAbsolute), isExternal: true, id);
        foreach (var (id, bitmap) in pictures)
        {
            using var bytes = new MemoryStream([.. bitmap.Encoded]);
            part.AddImagePart(bitmap.Kind == BitmapKind.Png ? ImagePartType.Png : ImagePartType.Jpeg, id).FeedData(bytes);
        }
    }
}
