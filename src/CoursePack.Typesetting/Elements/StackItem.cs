using CoursePack.Typesetting.Layout;

namespace CoursePack.Typesetting.Elements;

/// <summary>An element in a stack. Of two spaces that meet, the larger counts; at the head of a page there is none.</summary>
/// <param name="Before">Space above, in points.</param>
/// <param name="After">Space below, in points.</param>
/// <param name="KeepWithNext">Never the last on a page while something follows.</param>
public sealed record StackItem(Element Element, double Before = 0, double After = 0, bool KeepWithNext = false);
