namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>A font and the codes that are shown in it.</summary>
internal sealed class ShownFont(PdfValue font)
{
    public PdfValue Font => font;

    public SortedSet<int> Codes { get; } = [];

    public bool IsComposite => font["/Subtype"].Name == "/Type0";

    /// <summary>Composite fonts of ours have codes of two bytes, simple ones of one (ISO 32000-1 §9.4.3).</summary>
    public void Show(byte[] text)
    {
        var width = IsComposite ? 2 : 1;
        for (var i = 0; i < text.Length; i += width)
            Codes.Add(width == 1 ? text[i] : text[i] << 8 | (i + 1 < text.Length ? text[i + 1] : 0));
    }
}
