using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Pdf;

/// <summary>Writes pages: content, resources, annotations (ISO 32000-1 §7.7.3.3).</summary>
internal sealed class PageWriter(PdfFile file, int pageTree, StructureTreeWriter structure, FormWriter form, PaintedDocument document)
{
    private readonly FontEmbedder fonts = new(file);
    private readonly ImageEmbedder images = new(file);
    private readonly PdfBuffer content = new();

    // Of the page in hand.
    private readonly SortedDictionary<string, int> usedFonts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> usedImages = new(StringComparer.Ordinal);
    private readonly List<int> annotations = [];
    private readonly List<StructureElement> marked = [];

    public void Write(int number, int index)
    {
        var page = document.Pages[index];
        var contents = file.Reserve();
        content.Clear();
        usedFonts.Clear();
        usedImages.Clear();
        annotations.Clear();
        marked.Clear();
        WriteContent(page, index, number);
        file.WriteStream(contents, [], content.Written);
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

    private void WriteContent(PaintedPage page, int index, int number)
    {
        var stream = new ContentStream(content, page.Height);
        var open = default((StructureElement? Element, Pagination Pagination)?);
        foreach (var command in page.Commands)
        {
            if (command is LinkCommand { Element: { } owner } link)
            {
                AddLink(link, owner, page, index);
                continue;
            }
            if (command is FieldCommand { Element: { } frame } field)
            {
                annotations.Add(form.Add(field, page.Height, number, widget => structure.AddAnnotation(frame, index, widget)));
                continue;
            }
            if (command is TextCommand { Text.Length: 0 } or PathCommand { Fill: null, Stroke: null })
                continue;
            var marking = (command.Element, command.Element is null ? command.Pagination : Pagination.None);
            if (marking != open)
            {
                if (open is not null)
                    stream.EndMarked();
                open = marking;
                Begin(stream, command, index);
            }
            Paint(stream, command);
        }
        if (open is not null)
            stream.EndMarked();
    }

    private void Begin(ContentStream stream, PaintCommand command, int page)
    {
        if (command.Element is not { } element)
        {
            stream.BeginArtifact(command.Pagination);
            return;
        }
        structure.AddContent(element, page, marked.Count);
        stream.BeginMarked(element.Type, marked.Count);
        marked.Add(element);
    }

    private void Paint(ContentStream stream, PaintCommand command)
    {
        switch (command)
        {
            case TextCommand text:
                var font = fonts[text.Face];
                usedFonts[font.ResourceName] = font.ObjectNumber;
                stream.Text(text, font);
                break;
            case PathCommand path:
                stream.Path(path);
                break;
            case ImageCommand picture:
                var image = images[picture.Image];
                usedImages[image.ResourceName] = image.ObjectNumber;
                stream.Image(picture.Bounds, image);
                break;
            default:
                throw new ArgumentException($"a {command.GetType().Name} cannot be painted");
        }
    }

    // §12.5.6.5; flag 4 is Print, which PDF/UA-1 §7.18 asks for by way of visible annotations.
    private void AddLink(LinkCommand link, StructureElement owner, PaintedPage page, int index)
    {
        var number = file.Reserve();
        var key = structure.AddAnnotation(owner, index, number);
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
