using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace CoursePack.Curriculum.Reviews;

/// <summary>Lines of a wording as <c>reviews.yaml</c> keeps them: one line as it is, more of them deflated (RFC 1951) in base 64.</summary>
internal static class ReviewedTexts
{
    private const string Packed = "deflated:";

    /// <summary>No activity has more text than a file may have.</summary>
    private const int MostBytes = 2 << 20;

    public static string Write(ImmutableArray<string> lines)
    {
        if (lines is [var one] && !one.StartsWith(Packed, StringComparison.Ordinal))
            return one;
        using var bytes = new MemoryStream();
        using (var deflate = new DeflateStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
            deflate.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return Packed + Convert.ToBase64String(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Empty for what the tool cannot have written: then the old words cannot be shown, and nothing else is lost.</summary>
    public static ImmutableArray<string> Read(string text)
    {
        if (!text.StartsWith(Packed, StringComparison.Ordinal))
            return [text];
        try
        {
            using var deflate = new DeflateStream(new MemoryStream(Convert.FromBase64String(text[Packed.Length..])), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            var buffer = new byte[8192];
            for (int read; bytes.Length <= MostBytes && (read = deflate.Read(buffer)) > 0;)
                bytes.Write(buffer, 0, read);
            return bytes.Length > MostBytes ? [] : [.. new UTF8Encoding(false, true).GetString(bytes.GetBuffer(), 0, (int)bytes.Length).Split('\n')];
        }
        catch (Exception broken) when (broken is FormatException or InvalidDataException or ArgumentException)
        {
            return [];
        }
    }
}
