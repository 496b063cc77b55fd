using System.Collections.Immutable;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

public sealed record TableRowSpec(ImmutableArray<TableCellSpec> Cells)
{
    public object? Origin { get; init; }

    public Color? Ground { get; init; }
}
