using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

/// <summary>How a table is drawn; null for a line or a ground that is not.</summary>
public sealed record TableLook
{
    public Sides Padding { get; init; } = new(6, 5);

    public Color? HeaderGround { get; init; }

    /// <summary>Ground of every second body row.</summary>
    public Color? StripeGround { get; init; }

    public Stroke? HeaderRule { get; init; }

    public Stroke? RowRule { get; init; }

    public Stroke? ColumnRule { get; init; }

    public Stroke? Frame { get; init; }

    /// <summary>Height in points below which no body row falls, for tables to write in.</summary>
    public double LeastRowHeight { get; init; }
}
