namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>What is painted on pages: all of it tagged or an artifact (01), furniture as pagination (18).</summary>
internal sealed class PdfUaContent
{
    /// <summary>Operators that leave a mark (ISO 32000-1 table 51).</summary>
    private static readonly HashSet<string> Painting = ["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "BI", "Tj", "TJ", "'", "\""];

    private readonly Dictionary<string, List<MarkedContent>> marks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ShownFont> fonts = new(StringComparer.Ordinal);

    private PdfUaContent()
    {
    }

    private enum Mark
    {
        Tagged,
        Artifact,
        Pagination,
        Other,
    }

    /// <summary>The tagged content of each page, in the order painted.</summary>
    public IReadOnlyDictionary<string, List<MarkedContent>> Marks => marks;

    /// <summary>The fonts in which something is shown.</summary>
    public IEnumerable<ShownFont> Fonts => fonts.Values;

    public static PdfUaContent Judge(PdfUaSubject subject, PdfUaReport report)
    {
        var content = new PdfUaContent();
        foreach (var page in subject.Pages)
            new PageReader(content, page, report).Read();
        return content;
    }

    private sealed class PageReader(PdfUaContent content, PdfValue page, PdfUaReport report)
    {
        private readonly List<MarkedContent> found = content.marks[page.Reference!] = [];
        private readonly List<Mark> open = [];
        private readonly Stack<ShownFont?> saved = [];
        private ShownFont? font;
        private int depthOfText;

        public void Read()
        {
            var contents = page["/Contents"];
            byte[] data = [.. (contents.IsArray ? contents.Items : [contents]).SelectMany(c => (byte[])[.. c.Data, (byte)'\n'])];
            foreach (var operation in PdfOperation.Read(data))
                Read(operation);
            report.Require(open.Count == 0, "ISO 32000-1 §14.6", "marked content does not end on its page", page.Reference);
        }

        private void Read(PdfOperation operation)
        {
            switch (operation.Operator)
            {
                case "BMC" or "BDC":
                    Begin(operation);
                    break;
                case "EMC":
                    report.Require(open.Count > 0, "ISO 32000-1 §14.6", "marked content ends that has not begun", page.Reference);
                    if (open.Count > 0)
                        open.RemoveAt(open.Count - 1);
                    break;
                case "BT":
                    depthOfText = open.Count;
                    break;
                case "ET":
                    report.Require(open.Count == depthOfText, "ISO 32000-1 §14.6.1", "marked content crosses the edge of a text object", page.Reference);
                    break;
                case "q":
                    saved.Push(font);
                    break;
                case "Q":
                    font = saved.Count > 0 ? saved.Pop() : null;
                    break;
                case "Tf":
                    font = FontOf(page["/Resources"]["/Font"][operation.Operands[0].ToString()!]);
                    break;
            }
            if (Painting.Contains(operation.Operator))
                Paint(operation);
        }

        private void Begin(PdfOperation operation)
        {
            var isArtifact = operation.Operands is ["/Artifact", ..];
            var id = PdfOperation.Integer(operation.Property("/MCID"));
            report.Require(!isArtifact || !open.Contains(Mark.Tagged), "01-003", "an artifact stands inside tagged content", page.Reference);
            report.Require(id is null || !open.Exists(m => m is Mark.Artifact or Mark.Pagination), "01-004", "tagged content stands inside an artifact", page.Reference);
            report.Require(id is null || !open.Contains(Mark.Tagged), "ISO 32000-1 §14.7.4.2", "tagged content stands inside tagged content", page.Reference);
            if (id is { } number)
            {
                report.Require(!found.Exists(m => m.Id == number), "ISO 32000-1 §14.7.4.2", "two pieces of content on a page have one id", page.Reference);
                found.Add(new(number));
            }
            if (operation.Property("/Subtype") is { } subtype)
                report.Require(subtype is "/Header" or "/Footer" or "/Watermark", "ISO 32000-1 §14.8.2.2.2", "an artifact is of no known kind", page.Reference);
            open.Add(id is not null ? Mark.Tagged : !isArtifact ? Mark.Other : operation.Property("/Type") is "/Pagination" ? Mark.Pagination : Mark.Artifact);
        }

        private void Paint(PdfOperation operation)
        {
            report.Require(open.Exists(m => m != Mark.Other), "01-005", "a mark is neither content nor artifact", page.Reference);
            if (operation.Operator is not ("Tj" or "TJ" or "'" or "\""))
                return;
            // A single sign may be the hyphen of a word that goes on in the next line.
            var isSign = operation.Shown.Sum(t => t.Length) <= (font?.CodeLength ?? 1);
            report.Require(isSign || !open.Contains(Mark.Artifact) || open.Contains(Mark.Tagged), "18-001", "words outside the text are no pagination", page.Reference);
            report.Require(font is not null, "ISO 32000-1 §9.3", "text is shown in no font", page.Reference);
            foreach (var text in operation.Shown)
                font?.Show(text);
            if (open.Contains(Mark.Tagged))
                found[^1].ShowsText = true;
        }

        private ShownFont? FontOf(PdfValue value)
        {
            if (value.Reference is not { } reference)
                return null;
            if (!content.fonts.TryGetValue(reference, out var known))
                content.fonts[reference] = known = new(value);
            return known;
        }
    }
}
