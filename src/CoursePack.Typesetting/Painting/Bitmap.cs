using System.Collections.Immutable;

namespace CoursePack.Typesetting.Painting;

/// <summary>A PNG or JPEG as read from its file; made by <c>BitmapReader</c>.</summary>
/// <param name="Encoded">The file's own bytes.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
public sealed record Bitmap(BitmapKind Kind, ImmutableArray<byte> Encoded, int Width, int Height);

public enum BitmapKind
{
    Png,
    Jpeg,
}
