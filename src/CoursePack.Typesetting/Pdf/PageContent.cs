using System.Collections.Immutable;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Pdf;

/// <summary>A page in the form in which it is kept until its file is written: far smaller than what was painted.</summary>
/// <param name="Operators">The content stream, deflated.</param>
/// <param name="Parts">What else the page needs, in painting order.</param>
internal sealed record PageContent(double Width, double Height, byte[] Operators, ImmutableArray<PagePart> Parts);

/// <summary>Something of a page that has an object of its own in the file, or belongs to the structure tree.</summary>
internal abstract record PagePart
{
    private PagePart()
    {
    }

    /// <summary>Marked content; its id is its place among those of the page.</summary>
    public sealed record Marked(StructureElement Element) : PagePart;

    /// <summary>A font, where the page first needs it.</summary>
    public sealed record Font(EmbeddedFont Used) : PagePart;

    /// <summary>A bitmap, where the page first paints it.</summary>
    public sealed record Image(EmbeddedImage Used) : PagePart;

    public sealed record Link(LinkCommand Command) : PagePart;

    public sealed record Field(FieldCommand Command) : PagePart;
}
