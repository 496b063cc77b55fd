using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CoursePack.Core.Documents;

namespace CoursePack.Curriculum.Composition;

/// <summary>The references of one composition, by their keys.</summary>
internal sealed partial class ReferenceStore
{
    private readonly List<Reference> all = [];

    public Reference this[int key] => all[key];

    public LineReference Line(Audience audience, Func<ImmutableArray<Inline>> inlines)
    {
        var reference = new LineReference(all.Count, audience, inlines);
        all.Add(reference);
        return reference;
    }

    public BlocksReference Blocks(Audience audience, Func<ImmutableArray<Block>> blocks)
    {
        var reference = new BlocksReference(all.Count, audience, blocks);
        all.Add(reference);
        return reference;
    }

    public Reference Of(Match match) => all[int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)];

    [GeneratedRegex("\uE000(\\d+)\uE001", RegexOptions.CultureInvariant)]
    public static partial Regex Keys();
}
