using System.Collections.Immutable;
using System.Text;
using CoursePack.Typesetting.Fonts;

namespace CoursePack.Typesetting.Text;

/// <summary>Faces in the order in which they are asked for a character. Safe to share between threads.</summary>
public sealed class FaceChain
{
    public FaceChain(FontFace main, params IEnumerable<FontFace> fallbacks)
    {
        Faces = [main, .. fallbacks];
        Advances = [.. Faces.Select(f => new AdvanceTable(f))];
    }

    public ImmutableArray<FontFace> Faces { get; }

    /// <summary>The face whose metrics set the height of lines.</summary>
    public FontFace Main => Faces[0];

    internal ImmutableArray<AdvanceTable> Advances { get; }

    /// <summary>Index of the first face that has the character, or -1.</summary>
    internal int FaceOf(Rune character)
    {
        for (var i = 0; i < Advances.Length; i++)
        {
            if (!double.IsNaN(Advances[i].Of(character)))
                return i;
        }

        return -1;
    }
}
