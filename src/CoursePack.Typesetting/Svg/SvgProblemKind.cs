namespace CoursePack.Typesetting.Svg;

public enum SvgProblemKind
{
    /// <summary>The file is no SVG, or holds a value that nobody can read.</summary>
    Broken,

    /// <summary>Sound SVG that this reader does not draw.</summary>
    OutsideSubset,
}
