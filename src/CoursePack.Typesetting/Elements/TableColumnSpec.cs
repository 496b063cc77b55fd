namespace CoursePack.Typesetting.Elements;

/// <param name="Weight">Share of the width; 0 lets the content decide.</param>
/// <param name="Least">Points it has at least, such as a column to write in that holds nothing yet.</param>
public sealed record TableColumnSpec(double Weight = 0, double Least = 0);
