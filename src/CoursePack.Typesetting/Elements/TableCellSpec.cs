using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

public sealed record TableCellSpec(Element Content, int ColumnSpan = 1, int RowSpan = 1)
{
    /// <summary>Heads its row. Cells of header rows head their columns in any case.</summary>
    public bool HeadsRow { get; init; }

    public Color? Ground { get; init; }
}
