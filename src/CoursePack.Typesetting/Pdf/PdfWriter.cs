using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Pdf;

/// <summary>
/// Writes a painted document as PDF 1.7 (ISO 32000-1), tagged as PDF/UA-1 (ISO 14289-1) asks. The same document gives
/// the same bytes, whatever the time, the place and the machine.
/// </summary>
public static class PdfWriter
{
    /// <exception cref="ArgumentException">
    /// The document contradicts itself: a mark outside its structure tree, a link to nowhere, an unknown structure type.
    /// </exception>
    public static byte[] Write(PaintedDocument document)
    {
        var pages = new PdfPages();
        foreach (var page in document.Pages)
            pages.Take(page);
        using var file = new MemoryStream();
        Write(document, pages, file);
        return file.ToArray();
    }

    /// <param name="contents">Took what is painted on the pages of the document, which need not have it any more.</param>
    /// <param name="target">Takes the file in small pieces, front to back.</param>
    /// <exception cref="ArgumentException">As above.</exception>
    public static void Write(PaintedDocument document, PdfPages contents, Stream target)
    {
        var file = new PdfFile(target);
        int catalog = file.Reserve(), pageTree = file.Reserve();
        var pageNumbers = document.Pages.Select(_ => file.Reserve()).ToArray();
        var structure = new StructureTreeWriter(file, document, pageNumbers);
        var form = new FormWriter(file);
        var pages = new PageWriter(file, pageTree, structure, form, document);

        for (var i = 0; i < pageNumbers.Length; i++)
            pages.Write(contents.Pages[i], pageNumbers[i], i);
        WritePageTree(file, pageTree, pageNumbers);
        pages.WriteFonts();
        var fields = form.Write();
        structure.Write();

        var metadata = new MetadataWriter(file, document);
        var xmp = metadata.WriteXmp();
        var outline = document.Outline.IsEmpty ? 0 : new OutlineWriter(file, document).Write();
        WriteCatalog(file, catalog, document, pageTree, pageNumbers, structure.RootNumber, xmp, outline, fields);
        file.Finish(catalog, metadata.WriteInformation());
    }

    private static void WritePageTree(PdfFile file, int number, int[] pageNumbers)
    {
        var output = file.Open(number).Raw("<</Type/Pages/Count "u8).Integer(pageNumbers.Length).Raw("/Kids["u8);
        foreach (var page in pageNumbers)
            output.Reference(page).Raw((byte)' ');
        output.Raw("]>>"u8);
        file.Close();
    }

    // §7.7.2. PDF/UA-1 §7.1 and §7.2 ask for MarkInfo, Lang and the title in the window's bar.
    private static void WriteCatalog(PdfFile file, int number, PaintedDocument document, int pageTree, int[] pageNumbers, int structure, int xmp, int outline, int fields)
    {
        var output = file.Open(number).Raw("<</Type/Catalog/Pages "u8).Reference(pageTree)
            .Raw("/Lang"u8).Text(document.Language)
            .Raw("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot "u8).Reference(structure)
            .Raw("/Metadata "u8).Reference(xmp)
            .Raw("/PageLabels"u8);
        PageLabels.Write(output, document.Pages);
        if (document.Destinations.Count > 0)
        {
            // §12.3.2.3: places are jumped to by name; zoom stays as it is.
            NameTree.Write(output.Raw("/Names<</Dests"u8), document.Destinations, (to, place) =>
                to.Raw((byte)'[').Reference(pageNumbers[place.Page]).Raw("/XYZ "u8).Number(place.X).Raw((byte)' ')
                    .Number(document.Pages[place.Page].Height - place.Y).Raw(" null]"u8));
            output.Raw(">>"u8);
        }
        if (outline != 0)
            output.Raw("/Outlines "u8).Reference(outline).Raw("/PageMode/UseOutlines"u8);
        if (fields != 0)
            output.Raw("/AcroForm "u8).Reference(fields);
        output.Raw(">>"u8);
        file.Close();
    }
}
