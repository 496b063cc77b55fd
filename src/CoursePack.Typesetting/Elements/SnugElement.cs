using System.Collections.Immutable;
using CoursePack.Typesetting.Layout;

namespace CoursePack.Typesetting.Elements;

/// <summary>
/// Content in several settings, the loosest first. At the head of a page it takes the loosest, unless that leaves a last page
/// nearly empty and a tighter one needs a page less. Anywhere else it takes the loosest. A tighter setting is made only when it
/// is tried.
/// </summary>
public sealed class SnugElement : Element
{
    private readonly ImmutableArray<Func<Element>> settings;
    private readonly Element?[] made;

    public SnugElement(ImmutableArray<Func<Element>> settings)
    {
        this.settings = settings;
        made = new Element?[settings.Length];
    }

    /// <summary>Part of a page below which a last page is nearly empty.</summary>
    public double NearlyEmpty { get; init; } = 0.3;

    internal override Flow Fit(double width, LayoutPass pass) =>
        new SnugFlow([.. settings.Select((_, i) => new Lazy<Flow>(() => Setting(i, pass).Fit(width, pass)))], NearlyEmpty);

    internal override ElementWidths Widths(LayoutPass pass) => Setting(0, pass).Widths(pass);

    /// <summary>Kept for the next pass, unless the book is so long that nothing else is.</summary>
    private Element Setting(int index, LayoutPass pass) => made[index] ?? (pass.Memory.Forgets ? settings[index]() : made[index] = settings[index]());
}

internal sealed class SnugFlow(ImmutableArray<Lazy<Flow>> settings, double nearlyEmpty) : Flow
{
    /// <summary>Content of more pages is not tried: there a page more or less is not noticed.</summary>
    private const int MostPages = 12;

    private Flow? chosen;

    public override double LeastHeight(double page) => settings[0].Value.LeastHeight(page);

    public override Placement Lay(in Space space, in Spot spot)
    {
        if (!space.Fresh || double.IsInfinity(space.Height))
            return settings[0].Value.Lay(space, spot);
        chosen ??= Choose(space);
        return chosen.Lay(space, spot);
    }

    private Flow Choose(in Space space)
    {
        var loosest = settings[0].Value;
        var (pages, last) = Pages(loosest, space);
        if (pages is 1 or > MostPages || last >= nearlyEmpty * space.FullHeight)
            return loosest;
        foreach (var setting in settings.Skip(1))
        {
            if (Pages(setting.Value, space).Count < pages)
                return setting.Value;
        }

        return loosest;
    }

    /// <summary>How many pages it takes from the head of one, and the height it takes of the last.</summary>
    private static (int Count, double Last) Pages(Flow flow, Space space)
    {
        for (var pages = 1; pages <= MostPages; pages++)
        {
            var placed = flow.Measure(space);
            if (placed.Kind != PlacementKind.Partial)
                return (pages, placed.Height);
            flow = placed.Rest!;
            space = new(space.FullHeight, space.FullHeight, Fresh: true, !space.RightHand);
        }

        return (MostPages + 1, 0);
    }
}
