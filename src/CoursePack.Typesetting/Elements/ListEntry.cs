using CoursePack.Typesetting.Layout;

namespace CoursePack.Typesetting.Elements;

/// <param name="Label">Number, bullet or box; at the height of the body's first line.</param>
/// <param name="LabelIsArtifact">The label is a drawing that says nothing to a reader who cannot see it.</param>
public sealed record ListEntry(Element? Label, Element Body, bool LabelIsArtifact = false);
