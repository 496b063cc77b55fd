namespace CoursePack.Typesetting.Layout;

/// <summary>
/// Content fitted to a width, to be placed on one page after another. Immutable: placing a part returns the rest as
/// another flow, so that measuring never disturbs drawing and a page can be tried twice.
/// </summary>
internal abstract class Flow
{
    private double naturalHeight = double.NaN;

    /// <summary>Height when nothing limits it; worked out once.</summary>
    public double NaturalHeight
    {
        get
        {
            if (double.IsNaN(naturalHeight))
                naturalHeight = Lay(Space.Endless, default).Height;
            return naturalHeight;
        }
    }

    /// <summary>
    /// The smallest height in which a good first part can stand on a page of a height: a heading with what follows it,
    /// two lines of a paragraph.
    /// </summary>
    public virtual double LeastHeight(double page) => NaturalHeight;

    /// <summary>
    /// Places as much as fits: measures when the spot is <c>default</c>, else draws the very same. In a fresh space
    /// something is placed in any case. After <see cref="PlacementKind.Wrap"/> the structure tree is as it was; marks on the
    /// canvas are for the caller to take back.
    /// </summary>
    public abstract Placement Lay(in Space space, in Spot spot);

    public Placement Measure(in Space space) => Lay(space, default);
}
