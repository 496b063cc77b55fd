namespace CoursePack.Typesetting.Elements;

/// <param name="Weight">Share of the width; 0 lets the content decide.</param>
public sealed record TableColumnSpec(double Weight = 0);
