namespace CoursePack.Typesetting.Svg;

/// <summary>Line and column in the file, both from 1.</summary>
internal readonly record struct SvgPlace(int Line, int Column);
