using System.Globalization;
using CoursePack.Core.Documents;

namespace CoursePack.Curriculum.Composition;

/// <summary>
/// Gives every space to write in its name, <c>module.activity.n</c>. Counts all of a text, whoever reads, so that a field has
/// one name in every product and edition.
/// </summary>
internal sealed class FieldNames(string prefix) : TreeRewriter
{
    private int count;

    protected override IEnumerable<Block> Block(Block block) =>
    [
        Inside(block switch
        {
            WritingLines w => w with { Name = Next() },
            FieldBlock f => f with { Name = Next() },
            Scale s => s with { Name = Next() },
            Checklist c => c with { Name = Next() },
            Log l => l with { Name = Next() },
            _ => block,
        }),
    ];

    private string Next() => string.Create(CultureInfo.InvariantCulture, $"{prefix}.{++count}");
}
