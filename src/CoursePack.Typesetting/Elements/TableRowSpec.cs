using System.Collections.Immutable;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

public sealed record TableRowSpec(ImmutableArray<TableCellSpec> Cells)
{
    public object? Origin { get; init; }

    public Color? Ground { get; init; }

    /// <summary>Never the last on a page while rows follow, such as the name of the rows below it.</summary>
    public bool KeepWithNext { get; init; }
}
