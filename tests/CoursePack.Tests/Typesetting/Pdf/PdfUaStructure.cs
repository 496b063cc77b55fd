namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>Elements one by one: roles (02), graphics (13), headings (14), formulas (17), notes and ids (19).</summary>
internal static class PdfUaStructure
{
    public static void Judge(PdfStructureTree tree, PdfUaReport report)
    {
        JudgeRoles(tree, report);
        foreach (var node in tree.Nodes)
            JudgeElement(node, report);
        foreach (var repeated in tree.Repeated)
            report.Require(false, "ISO 32000-1 §14.7.2", "an element stands in the tree twice", repeated);
        JudgeHeadings(tree, report);
        JudgeIds(tree, report);
    }

    private static void JudgeRoles(PdfStructureTree tree, PdfUaReport report)
    {
        var roles = tree.Root["/RoleMap"].Entries.ToDictionary(e => e.Key, e => e.Value.Name ?? "", StringComparer.Ordinal);
        foreach (var role in roles.Keys)
        {
            report.Require(!StructureNode.StandardTypes.Contains(role), "02-004", "a standard type has another role", role);
            report.Require(End(role, roles) is not null, "02-003", "roles go round in a circle", role);
        }
        foreach (var node in tree.Nodes.Where(n => !StructureNode.StandardTypes.Contains(n.Tag)))
            report.Require(End(node.Tag, roles) is null || StructureNode.StandardTypes.Contains(node.Type), "02-001", "an element is of no standard type", $"{node.Reference} {node.Tag}");
    }

    /// <returns>The last of the types a type stands for; null when there is no last one.</returns>
    private static string? End(string type, Dictionary<string, string> roles)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (; roles.TryGetValue(type, out var next); type = next)
        {
            if (!seen.Add(type))
                return null;
        }
        return type;
    }

    private static void JudgeElement(StructureNode node, PdfUaReport report)
    {
        var element = node.Element;
        report.Require((node.Parent?.Reference ?? "") == (node.Parent is null ? "" : element["/P"].Reference), "ISO 32000-1 §14.7.2", "an element does not know its parent", node.Reference);
        report.Require(node.Unknown.Count == 0, "ISO 32000-1 §14.7.2", "an element holds what is no content", node.Reference);
        var described = !string.IsNullOrWhiteSpace(element["/Alt"].Text) || !string.IsNullOrWhiteSpace(element["/ActualText"].Text);
        if (node.Type == "/Figure")
        {
            report.Require(described, "13-004", "a figure has no alternative text", node.Reference);
            report.Require(node.Attribute("/Layout", "/BBox").Items.Count(i => i.Number is not null) == 4, "ISO 32000-1 §14.8.5.4.3", "a figure has no bounding box", node.Reference);
        }
        report.Require(node.Type != "/Formula" || described, "17-002", "a formula has no alternative text", node.Reference);
        report.Require(node.Type != "/Note" || element["/ID"].Text is { Length: > 0 }, "19-003", "a note has no id", node.Reference);
        report.Require(node.Type != "/L" || node.Attribute("/List", "/ListNumbering") is not { IsPresent: true } numbering
            || numbering.Name is "/None" or "/Disc" or "/Circle" or "/Square" or "/Decimal" or "/UpperRoman" or "/LowerRoman" or "/UpperAlpha" or "/LowerAlpha",
            "ISO 32000-1 §14.8.5.5", "a list is numbered in no known way", node.Reference);
    }

    private static void JudgeHeadings(PdfStructureTree tree, PdfUaReport report)
    {
        var before = 0;
        foreach (var heading in tree.Nodes.Where(n => n.HeadingLevel > 0))
        {
            report.Require(before != 0 || heading.HeadingLevel == 1, "14-002", "the first heading is not of the first level", heading.Reference);
            report.Require(before == 0 || heading.HeadingLevel <= before + 1, "14-003", "a heading skips a level", heading.Reference);
            before = heading.HeadingLevel;
        }
        foreach (var node in tree.Nodes)
            report.Require(node.Children.Count(c => c.Type == "/H") <= 1, "14-006", "an element has two headings without a level", node.Reference);
        report.Require(before == 0 || tree.Nodes.All(n => n.Type != "/H"), "14-007", "headings with and without levels are mixed");
    }

    // §14.7.2: an id belongs to one element, and the id tree leads to it.
    private static void JudgeIds(PdfStructureTree tree, PdfUaReport report)
    {
        var owners = new Dictionary<string, StructureNode>(StringComparer.Ordinal);
        foreach (var node in tree.Nodes.Where(n => n.Element["/ID"].IsPresent))
            report.Require(owners.TryAdd(node.Element["/ID"].ToString(), node), node.Type == "/Note" ? "19-004" : "ISO 32000-1 §14.7.2", "two elements have one id", node.Reference);
        var listed = tree.Root["/IDTree"].Pairs("/Names").ToDictionary(p => p.Key.ToString(), p => p.Value.Reference ?? "", StringComparer.Ordinal);
        foreach (var (id, node) in owners)
            report.Require(listed.GetValueOrDefault(id) == node.Reference, "ISO 32000-1 §14.7.2", "an id does not lead to its element", node.Reference);
        report.Require(listed.Keys.All(owners.ContainsKey), "ISO 32000-1 §14.7.2", "an id belongs to no element");
    }
}
