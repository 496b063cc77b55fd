using System.Globalization;
using DocumentFormat.OpenXml.Packaging;

namespace CoursePack.Rendering.Docx;

/// <summary>What lies outside the text and is referred to by an id: pictures and web addresses, each once, numbered in the order of their first use.</summary>
internal sealed class DocxRelationships
{
    private readonly List<(string Id, string Address)> links = [];
    private readonly Dictionary<string, string> linkIds = new(StringComparer.Ordinal);
    private readonly List<(string Id, PictureKind Kind, byte[] Bytes)> pictures = [];
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

    /// <param name="make">The file's bytes; asked for once.</param>
    public string Picture(string name, PictureKind kind, Func<byte[]> make)
    {
        if (!pictureIds.TryGetValue(name, out var id))
        {
            pictureIds.Add(name, id = string.Create(CultureInfo.InvariantCulture, $"picture{pictures.Count + 1}"));
            pictures.Add((id, kind, make()));
        }

        return id;
    }

    public void AddTo(MainDocumentPart part)
    {
        foreach (var (id, address) in links)
            part.AddHyperlinkRelationship(new(address, UriKind.RelativeOrAbsolute), isExternal: true, id);
        foreach (var (id, kind, bytes) in pictures)
        {
            using var stream = new MemoryStream(bytes);
            part.AddImagePart(
                kind switch
                {
                    PictureKind.Png => ImagePartType.Png,
                    PictureKind.Jpeg => ImagePartType.Jpeg,
                    PictureKind.Metafile => ImagePartType.Emf,
                    _ => ImagePartType.Svg,
                },
                id).FeedData(stream);
        }
    }
}

/// <summary>Kinds of pictures in a Word file.</summary>
internal enum PictureKind
{
    Png,
    Jpeg,
    Metafile,
    Svg,
}
