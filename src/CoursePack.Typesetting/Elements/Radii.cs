namespace CoursePack.Typesetting.Elements;

/// <summary>Radii of an ellipse, across and down.</summary>
public readonly record struct Radii(double X, double Y);
