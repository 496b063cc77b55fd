using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>Metadata (06) as XML, and its agreement with the information dictionary (ISO 32000-1 §14.3).</summary>
internal static class PdfUaMetadata
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";

    /// <summary>ISO 14289-1 §5.</summary>
    private static readonly XNamespace PdfUaId = "http://www.aiim.org/pdfua/ns/id/";

    public static void Judge(PdfUaSubject subject, PdfUaReport report)
    {
        var stream = subject.Catalog["/Metadata"];
        report.Require(stream.IsPresent && stream["/Type"].Name == "/Metadata" && stream["/Subtype"].Name == "/XML", "06-001", "the document has no metadata");
        if (!stream.IsPresent)
            return;
        if (Read(stream.Data) is not { } packet)
        {
            report.Require(false, "ISO 16684-1 §7", "the metadata is not well-formed");
            return;
        }
        JudgePacket(packet, report);

        var parts = packet.Descendants(PdfUaId + "part").ToList();
        report.Require(parts.Count == 1 && parts[0].Value == "1", "06-002", "the metadata does not say PDF/UA-1");
        var title = Default(packet, "title");
        report.Require(!string.IsNullOrWhiteSpace(title), "06-003", "the metadata has no title");

        var languages = packet.Descendants(Dc + "language").Descendants(Rdf + "li").Select(l => l.Value).ToList();
        var language = subject.Catalog["/Lang"].Text;
        report.Require(!PdfUaSubject.IsLanguage(subject.Catalog["/Lang"]) || languages.Contains(language, StringComparer.OrdinalIgnoreCase), "ISO 14289-1 §7.2", "the metadata names another language than the catalog");
        JudgeInformation(subject.File.Trailer["/Info"], packet, title, report);
    }

    private static XDocument? Read(byte[] packet)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(packet), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // ISO 16684-1 §7.3: the packet's wrapper, one RDF root, all of it about this document.
    private static void JudgePacket(XDocument packet, PdfUaReport report)
    {
        var wrapper = packet.Nodes().OfType<XProcessingInstruction>().Where(p => p.Target == "xpacket").Select(p => p.Data).ToList();
        report.Require(wrapper.Count == 2 && wrapper[0].Contains("id=\"W5M0MpCehiHzreSzNTczkc9d\"", StringComparison.Ordinal) && Regex.IsMatch(wrapper[1], "^end=\"[rw]\"$"),
            "ISO 16684-1 §7.3", "the metadata is not wrapped as a packet");
        report.Require(packet.Descendants(Rdf + "RDF").Count() == 1 && packet.Descendants(Rdf + "Description").All(d => d.Attribute(Rdf + "about") is { Value: "" }),
            "ISO 16684-1 §7.4", "the metadata is not about the document");
    }

    private static void JudgeInformation(PdfValue information, XDocument packet, string? title, PdfUaReport report)
    {
        (string Key, string? Said)[] pairs =
        [
            ("/Title", title ?? information["/Title"].Text),
            ("/Author", packet.Descendants(Dc + "creator").Descendants(Rdf + "li").FirstOrDefault()?.Value),
            ("/Subject", Default(packet, "description")),
            ("/Producer", packet.Descendants(Pdf + "Producer").FirstOrDefault()?.Value),
            ("/CreationDate", Date(packet, "CreateDate")),
            ("/ModDate", Date(packet, "ModifyDate")),
        ];
        foreach (var (key, said) in pairs)
            report.Require(!information[key].IsPresent || information[key].Text == said, "ISO 32000-1 §14.3.3", "the metadata and the information dictionary differ", key);
    }

    private static string? Default(XDocument packet, string property) =>
        packet.Descendants(Dc + property).Elements(Rdf + "Alt").Elements(Rdf + "li").FirstOrDefault(l => l.Attribute(XNamespace.Xml + "lang")?.Value == "x-default")?.Value;

    /// <summary>A date of the metadata in the spelling of PDF (ISO 32000-1 §7.9.4).</summary>
    private static string? Date(XDocument packet, string property) =>
        DateTimeOffset.TryParse(packet.Descendants(Xmp + property).FirstOrDefault()?.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date.UtcDateTime.ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture)
            : null;
}
