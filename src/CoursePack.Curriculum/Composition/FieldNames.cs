using System.Globalization;
using CoursePack.Core.Documents;

namespace CoursePack.Curriculum.Composition;

/// <summary>
/// Gives every space to write in its name, <c>module.activity.n</c>. Counts all of a text, whoever reads, so that a field has
/// one name in every product and edition. A product's own fields are counted section by section: what is added to one does not
/// rename those of another.
/// </summary>
internal sealed class FieldNames(string prefix, bool bySection = false) : TreeRewriter
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private string? anchor;

    protected override void Block(Block block, List<Block> result)
    {
        var around = anchor;
        if (bySection && block is Section { Id: { } id })
            anchor = id;
        var named = Inside(block switch
        {
            WritingLines w => w with { Name = Next() },
            FieldBlock f => f with { Name = Next() },
            Scale s => s with { Name = Next() },
            Checklist c => c with { Name = Next() },
            Log l => l with { Name = Next() },
            ChoiceGrid g => g with { Name = Next() },
            Table t => t with { Name = Next("table-") },
            _ => block,
        });
        anchor = around;
        result.Add(named);
    }

    /// <param name="kind">Tables are counted apart from other fields.</param>
    private string Next(string kind = "")
    {
        var name = (anchor is null ? prefix : $"{prefix}.{anchor}") + "." + kind;
        var number = counts.GetValueOrDefault(name) + 1;
        counts[name] = number;
        return string.Create(CultureInfo.InvariantCulture, $"{name}{number}");
    }
}
