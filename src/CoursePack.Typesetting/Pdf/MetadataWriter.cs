using System.Globalization;
using System.Text;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Pdf;

/// <summary>What the document says of itself: the information dictionary and XMP, which must agree (ISO 32000-1 §14.3).</summary>
internal sealed class MetadataWriter(PdfFile file, PaintedDocument document)
{
    private const string Producer = "CoursePack.Typesetting";

    /// <summary>Returns the object to be named in the trailer.</summary>
    public int WriteInformation()
    {
        // §7.9.4: no clock runs here, so the day begins at midnight.
        var date = $"D:{document.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}000000Z";
        var number = file.Reserve();
        var output = file.Open(number).Raw("<</Title"u8).Text(document.Title);
        if (document.Author is { } author)
            output.Raw("/Author"u8).Text(author);
        if (document.Subject is { } subject)
            output.Raw("/Subject"u8).Text(subject);
        output.Raw("/Producer"u8).Text(Producer).Raw("/CreationDate"u8).Text(date).Raw("/ModDate"u8).Text(date).Raw(">>"u8);
        file.Close();
        return number;
    }

    /// <summary>Returns the object to be named in the catalog. Not compressed, so that other programs find it (§14.3.2).</summary>
    public int WriteXmp()
    {
        var number = file.Reserve();
        file.WriteStreamAsIs(number, "/Type/Metadata/Subtype/XML"u8, Encoding.UTF8.GetBytes(Xmp()));
        return number;
    }

    private string Xmp()
    {
        var date = $"{document.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T00:00:00Z";
        var author = document.Author is { } name ? $"\n<dc:creator><rdf:Seq><rdf:li>{Escape(name)}</rdf:li></rdf:Seq></dc:creator>" : "";
        var subject = document.Subject is { } text ? $"\n<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{Escape(text)}</rdf:li></rdf:Alt></dc:description>" : "";
        // ISO 16684-1 for the packet, ISO 14289-1 §5 for pdfuaid.
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <pdfuaid:part>1</pdfuaid:part>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escape(document.Title)}</rdf:li></rdf:Alt></dc:title>{author}{subject}
            <dc:language><rdf:Bag><rdf:li>{Escape(document.Language)}</rdf:li></rdf:Bag></dc:language>
            <pdf:Producer>{Producer}</pdf:Producer>
            <xmp:CreateDate>{date}</xmp:CreateDate>
            <xmp:ModifyDate>{date}</xmp:ModifyDate>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """.ReplaceLineEndings("\n");
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                // XML 1.0 §2.2 has no place for these, not even escaped.
                < ' ' or 0xFFFE or 0xFFFF => escaped.Append(' '),
                _ => escaped.Append(rune),
            };
        }
        return escaped.ToString();
    }
}
