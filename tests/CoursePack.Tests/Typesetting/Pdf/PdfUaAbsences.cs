namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>
/// What our files never hold. Where the protocol has conditions on it, that it is absent is judged in their stead: optional
/// content (20), embedded files (21), XFA (25), encryption (26), media (28), form XObjects that refer or are tagged (30).
/// </summary>
internal static class PdfUaAbsences
{
    /// <summary>Actions that run, play or send something (ISO 32000-1 table 198); what is left, <c>GoTo</c> and <c>URI</c>, only leads somewhere.</summary>
    private static readonly HashSet<string> Actions =
    [
        "/GoToR", "/GoToE", "/Launch", "/Thread", "/Sound", "/Movie", "/Hide", "/Named", "/SubmitForm", "/ResetForm", "/ImportData", "/JavaScript", "/SetOCGState", "/Rendition",
        "/Trans", "/GoTo3DView",
    ];

    public static void Judge(PdfUaSubject subject, PdfUaReport report)
    {
        var catalog = subject.Catalog;
        report.Require(!subject.File.Trailer["/Encrypt"].IsPresent, "26-001 26-002", "the document is encrypted");
        report.Require(!catalog["/OCProperties"].IsPresent, "20-001 20-002 20-003", "the document has optional content");
        report.Require(!catalog["/Names"]["/EmbeddedFiles"].IsPresent, "21-001", "the document has an embedded file");
        report.Require(!catalog["/AcroForm"]["/XFA"].IsPresent && !catalog["/NeedsRendering"].IsPresent, "25-001", "the document has an XFA form");
        report.Require(!catalog["/Names"]["/JavaScript"].IsPresent, "ISO 14289-1 §7.19", "the document has a script");
        report.Require(!catalog["/Threads"].IsPresent, "ISO 14289-1 §7.12", "the document has article threads");
        foreach (var value in subject.File.Objects)
            JudgeObject(value, report);
    }

    private static void JudgeObject(PdfValue value, PdfUaReport report)
    {
        if (!value.IsDictionary)
            return;
        report.Require(!value["/AA"].IsPresent && !value["/OpenAction"].IsPresent, "ISO 14289-1 §7.19", "something happens by itself", value.Reference);
        foreach (var action in (ReadOnlySpan<PdfValue>)[value, value["/A"]])
        {
            if (action["/S"].Name is { } type)
                report.Require(!Actions.Contains(type), type is "/Rendition" or "/Movie" or "/Sound" ? "28-014 28-015" : "ISO 14289-1 §7.19", "an action does more than lead somewhere", value.Reference);
        }
        report.Require(value["/Type"].Name is not ("/OCG" or "/OCMD"), "20-001 20-002 20-003", "the document has optional content", value.Reference);
        report.Require(value["/Type"].Name is not ("/Filespec" or "/EmbeddedFile"), "21-001", "the document has an embedded file", value.Reference);
        if (value["/Subtype"].Name != "/Form" || value["/Type"].Name is not ("/XObject" or null))
            return;
        report.Require(!value["/Ref"].IsPresent, "30-001", "a form XObject refers to another file", value.Reference);
        report.Require(!value["/StructParents"].IsPresent && !PdfOperation.Read(value.Data).Any(o => o.Property("/MCID") is not null), "30-002", "a form XObject is tagged", value.Reference);
    }
}
