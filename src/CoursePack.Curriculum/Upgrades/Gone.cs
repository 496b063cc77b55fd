using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Authoring;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>Something an overlay says about a thing that the new base does not hold, or holds in another form.</summary>
/// <param name="Place">Null where the whole file is about it.</param>
internal sealed record Gone(string Target, SourceText Source, YamlFile? File, YamlPlace? Place, SourceSpan At, string Why)
{
    /// <summary>New things that it may be, under another id and in other words.</summary>
    public ImmutableArray<string> Perhaps { get; init; } = [];

    /// <summary>The name that the thing had; null where nobody knows.</summary>
    public string? Thing { get; init; }
}
