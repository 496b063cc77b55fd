using System.Collections.Immutable;
using CoursePack.Typesetting.Elements;

namespace CoursePack.Typesetting.Svg;

/// <summary>What came of reading an SVG file: the drawing, or what is wrong with the file, in its order.</summary>
/// <param name="Problems">Empty when there is a drawing.</param>
public sealed record SvgReading(Drawing? Drawing, ImmutableArray<SvgProblem> Problems);
