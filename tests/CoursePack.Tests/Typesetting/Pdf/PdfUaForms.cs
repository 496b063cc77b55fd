namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>Fields (28-005, and ISO 32000-1 §12.7 for what lets a reader's program fill them in).</summary>
internal sealed class PdfUaForms
{
    private readonly PdfUaReport report;
    private readonly HashSet<string> reached = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private PdfUaForms(PdfUaReport report) => this.report = report;

    public static void Judge(PdfUaSubject subject, PdfStructureTree tree, PdfUaReport report)
    {
        var form = subject.Catalog["/AcroForm"];
        var forms = new PdfUaForms(report);
        foreach (var field in form["/Fields"].Items)
            forms.Walk(field, default, "");
        var described = tree.Nodes.Where(n => n.Type == "/Form" && n.Element["/Alt"].IsPresent).SelectMany(n => n.Objects).Select(o => o.Reference).ToHashSet();
        foreach (var widget in subject.Pages.SelectMany(p => p["/Annots"].Items).Where(a => a["/Subtype"].Name == "/Widget"))
        {
            report.Require(forms.reached.Contains(widget.Reference ?? ""), "ISO 32000-1 §12.7.2", "a field is not in the form", widget.Reference);
            report.Require(!string.IsNullOrWhiteSpace(Inherited(widget, "/TU").Text) || described.Contains(widget.Reference), "28-005", "a field has no description", widget.Reference);
            forms.JudgeWidget(widget, form);
        }
        report.Require(!form["/NeedAppearances"].IsTrue, "ISO 32000-1 §12.7.2", "fields need a program to draw them");
    }

    private static PdfValue Inherited(PdfValue field, string key)
    {
        var value = field[key];
        for (var depth = 0; depth < 20 && !value.IsPresent && field["/Parent"].IsPresent; depth++)
            value = (field = field["/Parent"])[key];
        return value;
    }

    // §12.7.3.2: a whole name is its parts joined by full stops, so a part has none.
    private void Walk(PdfValue field, PdfValue parent, string name)
    {
        if (!reached.Add(field.Reference ?? ""))
        {
            report.Require(false, "ISO 32000-1 §12.7.2", "a field stands in the form twice", field.Reference);
            return;
        }
        report.Require(field["/Parent"].Reference == parent.Reference, "ISO 32000-1 §12.7.3.1", "a field does not know what holds it", field.Reference);
        if (field["/T"].Text is { } part)
        {
            report.Require(part.Length > 0 && !part.Contains('.', StringComparison.Ordinal), "ISO 32000-1 §12.7.3.2", "a part of a field's name is none", field.Reference);
            name = name.Length == 0 ? part : $"{name}.{part}";
            report.Require(names.Add(name), "ISO 32000-1 §12.7.3.2", "two fields have one name", name);
        }
        foreach (var kid in field["/Kids"].Items)
            Walk(kid, field, name);
    }

    private void JudgeWidget(PdfValue widget, PdfValue form)
    {
        report.Require(Inherited(widget, "/FT").Name is "/Tx" or "/Btn", "ISO 32000-1 §12.7.3.1", "a field is of no known kind", widget.Reference);
        var normal = widget["/AP"]["/N"];
        report.Require(normal.IsDictionary, "ISO 32000-1 §12.5.5", "a field has no appearance", widget.Reference);
        if (Inherited(widget, "/FT").Name == "/Btn")
        {
            report.Require(widget["/AS"].Name is { } state && normal[state].IsPresent, "ISO 32000-1 §12.7.4.2", "a box is in a state that is not drawn", widget.Reference);
            return;
        }
        var appearance = Inherited(widget, "/DA") is { IsPresent: true } own ? own : form["/DA"];
        var font = appearance.Text?.Split(' ').FirstOrDefault(w => w.StartsWith('/'));
        report.Require(font is not null && form["/DR"]["/Font"][font].IsPresent, "ISO 32000-1 §12.7.3.3", "what is typed has no font", widget.Reference);
    }
}
