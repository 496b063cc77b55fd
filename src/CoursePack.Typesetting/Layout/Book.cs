using System.Collections.Immutable;

namespace CoursePack.Typesetting.Layout;

/// <summary>A whole document before it has pages.</summary>
public sealed record Book
{
    public required string Title { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    public string? Author { get; init; }

    public string? Subject { get; init; }

    /// <summary>The only date in the file; comes from the input, never from the clock.</summary>
    public required DateOnly Date { get; init; }

    public required ImmutableArray<BookPart> Parts { get; init; }
}
