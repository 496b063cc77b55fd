using System.Collections.Immutable;

namespace CoursePack.Typesetting.Elements;

/// <summary>A vector drawing of a fixed size, made smaller where its place is.</summary>
public sealed record Drawing(double Width, double Height, ImmutableArray<Shape> Shapes);
