using CoursePack.Typesetting.Layout;

namespace CoursePack.Typesetting.Elements;

/// <summary>What the columns of a table ask for, padding included, and how a width is shared among them.</summary>
internal sealed class TableWidths
{
    private readonly double[] least;
    private readonly double[] natural;

    // Mean of what the cells of a column ask for: what most rows are like, where one long cell sets the natural width.
    private readonly double[] typical;

    private TableWidths(int columns)
    {
        least = new double[columns];
        natural = new double[columns];
        typical = new double[columns];
    }

    public static TableWidths Of(TableGrid grid, IReadOnlyList<TableColumnSpec> columns, TableLook look, LayoutPass pass)
    {
        var widths = new TableWidths(grid.ColumnCount);
        var padding = look.Padding.Left + look.Padding.Right;
        List<(GridCell, ElementWidths)> spanning = [];
        foreach (var row in grid.Rows)
        {
            foreach (var cell in row)
            {
                var asked = cell.Spec.Content.Widths(pass).Wider(padding);
                if (cell.ColumnSpan > 1)
                {
                    spanning.Add((cell, asked));
                    continue;
                }

                widths.least[cell.Column] = Math.Max(widths.least[cell.Column], asked.Least);
                widths.natural[cell.Column] = Math.Max(widths.natural[cell.Column], asked.Natural);
                widths.typical[cell.Column] += asked.Natural / grid.Rows.Length;
            }
        }

        for (var i = 0; i < grid.ColumnCount && i < columns.Count; i++)
        {
            widths.least[i] = Math.Max(widths.least[i], columns[i].Least);
            widths.natural[i] = Math.Max(widths.natural[i], columns[i].Least);
            widths.typical[i] = Math.Max(widths.typical[i], columns[i].Least);
        }

        foreach (var (cell, asked) in spanning)
        {
            Widen(widths.least, cell, asked.Least);
            Widen(widths.natural, cell, asked.Natural);
        }

        return widths;
    }

    public ElementWidths Sum()
    {
        double narrow = 0, wide = 0;
        for (var i = 0; i < least.Length; i++)
        {
            narrow += least[i];
            wide += natural[i];
        }

        return new(narrow, wide);
    }

    /// <summary>Shares a width: columns with a weight by weight, the others by what they hold.</summary>
    /// <param name="fits">False when words must be cut.</param>
    public double[] Share(double width, IReadOnlyList<TableColumnSpec> columns, out bool fits)
    {
        fits = Sum().Least <= width + Space.Tolerance;
        if (!fits)
            return Cut(width);

        var weights = 0.0;
        for (var i = 0; i < least.Length; i++)
            weights += WeightOf(columns, i);
        return weights > 0 ? ByWeight(width, columns, weights) : ByContent(width);
    }

    /// <summary>Each column has what its widest word asks for, up to an even share of what the others leave: only words of the widest are cut.</summary>
    private double[] Cut(double width)
    {
        var widths = new double[least.Length];
        var open = Enumerable.Range(0, least.Length).ToList();
        for (var left = width; open.Count > 0;)
        {
            var share = left / open.Count;
            var modest = open.FindAll(c => least[c] <= share);
            foreach (var column in modest.Count > 0 ? modest : open)
                widths[column] = modest.Count > 0 ? least[column] : share;
            if (modest.Count == 0)
                break;
            left -= modest.Sum(c => least[c]);
            open.RemoveAll(modest.Contains);
        }

        return Scaled(widths, width);
    }

    private double[] ByContent(double width)
    {
        var all = Sum();
        if (all.Natural <= width)
            return Scaled(natural, width);

        // Each column gets its least width and a share of the rest by what its rows typically ask for; none gets more
        // than its widest cell asks for.
        var widths = (double[])least.Clone();
        var left = width - all.Least;
        for (var round = 0; round < widths.Length && left > Space.Tolerance; round++)
        {
            var asked = 0.0;
            for (var i = 0; i < widths.Length; i++)
                asked += WantsMore(i) ? typical[i] : 0;
            if (asked <= 0)
                break;
            var given = 0.0;
            for (var i = 0; i < widths.Length; i++)
            {
                if (!WantsMore(i))
                    continue;
                var more = Math.Min(natural[i] - widths[i], left * typical[i] / asked);
                widths[i] += more;
                given += more;
            }

            left -= given;
        }

        return Scaled(widths, width);

        bool WantsMore(int column) => natural[column] > widths[column] + Space.Tolerance;
    }

    /// <summary>Columns without a weight take what they ask for, at most a third of the width; no column falls below its least width.</summary>
    private double[] ByWeight(double width, IReadOnlyList<TableColumnSpec> columns, double weights)
    {
        var widths = new double[least.Length];
        var left = width;
        for (var i = 0; i < widths.Length; i++)
        {
            if (WeightOf(columns, i) > 0)
                continue;
            widths[i] = Math.Max(least[i], Math.Min(natural[i], width / 3));
            left -= widths[i];
        }

        var settled = new bool[widths.Length];
        for (var again = true; again;)
        {
            again = false;
            for (var i = 0; i < widths.Length; i++)
            {
                var weight = WeightOf(columns, i);
                if (weight <= 0 || settled[i])
                    continue;
                widths[i] = left * weight / weights;
                if (widths[i] >= least[i])
                    continue;
                widths[i] = least[i];
                left -= least[i];
                weights -= weight;
                settled[i] = again = true;
                break;
            }
        }

        return Scaled(widths, width);
    }

    private static double WeightOf(IReadOnlyList<TableColumnSpec> columns, int index) => index < columns.Count ? columns[index].Weight : 0;

    private static double[] Scaled(double[] widths, double width)
    {
        var sum = 0.0;
        foreach (var w in widths)
            sum += w;
        var scaled = new double[widths.Length];
        for (var i = 0; i < widths.Length; i++)
            scaled[i] = sum > 0 ? widths[i] * width / sum : width / widths.Length;
        return scaled;
    }

    private static void Widen(double[] widths, GridCell cell, double asked)
    {
        var has = 0.0;
        for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
            has += widths[c];
        for (var c = cell.Column; c < cell.Column + cell.ColumnSpan && asked > has; c++)
            widths[c] += (asked - has) / cell.ColumnSpan;
    }
}
