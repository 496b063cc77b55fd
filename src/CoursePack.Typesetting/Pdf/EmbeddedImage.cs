using CoursePack.Typesetting.Images;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Pdf;

/// <summary>A bitmap as used by one document.</summary>
internal sealed record EmbeddedImage(string ResourceName, Bitmap Bitmap, Orientation Orientation)
{
    /// <summary>
    /// The matrix that puts the image's unit square onto a place on the page (ISO 32000-1 §8.9.5.1), turned as the
    /// photograph was taken.
    /// </summary>
    public double[] Placement(Rectangle bounds, double pageHeight)
    {
        double width = bounds.Width, height = bounds.Height, left = bounds.X, right = bounds.Right;
        double top = pageHeight - bounds.Y, bottom = pageHeight - bounds.Bottom;
        return Orientation switch
        {
            Orientation.TopRight => [-width, 0, 0, height, right, bottom],
            Orientation.BottomRight => [-width, 0, 0, -height, right, top],
            Orientation.BottomLeft => [width, 0, 0, -height, left, top],
            Orientation.LeftTop => [0, -height, -width, 0, right, top],
            Orientation.RightTop => [0, -height, width, 0, left, top],
            Orientation.RightBottom => [0, height, width, 0, left, bottom],
            Orientation.LeftBottom => [0, height, -width, 0, right, bottom],
            _ => [width, 0, 0, height, left, bottom],
        };
    }
}
