using System.Text;

namespace CoursePack.Typesetting.Pdf;

/// <summary>A name tree of a single node (ISO 32000-1 §7.9.6): keys are byte strings, in byte order.</summary>
internal static class NameTree
{
    public static void Write<T>(PdfBuffer output, IEnumerable<KeyValuePair<string, T>> entries, Action<PdfBuffer, T> writeValue)
    {
        output.Raw("<</Names["u8);
        foreach (var (key, value) in entries.Select(e => (Key: Encoding.UTF8.GetBytes(e.Key), e.Value)).OrderBy(e => e.Key, ByteOrder.Instance))
            writeValue(output.Literal(key), value);
        output.Raw("]>>"u8);
    }

    private sealed class ByteOrder : IComparer<byte[]>
    {
        public static readonly ByteOrder Instance = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
