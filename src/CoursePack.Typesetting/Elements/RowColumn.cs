using CoursePack.Typesetting.Layout;

namespace CoursePack.Typesetting.Elements;

/// <summary>A column of a row.</summary>
/// <param name="Width">In points; null to share.</param>
/// <param name="Share">Part of what fixed columns leave; 0 for as wide as the content asks.</param>
/// <param name="Tag">Structure type around its content, such as <c>Div</c>; null for none.</param>
public sealed record RowColumn(Element Element, double? Width = null, double Share = 1, string? Tag = null);
