using System.Collections.Immutable;
using CoursePack.Core.Documents;

namespace CoursePack.Curriculum.Composition;

/// <summary>Gives its look to the first table of an activity's <c>trainer</c> text: what happens, minute by minute.</summary>
internal static class StepTableMarker
{
    public static ImmutableArray<Block> Mark(ImmutableArray<Block> blocks)
    {
        var done = false;
        return Mark(blocks, ref done);
    }

    private static ImmutableArray<Block> Mark(ImmutableArray<Block> blocks, ref bool done)
    {
        var result = blocks.ToBuilder();
        for (var i = 0; i < result.Count && !done; i++)
        {
            if (result[i] is Section section)
            {
                result[i] = section with { Blocks = Mark(section.Blocks, ref done) };
            }
            else if (result[i] is Table table)
            {
                done = true;
                result[i] = table with
                {
                    Role = "steps",
                    RowHeaders = true,
                    Columns = [.. table.Columns.Select((c, n) => c with { Weight = n == 0 ? 1.3 : 5 })],
                };
            }
        }

        return result.ToImmutable();
    }
}
