namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>Where things lead: destinations, links and the outline (ISO 32000-1 §12.3).</summary>
internal sealed class PdfUaNavigation
{
    private readonly PdfUaSubject subject;
    private readonly PdfUaReport report;
    private readonly Dictionary<string, PdfValue> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> bookmarks = new(StringComparer.Ordinal);

    private PdfUaNavigation(PdfUaSubject subject, PdfUaReport report)
    {
        (this.subject, this.report) = (subject, report);
        foreach (var (name, place) in subject.Catalog["/Names"]["/Dests"].Pairs("/Names"))
        {
            report.Require(name.Text is not null && places.TryAdd(name.Text, place), "ISO 32000-1 §7.9.6", "two destinations have one name", name.ToString());
            report.Require(IsPlace(place), "ISO 32000-1 §12.3.2", "a destination is on no page of the file", name.ToString());
        }
    }

    public static void Judge(PdfUaSubject subject, PdfUaReport report)
    {
        var navigation = new PdfUaNavigation(subject, report);
        foreach (var annotation in subject.Pages.SelectMany(p => p["/Annots"].Items).Where(a => a["/Subtype"].Name == "/Link"))
            report.Require(navigation.Leads(annotation), "ISO 32000-1 §12.3.2", "a link leads nowhere", annotation.Reference);
        navigation.JudgeLevel(subject.Catalog["/Outlines"]);
    }

    private void JudgeLevel(PdfValue parent)
    {
        var previous = default(PdfValue);
        for (var item = parent["/First"]; item.IsPresent; previous = item, item = item["/Next"])
        {
            report.Require(!string.IsNullOrWhiteSpace(item["/Title"].Text), "ISO 32000-1 §12.3.3", "a bookmark has no title", item.Reference);
            report.Require(Leads(item), "ISO 32000-1 §12.3.3", "a bookmark leads nowhere", item.Reference);
            report.Require(item["/Parent"].Reference == parent.Reference && item["/Prev"].Reference == previous.Reference, "ISO 32000-1 §12.3.3", "a bookmark does not know its neighbours", item.Reference);
            if (!bookmarks.Add(item.Reference ?? ""))
                return;
            JudgeLevel(item);
        }
        report.Require(parent["/Last"].Reference == previous.Reference, "ISO 32000-1 §12.3.3", "a bookmark does not know its neighbours", parent.Reference);
    }

    private bool Leads(PdfValue from)
    {
        var action = from["/A"];
        return action.IsPresent
            ? action["/S"].Name switch
            {
                "/URI" => Uri.TryCreate(action["/URI"].Text, UriKind.Absolute, out _),
                "/GoTo" => IsTarget(action["/D"]),
                _ => true, // judged as an action that does more
            }
            : IsTarget(from["/Dest"]);
    }

    private bool IsTarget(PdfValue target) => target.Text is { } name ? places.ContainsKey(name) : IsPlace(target);

    private bool IsPlace(PdfValue place) => place.Items.FirstOrDefault() is { IsPresent: true } page && subject.IndexOf(page) is not null;
}
