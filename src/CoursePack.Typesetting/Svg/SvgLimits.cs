namespace CoursePack.Typesetting.Svg;

/// <summary>Bounds for files from strangers: far above any drawing that a reader can take in, far below what would exhaust a machine.</summary>
internal static class SvgLimits
{
    public const int Bytes = 2_000_000;

    public const int Depth = 64;

    public const int Elements = 10_000;

    /// <summary>Elements drawn once every <c>use</c> is followed.</summary>
    public const int Drawn = 20_000;

    public const int Segments = 100_000;

    /// <summary>Problems told of one file.</summary>
    public const int Problems = 10;

    /// <summary>Largest number in an attribute.</summary>
    public const double Number = 1e9;

    /// <summary>Longest side of a drawing in points.</summary>
    public const double Side = 100_000;
}
