using System.Collections.Immutable;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Layout;

/// <summary>A book laid out.</summary>
/// <param name="PageLabels">What readers call the page on which each anchor stands.</param>
/// <param name="Passes">How often it was laid out until its page numbers settled.</param>
public sealed record LaidOutBook(PaintedDocument Document, ImmutableDictionary<string, string> PageLabels, ImmutableArray<LayoutIssue> Issues, int Passes);
