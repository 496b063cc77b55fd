using CoursePack.Core.Documents;
using CoursePack.Curriculum.Markdown;

namespace CoursePack.Curriculum.Validation.Rules.References;

/// <summary>A link with the text and block it stands in, and what its target means.</summary>
/// <param name="Module">The module of <c>module#id</c>; null in <c>#id</c>.</param>
/// <param name="Id">The block's name; null where the target names no block.</param>
internal sealed record LinkTarget(PlacedText Text, Block Block, LinkReference Reference, string? Module, string? Id)
{
    public static IEnumerable<LinkTarget> All(CourseFacts facts)
    {
        foreach (var text in facts.Texts)
        {
            foreach (var (block, inline) in text.References)
            {
                if (inline is LinkReference link)
                    yield return Of(text, block, link);
            }
        }
    }

    public Anchor? Find(Anchors anchors) =>
        Id is null ? null : Module is null ? anchors.Find(Text, Id) : anchors.Find(Module, Id);

    private static LinkTarget Of(PlacedText text, Block block, LinkReference link)
    {
        var target = link.Target;
        var cut = target.IndexOf('#', StringComparison.Ordinal);
        if (cut < 0 || target.Contains(':', StringComparison.Ordinal) || target.Contains("{{", StringComparison.Ordinal))
            return new(text, block, link, null, null);
        return new(text, block, link, cut == 0 ? null : target[..cut], target[(cut + 1)..]);
    }
}
