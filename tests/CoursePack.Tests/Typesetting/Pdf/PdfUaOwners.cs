namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>Whether content and structure agree, both ways (ISO 32000-1 §14.7.4.4).</summary>
internal static class PdfUaOwners
{
    private const string Clause = "ISO 32000-1 §14.7.4.4";

    public static void Judge(PdfUaSubject subject, PdfStructureTree tree, PdfUaContent contents, PdfUaReport report)
    {
        var keys = new HashSet<int>();
        var holders = Holders(tree, report);
        foreach (var page in subject.Pages)
            JudgePage(page, subject, contents.Marks[page.Reference!], holders, keys, report);
        foreach (var (place, holder) in holders)
            report.Require(contents.Marks.TryGetValue(place.Page, out var marks) && marks.Exists(m => m.Id == place.Id), Clause, "an element holds content that no page has", holder);

        var objects = tree.Nodes.SelectMany(n => n.Objects.Select(o => (o.Reference, Holder: n.Reference))).ToList();
        report.Require(objects.DistinctBy(o => o.Reference).Count() == objects.Count, Clause, "an annotation stands in two elements");
        var annotations = subject.Pages.SelectMany(p => p["/Annots"].Items).ToList();
        var onPages = annotations.Select(a => a.Reference).ToHashSet(StringComparer.Ordinal);
        foreach (var (annotation, holder) in objects)
            report.Require(onPages.Contains(annotation), Clause, "an element holds an annotation that no page has", holder);

        keys.UnionWith(annotations.Select(a => a["/StructParent"].Integer ?? -1));
        foreach (var key in subject.Owners.Keys.Where(k => !keys.Contains(k)))
            report.Require(false, Clause, "the parent tree has a key that nothing asks for", key.ToString(System.Globalization.CultureInfo.InvariantCulture));
        report.Require(subject.Owners.Count == 0 || tree.Root["/ParentTreeNextKey"].Integer > subject.Owners.Keys.Max(), Clause, "the next key of the parent tree is taken");
    }

    private static Dictionary<(string Page, int Id), string> Holders(PdfStructureTree tree, PdfUaReport report)
    {
        var holders = new Dictionary<(string Page, int Id), string>();
        foreach (var node in tree.Nodes)
        {
            foreach (var place in node.Content)
                report.Require(holders.TryAdd(place, node.Reference), Clause, "content stands in two elements", node.Reference);
        }
        return holders;
    }

    private static void JudgePage(PdfValue page, PdfUaSubject subject, List<MarkedContent> marks, Dictionary<(string Page, int Id), string> holders, HashSet<int> keys, PdfUaReport report)
    {
        var key = page["/StructParents"].Integer;
        report.Require(key is not null || marks.Count == 0, Clause, "a page with content has no key", page.Reference);
        if (key is null)
            return;
        report.Require(keys.Add(key.Value), Clause, "two pages have one key", page.Reference);
        List<PdfValue> owners = subject.Owners.TryGetValue(key.Value, out var row) ? [.. row.Items] : [];
        foreach (var mark in marks)
        {
            var holder = holders.GetValueOrDefault((page.Reference!, mark.Id));
            report.Require(holder is not null, Clause, "content stands in no element", $"{mark.Id} on {page.Reference}");
            report.Require(mark.Id < owners.Count && (holder is null || owners[mark.Id].Reference == holder), Clause, "the parent tree leads to another element", $"{mark.Id} on {page.Reference}");
        }
        report.Require(owners.Count <= marks.Select(m => m.Id + 1).DefaultIfEmpty().Max(), Clause, "the parent tree knows content that the page has not", page.Reference);
    }
}
