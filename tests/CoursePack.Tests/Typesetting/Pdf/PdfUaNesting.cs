namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>What may stand in what (09): lists, tables and contents pages as ISO 32000-1 §14.8.4.3 has them, links and fields as ISO 14289-1 §7.18 has them.</summary>
internal static class PdfUaNesting
{
    private const string Tables = "09-004", Lists = "09-005", Contents = "09-006";

    /// <summary>Those that stand only in what belongs to them (tables 333, 336, 337).</summary>
    private static readonly (string Condition, string Child, string[] Parents)[] Standing =
    [
        (Lists, "/LI", ["/L"]), (Lists, "/LBody", ["/LI"]), (Lists, "/Lbl", ["/LI", "/Note", "/BibEntry", "/TOCI", "/Form", "/Caption"]),
        (Contents, "/TOCI", ["/TOC"]),
        (Tables, "/THead", ["/Table"]), (Tables, "/TBody", ["/Table"]), (Tables, "/TFoot", ["/Table"]),
        (Tables, "/TR", ["/Table", "/THead", "/TBody", "/TFoot"]), (Tables, "/TH", ["/TR"]), (Tables, "/TD", ["/TR"]),
    ];

    /// <summary>Those that hold only what belongs to them.</summary>
    private static readonly (string Condition, string Parent, string[] Children)[] Holding =
    [
        (Lists, "/L", ["/LI", "/L", "/Caption"]), (Lists, "/LI", ["/Lbl", "/LBody"]),
        (Contents, "/TOC", ["/TOCI", "/TOC", "/Caption"]), (Contents, "/TOCI", ["/Lbl", "/Reference", "/NonStruct", "/P", "/TOC"]),
        (Tables, "/Table", ["/TR", "/THead", "/TBody", "/TFoot", "/Caption"]), (Tables, "/TR", ["/TH", "/TD"]),
        (Tables, "/THead", ["/TR"]), (Tables, "/TBody", ["/TR"]), (Tables, "/TFoot", ["/TR"]),
    ];

    /// <summary>East Asian annotations, which no document of ours has.</summary>
    private static readonly (string Condition, string[] Types)[] Never = [("09-007", ["/Ruby", "/RB", "/RT", "/RP"]), ("09-008", ["/Warichu", "/WT", "/WP"])];

    public static void Judge(PdfStructureTree tree, PdfUaReport report)
    {
        report.Require(tree.Nodes.Where(n => n.Parent is null).Select(n => n.Type).ToList() is ["/Document"], "ISO 32000-1 §14.8.4.2", "the tree does not begin with one document");
        foreach (var node in tree.Nodes)
        {
            foreach (var (condition, _, parents) in Standing.Where(s => s.Child == node.Type))
                report.Require(parents.Contains(node.Parent?.Type), condition, $"{Plain(node.Type)} stands in {Plain(node.Parent?.Type)}", node.Reference);
            foreach (var (condition, _, children) in Holding.Where(h => h.Parent == node.Type))
                JudgeHolder(node, condition, children, report);
            foreach (var (condition, types) in Never)
                report.Require(!types.Contains(node.Type), condition, "an element is for other scripts", node.Reference);
            if (node.Type == "/Table")
                JudgeTable(node, report);
            JudgeOneOfEach(node, report);
        }
    }

    private static void JudgeHolder(StructureNode node, string condition, string[] children, PdfUaReport report)
    {
        // What stands in one of these by right and belongs elsewhere is told once, where it stands.
        foreach (var child in node.Children.Where(c => !Array.Exists(Standing, s => s.Child == c.Type && !s.Parents.Contains(node.Type))))
            report.Require(children.Contains(child.Type), condition, $"{Plain(node.Type)} holds {Plain(child.Type)}", child.Reference);
        report.Require(node.Content.Count == 0, condition, $"{Plain(node.Type)} holds bare content", node.Reference);
        var captions = node.Children.Where(c => c.Type == "/Caption").ToList();
        report.Require(captions.Count == 0 || captions.Count == 1 && (captions[0] == node.Children[0] || node.Type == "/Table" && captions[0] == node.Children[^1]),
            condition, "a caption is not at the edge", node.Reference);
    }

    // Table 337: rows, or a head, bodies and a foot.
    private static void JudgeTable(StructureNode table, PdfUaReport report)
    {
        var parts = table.Children.Select(c => c.Type).Where(t => t is "/TR" or "/THead" or "/TBody" or "/TFoot").ToList();
        report.Require(parts.Count > 0, Tables, "a table has no rows", table.Reference);
        var grouped = parts.Where(t => t != "/TR").ToList();
        report.Require(grouped.Count == 0 || grouped.Count == parts.Count, Tables, "a table has rows beside its groups", table.Reference);
        report.Require(grouped.Count == 0 || grouped.Contains("/TBody"), Tables, "a table has a head and no body", table.Reference);
        report.Require(grouped.IndexOf("/THead") <= 0 && grouped.Count(t => t == "/THead") <= 1, Tables, "the head of a table is not its beginning", table.Reference);
        report.Require(grouped.Count(t => t == "/TFoot") <= 1, Tables, "a table has two feet", table.Reference);
    }

    // ISO 14289-1 §7.18.4 and §7.18.5, ISO 32000-1 table 336.
    private static void JudgeOneOfEach(StructureNode node, PdfUaReport report)
    {
        report.Require(node.Type != "/LI" || node.Children.GroupBy(c => c.Type).All(g => g.Count() == 1), Lists, "an item of a list has two bodies or two labels", node.Reference);
        report.Require(node.Type != "/Form" || node is { Objects: [var widget], Children.Count: 0, Content.Count: 0 } && widget["/Subtype"].Name == "/Widget",
            "ISO 14289-1 §7.18.4", "a form element holds something else than one field", node.Reference);
        report.Require(node.Type != "/Link" || node.Objects.Any(o => o["/Subtype"].Name == "/Link"), "ISO 14289-1 §7.18.5", "a link element has no link", node.Reference);
    }

    private static string Plain(string? type) => type?[1..] ?? "nothing";
}
