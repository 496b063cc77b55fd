using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>What a layer calls itself, and by whom it was adapted.</summary>
/// <param name="AdaptedBy">Said by the layer itself; else the title that it gives itself. Null where it has neither: then nobody is named, least of all the authors below.</param>
public sealed record LayerTitle(string Id, MappedText Title, string Version, MappedText? AdaptedBy)
{
    /// <param name="merged">The keys of the course after merging.</param>
    /// <param name="own">Those that the layer itself says.</param>
    internal static LayerTitle Of(YamlNode merged, YamlNode own)
    {
        var title = Text(merged, "title") ?? new("", merged.Span.Source!, [merged.Span.Start]);
        return new(NodeEditor.Id(merged) ?? "", title, Text(merged, "version")?.Text ?? "", Text(own, "adapted_by") is { } who && !string.IsNullOrWhiteSpace(who.Text) ? who : Text(own, "title"));
    }

    private static MappedText? Text(YamlNode keys, string key) => (NodeEditor.Entry(keys, key)?.Value as YamlNode.Scalar)?.Mapped;
}
