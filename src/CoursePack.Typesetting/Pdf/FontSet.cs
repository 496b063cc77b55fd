using CoursePack.Typesetting.Fonts;

namespace CoursePack.Typesetting.Pdf;

/// <summary>The faces of a document, handed out as text asks for them.</summary>
internal sealed class FontSet
{
    private readonly Dictionary<FontFace, EmbeddedFont> byFace = [];

    public EmbeddedFont this[FontFace face]
    {
        get
        {
            if (!byFace.TryGetValue(face, out var font))
                byFace.Add(face, font = new(face, $"F{byFace.Count + 1}"));
            return font;
        }
    }
}
