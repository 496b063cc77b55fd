namespace CoursePack.Typesetting.Images;

/// <summary>How a photograph's stored rows and columns are to be turned (Exif 2.32, tag 0x0112). Named for where the stored first row and first column are seen.</summary>
internal enum Orientation
{
    TopLeft = 1,
    TopRight,
    BottomRight,
    BottomLeft,
    LeftTop,
    RightTop,
    RightBottom,
    LeftBottom,
}

internal static class OrientationExtensions
{
    public static bool SwapsSides(this Orientation orientation) => orientation >= Orientation.LeftTop;
}
