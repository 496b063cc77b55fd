using System.Runtime.InteropServices;
using CoursePack.Typesetting.Images;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Pdf;

/// <summary>The bitmaps of a document, each once, handed out as pages paint them.</summary>
internal sealed class ImageSet
{
    private readonly Dictionary<Bitmap, EmbeddedImage> images = [];

    public EmbeddedImage this[Bitmap bitmap]
    {
        get
        {
            if (!images.TryGetValue(bitmap, out var image))
                images.Add(bitmap, image = new($"I{images.Count + 1}", bitmap, OrientationOf(bitmap)));
            return image;
        }
    }

    private static Orientation OrientationOf(Bitmap bitmap) =>
        bitmap.Kind == BitmapKind.Jpeg ? JpegFile.Read(ImmutableCollectionsMarshal.AsArray(bitmap.Encoded)!).Orientation : Orientation.TopLeft;
}
