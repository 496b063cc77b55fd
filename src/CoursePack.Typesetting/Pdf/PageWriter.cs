using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Pdf;

/// <summary>Writes pages with their resources and annotations (ISO 32000-1 §7.7.3.3).</summary>
internal sealed class PageWriter(PdfFile file, int pageTree, StructureTreeWriter structure, FormWriter form, PaintedDocument document)
{
    private readonly FontEmbedder fonts = new(file);
    private readonly ImageEmbedder images = new(file);

    // Of the page in hand.
    private readonly SortedDictionary<string, int> usedFonts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> usedImages = new(StringComparer.Ordinal);
    private readonly List<int> annotations = [];
    private readonly List<StructureElement> marked = [];

    public void Write(PageContent page, int number, int index)
    {
        var contents = file.Reserve();
        usedFonts.Clear();
        usedImages.Clear();
        annotations.Clear();
        marked.Clear();
        foreach (var part in page.Parts)
            Write(part, page, number, index);
        file.WriteDeflated(contents, [], page.Operators);
        if (marked.Count > 0)
            structure.ClosePage(index, marked);

        var output = file.Open(number).Raw("<</Type/Page/Parent "u8).Reference(pageTree)
            .Raw("/MediaBox[0 0 "u8).Number(page.Width).Raw((byte)' ').Number(page.Height).Raw("]/Resources<<"u8);
        WriteResources(output, "/Font"u8, usedFonts);
        WriteResources(output, "/XObject"u8, usedImages);
        output.Raw(">>/Contents "u8).Reference(contents).Raw("/Tabs/S"u8);
        if (marked.Count > 0)
            output.Raw("/StructParents "u8).Integer(index);
        if (annotations.Count > 0)
        {
            output.Raw("/Annots["u8);
            foreach (var annotation in annotations)
                output.Reference(annotation).Raw((byte)' ');
            output.Raw((byte)']');
        }
        output.Raw(">>"u8);
        file.Close();
    }

    public void WriteFonts() => fonts.Write();

    private static void WriteResources(PdfBuffer output, ReadOnlySpan<byte> kind, SortedDictionary<string, int> used)
    {
        if (used.Count == 0)
            return;
        output.Raw(kind).Raw("<<"u8);
        foreach (var (name, number) in used)
            output.Name(name).Raw((byte)' ').Reference(number);
        output.Raw(">>"u8);
    }

    private void Write(PagePart part, PageContent page, int number, int index)
    {
        switch (part)
        {
            case PagePart.Marked(var element):
                structure.AddContent(element, index, marked.Count);
                marked.Add(element);
                break;
            case PagePart.Font(var font):
                usedFonts.Add(font.ResourceName, fonts.NumberOf(font));
                break;
            case PagePart.Image(var image):
                usedImages.Add(image.ResourceName, images.NumberOf(image));
                break;
            case PagePart.Link(var link):
                AddLink(link, page, index);
                break;
            case PagePart.Field(var field):
                annotations.Add(form.Add(field, page.Height, number, widget => structure.AddAnnotation(field.Element!, index, widget)));
                break;
        }
    }

    // §12.5.6.5; flag 4 is Print, which PDF/UA-1 §7.18 asks for by way of visible annotations.
    private void AddLink(LinkCommand link, PageContent page, int index)
    {
        var number = file.Reserve();
        var key = structure.AddAnnotation(link.Element!, index, number);
        var output = file.Open(number).Raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect"u8).Rectangle(link.Bounds, page.Height)
            .Raw("/StructParent "u8).Integer(key).Raw("/Contents"u8).Text(link.Description);
        switch (link.Target)
        {
            case LinkTarget.Web(var uri):
                output.Raw("/A<</S/URI/URI"u8).Literal(AsciiUri(uri)).Raw(">>"u8);
                break;
            case LinkTarget.Inside(var destination):
                if (!document.Destinations.ContainsKey(destination))
                    throw new ArgumentException($"a link leads to '{destination}', which is not a destination of the document");
                output.Raw("/Dest"u8).Key(destination);
                break;
        }
        output.Raw(">>"u8);
        file.Close();
        annotations.Add(number);
    }

    // §12.6.4.7 takes ASCII alone; the rest is percent-encoded as in RFC 3987 §3.1.
    private static byte[] AsciiUri(string uri)
    {
        var ascii = new PdfBuffer();
        foreach (var value in System.Text.Encoding.UTF8.GetBytes(uri))
        {
            if (value is > 0x20 and < 0x7F)
                ascii.Raw(value);
            else
                ascii.Raw((byte)'%').Raw(PdfBuffer.Hex(value >> 4)).Raw(PdfBuffer.Hex(value & 15));
        }
        return ascii.ToArray();
    }
}
