namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>A font and the codes that are shown in it.</summary>
internal sealed class ShownFont(PdfValue font)
{
    public PdfValue Font => font;

    public SortedSet<int> Codes { get; } = [];

    public bool IsComposite => font["/Subtype"].Name == "/Type0";

    /// <summary>Bytes of a code: composite fonts of ours have two, simple ones one (ISO 32000-1 §9.4.3).</summary>
    public int CodeLength => IsComposite ? 2 : 1;

    public void Show(byte[] text)
    {
        var width = CodeLength;
        for (var i = 0; i < text.Length; i += width)
            Codes.Add(width == 1 ? text[i] : text[i] << 8 | (i + 1 < text.Length ? text[i + 1] : 0));
    }
}
