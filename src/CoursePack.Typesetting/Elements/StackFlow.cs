using CoursePack.Typesetting.Layout;

namespace CoursePack.Typesetting.Elements;

/// <summary>The items of a stack, fitted one after another as pages come to them.</summary>
internal sealed class FittedStack(StackElement stack, double width, LayoutPass pass)
{
    private readonly Flow?[] flows = new Flow?[stack.Items.Length];

    public int Count => flows.Length;

    public StackItem Item(int index) => stack.Items[index];

    public Flow Flow(int index) => flows[index] ??= stack.Items[index].Element.Fit(width, pass);

    /// <summary>Forgets the flows of items that are drawn; asked for again, they are fitted again.</summary>
    public void Release(int before)
    {
        for (var i = before - 1; i >= 0 && flows[i] is not null; i--)
            flows[i] = null;
    }

    public double GapBefore(int index) => index == 0 ? 0 : Math.Max(stack.Items[index - 1].After, stack.Items[index].Before);
}

/// <summary>The items of a stack from <paramref name="first"/> on, the first of them perhaps already begun.</summary>
internal sealed class StackFlow(FittedStack stack, int first, Flow? begun) : Flow
{
    public override double LeastHeight(double page) => first < stack.Count ? ChainHeight(first, begun, page) : 0;

    public override Placement Lay(in Space space, in Spot spot)
    {
        var used = 0.0;
        for (var i = first; i < stack.Count; i++)
        {
            var flow = (i == first ? begun : null) ?? stack.Flow(i);
            var gap = used > 0 ? stack.GapBefore(i) : 0;
            var room = space.Below(used + gap);
            var mark = spot.Draws ? spot.Canvas.Mark() : default;

            Placement placed;
            // What is kept with the item above is not torn from it: a chain that no page holds breaks further down.
            if (stack.Item(i).KeepWithNext && !room.Fresh && !(used > 0 && stack.Item(i - 1).KeepWithNext) && SplitsChain(i, flow, room))
                placed = Placement.Wrap("it is kept with what follows, which does not fit");
            else
                placed = flow.Lay(room, spot.Moved(0, used + gap));

            switch (placed.Kind)
            {
                case PlacementKind.Full:
                    used += gap + placed.Height;
                    break;
                case PlacementKind.Partial:
                    if (spot.Draws)
                        stack.Release(i);
                    return Placement.Partial(used + gap + placed.Height, new StackFlow(stack, i, placed.Rest));
                case PlacementKind.Wrap:
                    if (spot.Draws)
                    {
                        spot.Canvas.Restore(mark);
                        stack.Release(used > 0 ? i : 0);
                    }

                    return used > 0 ? Placement.Partial(used, new StackFlow(stack, i, begun: i == first ? begun : null)) : placed;
            }
        }

        return used > 0 ? Placement.Full(used) : AnyFull() ? Placement.Full(0) : Placement.Empty;
    }

    /// <summary>Things without height, such as anchors, still count as placed.</summary>
    private bool AnyFull() => first < stack.Count;

    private bool SplitsChain(int index, Flow flow, in Space room)
    {
        if (double.IsInfinity(room.Height))
            return false;
        var needed = ChainHeight(index, flow, room.FullHeight);
        return !room.Holds(needed) && room.PageHolds(needed);
    }

    /// <summary>Height of an item with all that must stay with it: the items it is kept with, and a first part of the one after them.</summary>
    private double ChainHeight(int index, Flow? flow, double page)
    {
        var height = 0.0;
        for (var i = index; i < stack.Count; i++)
        {
            var part = (i == index ? flow : null) ?? stack.Flow(i);
            var gap = height > 0 ? stack.GapBefore(i) : 0;
            if (!stack.Item(i).KeepWithNext || i == stack.Count - 1)
            {
                var least = part.LeastHeight(page - height - gap);
                if (least > 0 || i == stack.Count - 1)
                    return height + (least > 0 ? gap + least : 0);
                continue;
            }

            var natural = part.NaturalHeight;
            height += natural > 0 ? gap + natural : 0;
        }

        return height;
    }
}
