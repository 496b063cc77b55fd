namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>What the document says of itself in its catalog: marked (01), its title shown (07), its pages named.</summary>
internal static class PdfUaCatalog
{
    public static void Judge(PdfUaSubject subject, PdfUaReport report)
    {
        var catalog = subject.Catalog;
        report.Require(catalog["/MarkInfo"]["/Marked"].IsTrue, "ISO 14289-1 §7.1", "the document is not marked");
        report.Require(!catalog["/MarkInfo"]["/Suspects"].IsTrue, "01-007", "the document says that its tags are suspect");
        report.Require(catalog["/StructTreeRoot"].IsPresent, "ISO 14289-1 §7.1", "the document has no structure");

        var shown = catalog["/ViewerPreferences"]["/DisplayDocTitle"];
        report.Require(shown.IsPresent, "07-001", "the document does not say whether its title is shown");
        report.Require(!shown.IsPresent || shown.IsTrue, "07-002", "the title is not shown");

        report.Require(!catalog["/Lang"].IsPresent || PdfUaSubject.IsLanguage(catalog["/Lang"]), "ISO 32000-1 §14.9.2", "the language of the document is no language tag", catalog["/Lang"].ToString());
        JudgePageLabels(subject, report);
    }

    // ISO 32000-1 §12.4.2: ranges from the first page on.
    private static void JudgePageLabels(PdfUaSubject subject, PdfUaReport report)
    {
        var starts = subject.Catalog["/PageLabels"].Pairs("/Nums").Select(p => p.Key.Integer ?? -1).ToList();
        report.Require(starts is [0, ..], "ISO 32000-1 §12.4.2", "the first page has no label");
        report.Require(starts.Zip(starts.Skip(1)).All(p => p.First < p.Second) && starts.All(s => s < subject.Pages.Count), "ISO 32000-1 §12.4.2", "page labels are out of order");
    }
}
