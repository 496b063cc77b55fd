using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CoursePack.Tests.Rendering.Docx;

/// <summary>A Word file as others read it: by the format's own validator, and as plain XML.</summary>
internal sealed class WordFile
{
    public static readonly XNamespace
        W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        W14 = "http://schemas.microsoft.com/office/word/2010/wordml",
        R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    private readonly Dictionary<string, byte[]> parts = [];

    public WordFile(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            parts.Add(entry.FullName, bytes.ToArray());
        }

        Document = Part("word/document.xml");
    }

    /// <summary>The main part.</summary>
    public XElement Document { get; }

    public IEnumerable<XElement> Paragraphs => Document.Descendants(W + "p");

    public IEnumerable<string> PartNames => parts.Keys;

    public XElement Part(string name) => XElement.Parse(Encoding.UTF8.GetString(parts[name]).TrimStart('\uFEFF'), LoadOptions.PreserveWhitespace);

    /// <summary>The value that most elements of the format have.</summary>
    public static string? Value(XElement? element) => element?.Attribute(W + "val")?.Value;

    public static string? Style(XElement paragraph) => Value(paragraph.Element(W + "pPr")?.Element(W + "pStyle"));

    /// <summary>Names of the content controls, in order.</summary>
    public IEnumerable<string> Tags => Document.Descendants(W + "tag").Select(t => Value(t)!);

    /// <summary>What the validator of the Open XML SDK has against a file, one line each.</summary>
    public static IReadOnlyList<string> Faults(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var package = WordprocessingDocument.Open(stream, isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").Distinct()];
    }

    /// <summary>
    /// The words of the body in reading order, with the numbers that Word gives headings. Left out are the cover, the entries
    /// of the contents, boxes, and blanks that wait to be filled in.
    /// </summary>
    public string Text()
    {
        var text = new StringBuilder();
        var counters = new HeadingCounters(Part("word/numbering.xml"));
        var body = Document.Element(W + "body")!;
        foreach (var element in AfterCover([.. body.Elements()]))
            Append(element);
        return text.ToString();

        void Append(XElement element)
        {
            if (element.Name == W + "sdt" && IsLeftOut(element))
                return;
            if (element.Name == W + "p")
                text.Append(' ').Append(counters.Number(element));
            else if (element.Name == W + "t")
                text.Append(element.Value);
            else if (element.Name == W + "br" || element.Name == W + "tab")
                text.Append(' ');
            else if (element.Name == W + "instrText" || element.Name == W + "tblPr")
                return;
            foreach (var child in element.Elements())
                Append(child);
        }
    }

    /// <summary>A cover ends with the first section; a sheet has a few lines above its text instead.</summary>
    private static IEnumerable<XElement> AfterCover(List<XElement> body)
    {
        var end = body.FindIndex(e => e.Element(W + "pPr")?.Element(W + "sectPr") is not null);
        return end >= 0 ? body.Skip(end + 1) : body.SkipWhile(e => Style(e) is "CoverLine" or "Title");
    }

    private static bool IsLeftOut(XElement control)
    {
        var properties = control.Element(W + "sdtPr")!;
        if (properties.Element(W + "docPartObj") is not null)
        {
            // Only the heading above the entries is the document's own.
            foreach (var entry in control.Descendants(W + "p").Where(p => Style(p)?.StartsWith("TOC", StringComparison.Ordinal) == true && Style(p) != "TOCHeading").ToList())
                entry.Remove();
            return false;
        }

        return properties.Element(W + "showingPlcHdr") is not null || properties.Element(W14 + "checkbox") is not null;
    }

    /// <summary>Counts headings as Word does (ISO/IEC 29500-1 §17.9).</summary>
    private sealed class HeadingCounters
    {
        private const string Headings = "1";

        private readonly List<(int Start, int? Restart, string Text)> levels;
        private readonly int?[] counts;

        public HeadingCounters(XElement numbering)
        {
            var list = numbering.Elements(W + "num").Where(n => n.Attribute(W + "numId")!.Value == Headings).Select(n => Value(n.Element(W + "abstractNumId"))).SingleOrDefault();
            levels = [.. numbering.Elements(W + "abstractNum").Where(a => a.Attribute(W + "abstractNumId")!.Value == list).Elements(W + "lvl")
                .Select(l => (int.Parse(Value(l.Element(W + "start"))!), Value(l.Element(W + "lvlRestart")) is { } r ? int.Parse(r) : (int?)null, Value(l.Element(W + "lvlText"))!))];
            counts = new int?[levels.Count];
        }

        public string Number(XElement paragraph)
        {
            var numbering = paragraph.Element(W + "pPr")?.Element(W + "numPr");
            if (Value(numbering?.Element(W + "numId")) != Headings)
                return "";
            var level = int.Parse(Value(numbering!.Element(W + "ilvl"))!);
            counts[level] = counts[level] + 1 ?? levels[level].Start;
            for (var deeper = level + 1; deeper < levels.Count; deeper++)
            {
                if (levels[deeper].Restart is not { } after || level < after)
                    counts[deeper] = null;
            }

            var text = levels[level].Text;
            for (var i = 0; i < levels.Count; i++)
                text = text.Replace($"%{i + 1}", $"{counts[i]}", StringComparison.Ordinal);
            return text;
        }
    }
}
