using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>Where a finding about a node points, so that it does not underline all of a large thing.</summary>
internal static class OverlayPlaces
{
    /// <summary>The id of a thing, or the first line of anything else.</summary>
    public static SourceSpan Of(YamlNode node) =>
        NodeEditor.Entry(node, "id")?.Value is YamlNode.Scalar id ? id.Span : FirstLine(node.Span);

    public static SourceSpan FirstLine(SourceSpan span)
    {
        if (span.Source is not { } source)
            return span;
        var line = source.PositionOf(span.Start).Line;
        return span with { End = Math.Min(span.End, source.LineStart(line) + source.Line(line).Length) };
    }
}
