namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>Header cells and the grid of each table (15).</summary>
internal static class PdfUaTables
{
    public static void Judge(PdfStructureTree tree, PdfUaReport report)
    {
        foreach (var table in tree.Nodes.Where(n => n.Type == "/Table"))
        {
            var rows = table.Children.SelectMany(c => c.Type == "/TR" ? [c] : c.Children.Where(r => r.Type == "/TR")).ToList();
            JudgeHeaders(rows, report);
            report.Require(IsRegular(rows), "ISO 32000-1 §14.8.4.3.4", "a table's rows are not equally long", table.Reference);
        }
    }

    private static void JudgeHeaders(List<StructureNode> rows, PdfUaReport report)
    {
        var cells = rows.SelectMany(r => r.Children).ToList();
        var named = cells.SelectMany(c => c.Attribute("/Table", "/Headers").Items.Select(h => (Cell: c, Id: h.ToString()))).ToList();
        var headers = cells.Where(c => c.Type == "/TH").ToList();
        foreach (var header in headers)
        {
            var scope = header.Attribute("/Table", "/Scope");
            report.Require(scope.IsPresent || named.Exists(n => n.Id == header.Element["/ID"].ToString()), "15-003", "a header cell says nothing of its scope", header.Reference);
            report.Require(!scope.IsPresent || scope.Name is "/Row" or "/Column" or "/Both", "ISO 32000-1 §14.8.5.7", "a header cell has a scope that is none", header.Reference);
        }
        foreach (var (cell, id) in named)
            report.Require(headers.Exists(h => h.Element["/ID"].IsPresent && h.Element["/ID"].ToString() == id), "ISO 32000-1 §14.8.5.7", "a cell names a header that its table has not", cell.Reference);
    }

    /// <summary>Whether each row has as many cells as the others once spans are counted.</summary>
    private static bool IsRegular(List<StructureNode> rows)
    {
        var taken = new HashSet<(int Row, int Column)>();
        for (var row = 0; row < rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in rows[row].Children)
            {
                while (taken.Contains((row, column)))
                    column++;
                var (down, across) = (cell.Attribute("/Table", "/RowSpan").Integer ?? 1, cell.Attribute("/Table", "/ColSpan").Integer ?? 1);
                if (down < 1 || across < 1)
                    return false;
                for (var i = 0; i < down * across; i++)
                {
                    if (!taken.Add((row + i / across, column + i % across)))
                        return false;
                }
            }
        }
        var lengths = taken.GroupBy(t => t.Row).ToDictionary(g => g.Key, g => (Count: g.Count(), Last: g.Max(t => t.Column)));
        return lengths.Count == rows.Count && lengths.Values.Distinct().Count() <= 1 && lengths.Values.All(l => l.Count == l.Last + 1);
    }
}
