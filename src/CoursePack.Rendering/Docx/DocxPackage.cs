using System.IO.Compression;
using System.Text;
using System.Xml;
using CoursePack.Core.Documents;
using CoursePack.Rendering.Archives;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CoursePack.Rendering.Docx;

/// <summary>The parts of a Word file and the zip around them.</summary>
internal static class DocxPackage
{
    private const string
        Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006",
        Word2010 = "http://schemas.microsoft.com/office/word/2010/wordml";

    private const string ContentTypes = "[Content_Types].xml";

    public static byte[] Write(DocxPage page)
    {
        using var buffer = new MemoryStream();
        using (var package = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            // The text comes first: it finds out what the other parts must hold.
            using (var body = new MemoryStream())
            {
                WriteBody(page, body);
                body.Position = 0;
                main.FeedData(body);
            }

            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = new DocxStyles(page).ToPart();
            main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = page.Numbering.ToPart(page.Theme, page.Headings.Levels);
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = Settings(page);
            main.AddNewPart<FontTablePart>("fonts").Fonts = Fonts(page.Theme);
            AddBuildingBlocks(main.AddNewPart<GlossaryDocumentPart>("glossary"), page);
            DocxFrame.AddFurniture(page, main);
            page.Places.AddTo(main);
            page.Relationships.AddTo(main);
            using var properties = new MemoryStream(Properties(page.Document));
            var core = package.AddCoreFilePropertiesPart();
            core.FeedData(properties);
            // Both got a random id.
            package.ChangeIdOfPart(main, "document");
            package.ChangeIdOfPart(core, "properties");
        }

        return Repacked(buffer, page.Document.Date);
    }

    /// <summary>Block by block, so that a book of any length needs the memory of its longest table.</summary>
    private static void WriteBody(DocxPage page, Stream stream)
    {
        using var writer = OpenXmlWriter.Create(stream, new UTF8Encoding(false));
        writer.WriteStartDocument();
        writer.WriteStartElement(
            new W.Document(),
            [new OpenXmlAttribute("mc", "Ignorable", Compatibility, "w14")],
            [new("w", Main), new("r", Relationships), new("mc", Compatibility), new("w14", Word2010)]);
        if (page.Theme.Colours.Paper != Theme.Default.Colours.Paper)
            writer.WriteElement(new W.DocumentBackground { Color = DocxUnits.Colour(page.Theme.Colours.Paper) });
        writer.WriteStartElement(new W.Body());
        var blocks = new DocxBlocks(page);
        var flow = new DocxFlow(writer.WriteElement, page.TextWidth, page.Accent(null));
        new DocxCover(page, blocks).Write(flow);
        blocks.Write(page.Document.Blocks, flow);
        writer.WriteElement(DocxFrame.Last(page));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static W.Settings Settings(DocxPage page)
    {
        var settings = new W.Settings();
        if (page.Theme.Colours.Paper != Theme.Default.Colours.Paper)
            settings.Append(new W.DisplayBackgroundShape());
        if (page.Document.Duplex)
            settings.Append(new W.MirrorMargins());
        settings.Append(new W.DefaultTabStop { Val = (short)DocxUnits.Twips(page.Theme.Spacing.Indent) });
        settings.Append(new W.AutoHyphenation { Val = false });
        if (page.Document.Duplex)
            settings.Append(new W.EvenAndOddHeaders());
        // [MS-DOCX] §2.3.2: 15 is what Word 2013 and later write; less opens in a mode of old.
        settings.Append(new W.Compatibility(new W.CompatibilitySetting { Name = W.CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
        settings.Append(new W.ThemeFontLanguages { Val = page.Document.Language });
        return settings;
    }

    /// <summary>The face of the books, which few machines have, and what to take instead.</summary>
    private static W.Fonts Fonts(Theme theme) => new(
        new W.Font(new W.AltName { Val = "Verdana" }, new W.FontFamily { Val = W.FontFamilyValues.Swiss }, new W.Pitch { Val = W.FontPitchValues.Variable }) { Name = DocxStyles.Family(theme) },
        new W.Font(new W.AltName { Val = "Courier New" }, new W.FontFamily { Val = W.FontFamilyValues.Modern }, new W.Pitch { Val = W.FontPitchValues.Fixed }) { Name = "Consolas" });

    /// <summary>What a control without text shows (ISO/IEC 29500-1 §17.12).</summary>
    private static void AddBuildingBlocks(GlossaryDocumentPart part, DocxPage page)
    {
        var blank = new W.DocPart(
            new W.DocPartProperties(
                new W.DocPartName { Val = DocxControls.BlankName },
                new W.Category(new W.Name { Val = "General" }, new W.Gallery { Val = W.DocPartGalleryValues.Placeholder }),
                new W.DocPartTypes(new W.DocPartType { Val = W.DocPartValues.SdtPlaceholder }),
                new W.Behaviors(new W.Behavior { Val = W.DocPartBehaviorValues.Content }),
                new W.DocPartId { Val = "{4350B1A2-0001-4000-8000-000000000001}" }),
            new W.DocPartBody(new W.Paragraph(DocxControls.BlankRun())));
        part.GlossaryDocument = new(new W.DocParts(blank));
        part.AddNewPart<StyleDefinitionsPart>("styles").Styles = new DocxStyles(page).ToPart();
    }

    /// <summary>ISO/IEC 29500-2 §11; the dates are the course's own.</summary>
    private static byte[] Properties(Document document)
    {
        const string
            Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            Elements = "http://purl.org/dc/elements/1.1/",
            Terms = "http://purl.org/dc/terms/",
            Instance = "http://www.w3.org/2001/XMLSchema-instance";
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("cp", "coreProperties", Core);
            xml.WriteElementString("dc", "title", Elements, DocxInlines.XmlText(document.Title));
            if (document.Author is { Length: > 0 } author)
                xml.WriteElementString("dc", "creator", Elements, DocxInlines.XmlText(author));
            xml.WriteElementString("dc", "subject", Elements, DocxInlines.XmlText(document.RunningTitle));
            xml.WriteElementString("dc", "identifier", Elements, document.Id);
            xml.WriteElementString("dc", "language", Elements, document.Language);
            foreach (var kind in new[] { "created", "modified" })
            {
                xml.WriteStartElement("dcterms", kind, Terms);
                xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
                xml.WriteString(document.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + "T00:00:00Z");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    /// <summary>The same parts with the dates of the course, in an order of our own: the list of types first, as readers expect.</summary>
    private static byte[] Repacked(MemoryStream package, DateOnly date)
    {
        package.Position = 0;
        using var zip = new ZipArchive(package, ZipArchiveMode.Read);
        using var repacked = new MemoryStream();
        var parts = zip.Entries.OrderBy(e => e.FullName != ContentTypes).ThenBy(e => e.FullName, StringComparer.Ordinal);
        ReproducibleZip.Write(repacked, parts.Select(e => (e.FullName, (Action<Stream>)(target => Copy(e, target)), CompressionLevel.Optimal)), date);
        return repacked.ToArray();

        static void Copy(ZipArchiveEntry part, Stream target)
        {
            using var stream = part.Open();
            using var whole = new MemoryStream();
            stream.CopyTo(whole);
            // At once: what deflating makes of a long part depends on the pieces it comes in.
            target.Write(whole.GetBuffer().AsSpan(0, (int)whole.Length));
        }
    }
}
