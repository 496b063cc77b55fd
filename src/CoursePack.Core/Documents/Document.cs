using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Core.Documents;

/// <summary>
/// The waist of the house: what a product says, with no trace of courses and none of formats.
/// Everything a renderer needs is in here; a renderer never asks back.
/// </summary>
public sealed record Document
{
    /// <summary>The product it was made for, such as <c>trainee-workbook</c>; unique in a build.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    /// <summary>BCP 47; the language of everything that does not name another.</summary>
    public required string Language { get; init; }

    /// <summary>Who reads it. Holds no node of another audience: the composer guarantees it.</summary>
    public required Audience Audience { get; init; }

    public required Cover Cover { get; init; }

    /// <summary>The course's own date, for the dates inside files.</summary>
    public required DateOnly Date { get; init; }

    public string? Author { get; init; }

    /// <summary>What running heads call the work, such as the course's title.</summary>
    public required string RunningTitle { get; init; }

    /// <summary>Pages lie as a bound, two-sided book: mirrored margins, modules open on a right-hand page.</summary>
    public bool Duplex { get; init; }

    /// <summary>Set smaller and closer than the theme says, for what must fit its page.</summary>
    public bool IsCompact { get; init; }

    /// <summary>No page for the cover: what stands on it is set above the text.</summary>
    public bool IsSheet { get; init; }

    /// <summary>Fixed words a renderer needs, in the document's language.</summary>
    public required RendererWords Words { get; init; }

    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>Bitmaps by the name that <see cref="Figure.Asset"/> gives.</summary>
    public ImmutableDictionary<string, Asset> Assets { get; init; } = ImmutableDictionary<string, Asset>.Empty;

    /// <summary>A logo, and faces in TrueType, by the name that the theme gives.</summary>
    public ImmutableDictionary<string, Asset> ThemeFiles { get; init; } = ImmutableDictionary<string, Asset>.Empty;
}

/// <summary>Who a text is for, or who reads a product.</summary>
public enum Audience
{
    Everyone,
    Trainer,
    Trainee,
    Organisation,
    Supervisor,
}

/// <param name="Overline">The line above the title, such as the name of the course.</param>
/// <param name="Details">Short lines at the foot: version, date, licence.</param>
/// <param name="Notice">A stamp that must be seen, such as "Not yet localised"; null for none.</param>
public sealed record Cover(string Overline, ImmutableArray<string> Details, string? Notice)
{
    /// <summary>Which of the details says by whom the course was adapted; null for one that stands by itself.</summary>
    public string? Adapted { get; init; }
}

/// <param name="MediaType"><c>image/png</c>, <c>image/jpeg</c>, <see cref="Svg"/> or, in a theme, <c>font/ttf</c>.</param>
public sealed record Asset(string Name, string MediaType, ImmutableArray<byte> Bytes)
{
    /// <summary>The media type of drawings (SVG 2, appendix E).</summary>
    public const string Svg = "image/svg+xml";

    /// <summary>Where a theme names it; a figure has a place of its own.</summary>
    public SourceSpan Span { get; init; } = SourceSpan.None;
}

/// <summary>Words that a renderer prints of its own accord, already in the document's language.</summary>
public sealed record RendererWords
{
    public required string Contents { get; init; }

    /// <summary>Before a page number, such as "page".</summary>
    public required string Page { get; init; }

    public required string SkipToContent { get; init; }

    public required string Continued { get; init; }

    /// <summary>Name of a call-out by its kind, such as "Note"; read out before its text.</summary>
    public required ImmutableDictionary<CalloutKind, string> Callouts { get; init; }

    /// <summary>Said by a screen reader of a space to write in.</summary>
    public required string SpaceToWrite { get; init; }

    /// <summary>Names the field that looks for words in the document.</summary>
    public required string Search { get; init; }

    /// <summary>What the search says of its hits, with <c>{n}</c> for their number.</summary>
    public required string SectionsFound { get; init; }

    /// <summary>On the button that saves a page with what was filled in.</summary>
    public required string SaveCopy { get; init; }

    /// <summary>Said once something was filled in.</summary>
    public required string NotSaved { get; init; }

    /// <summary>Said when the copy was saved.</summary>
    public required string CopySaved { get; init; }
}
