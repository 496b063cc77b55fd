namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>Natural language (11): every text has one, of its own, of an element around it or of the document.</summary>
internal static class PdfUaLanguage
{
    public static void Judge(PdfUaSubject subject, PdfStructureTree tree, PdfUaContent contents, PdfUaReport report)
    {
        foreach (var node in tree.Nodes)
            report.Require(!node.Element["/Lang"].IsPresent || PdfUaSubject.IsLanguage(node.Element["/Lang"]), "ISO 32000-1 §14.9.2", "the language of an element is no language tag", node.Reference);
        if (subject.HasLanguage)
            return;

        var speaking = contents.Marks.SelectMany(p => p.Value.Where(m => m.ShowsText).Select(m => (p.Key, m.Id))).ToHashSet();
        foreach (var node in tree.Nodes.Where(n => !HasLanguage(n)))
        {
            report.Require(!node.Content.Exists(speaking.Contains), "11-001", "text has no language", node.Reference);
            report.Require(!node.Element["/Alt"].IsPresent && !node.Element["/ActualText"].IsPresent && !node.Element["/E"].IsPresent, "11-002", "a description has no language", node.Reference);
            foreach (var annotation in node.Objects)
            {
                report.Require(!annotation["/Contents"].IsPresent, "11-004", "the description of an annotation has no language", annotation.Reference);
                report.Require(!annotation["/TU"].IsPresent, "11-005", "the description of a field has no language", annotation.Reference);
            }
        }
        report.Require(!subject.Catalog["/Outlines"]["/First"].IsPresent, "11-003", "the outline has no language");
        report.Require(!subject.Catalog["/Metadata"].IsPresent, "11-006", "the metadata has no language");
    }

    private static bool HasLanguage(StructureNode node) => node.Ancestors.Prepend(node).Any(n => n.Element["/Lang"].IsPresent);
}
