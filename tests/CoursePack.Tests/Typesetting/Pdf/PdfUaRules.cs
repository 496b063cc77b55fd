namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>
/// The rules of PDF/UA-1 (ISO 14289-1 §7) that a program can judge, on a file as qpdf reads it: the machine conditions of the
/// Matterhorn Protocol 1.1, and what has to agree in a tagged PDF beside them. Which condition stands where is in this
/// folder's README. Returns what is wrong; an empty list is what every PDF of ours must give.
/// </summary>
internal static class PdfUaRules
{
    public static IReadOnlyList<PdfUaFault> Faults(string file)
    {
        using var pdf = QpdfFile.Read(file);
        var subject = new PdfUaSubject(pdf);
        var report = new PdfUaReport();

        PdfUaAbsences.Judge(subject, report);
        PdfUaCatalog.Judge(subject, report);
        PdfUaMetadata.Judge(subject, report);
        PdfUaNavigation.Judge(subject, report);

        var contents = PdfUaContent.Judge(subject, report);
        var tree = PdfStructureTree.Read(subject);
        PdfUaStructure.Judge(tree, report);
        PdfUaNesting.Judge(tree, report);
        PdfUaTables.Judge(tree, report);
        PdfUaOwners.Judge(subject, tree, contents, report);
        PdfUaLanguage.Judge(subject, tree, contents, report);

        PdfUaAnnotations.Judge(subject, tree, report);
        PdfUaForms.Judge(subject, tree, report);
        PdfUaFonts.Judge(subject, contents, report);
        return report.Faults;
    }
}
