using System.Collections.Immutable;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Layout;

/// <summary>Nests the headings of a book, in order, by their levels.</summary>
internal sealed class OutlineBuilder
{
    private readonly List<PlacedHeading> headings = [];

    public void Add(PlacedHeading heading) => headings.Add(heading);

    public ImmutableArray<OutlineItem> Build()
    {
        var next = 0;
        return Build(0, ref next);
    }

    private ImmutableArray<OutlineItem> Build(int above, ref int next)
    {
        var items = ImmutableArray.CreateBuilder<OutlineItem>();
        while (next < headings.Count && headings[next].Level > above)
        {
            var heading = headings[next++];
            items.Add(new(heading.Title, heading.Anchor, Build(heading.Level, ref next)));
        }

        return items.ToImmutable();
    }
}
