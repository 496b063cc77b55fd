using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace CoursePack.Typesetting.Pdf;

/// <summary>Bytes under construction, with the spelling of PDF objects (ISO 32000-1 §7.3). Methods return the buffer, to be chained.</summary>
internal sealed class PdfBuffer
{
    private static readonly SearchValues<char> PlainInNames = SearchValues.Create("-_+0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> PrintableAscii = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c)]);

    private byte[] bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public byte[] ToArray() => Written.ToArray();

    public PdfBuffer Raw(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Grow(text.Length));
        Length += text.Length;
        return this;
    }

    public PdfBuffer Raw(byte value)
    {
        Grow(1)[0] = value;
        Length++;
        return this;
    }

    public PdfBuffer Integer(long value)
    {
        Utf8Formatter.TryFormat(value, Grow(20), out var written);
        Length += written;
        return this;
    }

    /// <summary>A number with at most three decimals, and no minus before a zero (§7.3.3).</summary>
    public PdfBuffer Number(double value) => Thousandths(ToThousandths(value));

    public PdfBuffer Thousandths(long value)
    {
        if (value < 0)
        {
            Raw((byte)'-');
            value = -value;
        }
        Integer(value / 1000);
        var rest = (int)(value % 1000);
        if (rest == 0)
            return this;
        Raw((byte)'.').Raw((byte)('0' + rest / 100));
        if (rest % 100 != 0)
            Raw((byte)('0' + rest / 10 % 10));
        if (rest % 10 != 0)
            Raw((byte)('0' + rest % 10));
        return this;
    }

    public static long ToThousandths(double value) => double.IsFinite(value) && Math.Abs(value) < 1e12
        ? (long)Math.Round(value * 1000, MidpointRounding.AwayFromZero)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "not a length that can stand in a PDF");

    /// <summary>An indirect reference (§7.3.10).</summary>
    public PdfBuffer Reference(int number) => Integer(number).Raw(" 0 R"u8);

    /// <summary>A name (§7.3.5); other characters than letters, digits, hyphen and underscore are written as their number.</summary>
    public PdfBuffer Name(string name)
    {
        Raw((byte)'/');
        if (!name.AsSpan().ContainsAnyExcept(PlainInNames))
            return Ascii(name);
        foreach (var value in Encoding.UTF8.GetBytes(name))
        {
            if (char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'_' or (byte)'+')
                Raw(value);
            else
                Raw((byte)'#').Raw(Hex(value >> 4)).Raw(Hex(value & 15));
        }
        return this;
    }

    /// <summary>A text string (§7.9.2.2): ASCII as it is, which PDFDocEncoding agrees with; all else as UTF-16 with a byte order mark.</summary>
    public PdfBuffer Text(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(PrintableAscii))
            return AsciiLiteral(text);
        return Binary([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);
    }

    /// <summary>A byte string made of UTF-8, for keys that are only compared (§7.9.2.4).</summary>
    public PdfBuffer Key(string key) => Encoding.UTF8.GetByteCount(key) == key.Length ? AsciiLiteral(key) : Literal(Encoding.UTF8.GetBytes(key));

    /// <summary>A hexadecimal string (§7.3.4.3).</summary>
    public PdfBuffer Binary(ReadOnlySpan<byte> content)
    {
        Raw((byte)'<');
        foreach (var value in content)
            Raw(Hex(value >> 4)).Raw(Hex(value & 15));
        return Raw((byte)'>');
    }

    /// <summary>A literal string (§7.3.4.2).</summary>
    public PdfBuffer Literal(ReadOnlySpan<byte> content)
    {
        Raw((byte)'(');
        foreach (var value in content)
            LiteralByte(value);
        return Raw((byte)')');
    }

    /// <summary>A byte inside a literal string. A bare carriage return would be read as a line feed.</summary>
    public PdfBuffer LiteralByte(byte value) => value switch
    {
        (byte)'(' or (byte)')' or (byte)'\\' => Raw((byte)'\\').Raw(value),
        (byte)'\r' => Raw("\\r"u8),
        _ => Raw(value),
    };

    /// <summary>A rectangle (§7.9.5) given from the top left, with y downwards, on a page of some height.</summary>
    public PdfBuffer Rectangle(Painting.Rectangle bounds, double pageHeight) =>
        Raw((byte)'[').Number(bounds.X).Raw((byte)' ').Number(pageHeight - bounds.Bottom).Raw((byte)' ')
            .Number(bounds.Right).Raw((byte)' ').Number(pageHeight - bounds.Y).Raw((byte)']');

    public static byte Hex(int digit) => "0123456789ABCDEF"u8[digit];

    private PdfBuffer Ascii(string text)
    {
        Length += Encoding.ASCII.GetBytes(text, Grow(text.Length));
        return this;
    }

    private PdfBuffer AsciiLiteral(string text)
    {
        Raw((byte)'(');
        foreach (var character in text)
            LiteralByte((byte)character);
        return Raw((byte)')');
    }

    private Span<byte> Grow(int more)
    {
        if (bytes.Length - Length < more)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + more));
        return bytes.AsSpan(Length);
    }
}
