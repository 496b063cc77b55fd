using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Images;

/// <summary>What came of reading an image file: the bitmap, or why it cannot be printed.</summary>
/// <param name="Problem">One clause for the author, such as <c>the file ends too early</c>; null when there is a bitmap.</param>
public sealed record BitmapReading(Bitmap? Bitmap, string? Problem);
