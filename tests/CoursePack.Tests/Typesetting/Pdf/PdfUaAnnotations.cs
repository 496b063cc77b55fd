namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>Annotations (28): known, described, in the structure, reached in its order.</summary>
internal static class PdfUaAnnotations
{
    /// <summary>ISO 32000-1 table 169.</summary>
    private static readonly HashSet<string> Known =
    [
        "/Text", "/Link", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Stamp", "/Caret", "/Ink",
        "/Popup", "/FileAttachment", "/Sound", "/Movie", "/Widget", "/Screen", "/PrinterMark", "/TrapNet", "/Watermark", "/3D",
    ];

    private const int Hidden = 2, Print = 4, NoView = 32;

    public static void Judge(PdfUaSubject subject, PdfStructureTree tree, PdfUaReport report)
    {
        var holders = tree.Nodes.SelectMany(n => n.Objects.Select(o => (Object: o.Reference ?? "", Node: n))).GroupBy(h => h.Object).ToDictionary(g => g.Key, g => g.First().Node, StringComparer.Ordinal);
        foreach (var page in subject.Pages.Where(p => p["/Annots"].Items.Any()))
        {
            var tabs = page["/Tabs"];
            report.Require(tabs.IsPresent, "28-008", "a page with annotations has no order of tabs", page.Reference);
            report.Require(!tabs.IsPresent || tabs.Name == "/S", "28-009", "a page does not tab in the order of its structure", page.Reference);
            foreach (var annotation in page["/Annots"].Items)
                Judge(annotation, holders.GetValueOrDefault(annotation.Reference ?? ""), subject, report);
        }
    }

    private static void Judge(PdfValue annotation, StructureNode? holder, PdfUaSubject subject, PdfUaReport report)
    {
        var type = annotation["/Subtype"].Name ?? "";
        report.Require(Known.Contains(type), "28-006", "an annotation is of no known type", annotation.Reference);
        report.Require(type != "/TrapNet", "28-007", "an annotation is for trapping", annotation.Reference);
        report.Require(type != "/FileAttachment", "28-016", "an annotation holds a file", annotation.Reference);
        report.Require(type is not ("/Sound" or "/Movie" or "/Screen" or "/3D"), "28-014 28-015", "an annotation plays something", annotation.Reference);
        if (type == "/PrinterMark")
        {
            report.Require(holder is null && !annotation["/StructParent"].IsPresent, "28-017", "a printer's mark is in the structure", annotation.Reference);
            report.Require(false, "28-018", "a printer's mark is on a page of ours", annotation.Reference);
            return;
        }
        report.Require(((annotation["/F"].Integer ?? 0) & (Hidden | Print | NoView)) == Print, "ISO 14289-1 §7.18.1", "an annotation is not seen and printed", annotation.Reference);

        var (condition, element) = type switch { "/Widget" => ("28-010", "/Form"), "/Link" => ("28-011", "/Link"), _ => ("28-002", "/Annot") };
        report.Require(holder?.Type == element, condition, $"an annotation is in no {element[1..]}", annotation.Reference);
        report.Require(annotation["/StructParent"].Integer is { } key && subject.Owners.TryGetValue(key, out var owner) && (holder is null || owner.Reference == holder.Reference),
            "ISO 32000-1 §14.7.4.4", "an annotation does not know its element", annotation.Reference);

        var described = Said(annotation["/Contents"]) || holder is not null && holder.Ancestors.Prepend(holder).Any(n => Said(n.Element["/Alt"]));
        // A link owes its description itself, so what the protocol asks of any annotation is told once.
        report.Require(type is "/Widget" or "/Link" || described, "28-004", "an annotation has no description", annotation.Reference);
        report.Require(type != "/Link" || Said(annotation["/Contents"]), "28-012", "a link has no description", annotation.Reference);
    }

    private static bool Said(PdfValue text) => !string.IsNullOrWhiteSpace(text.Text);
}
