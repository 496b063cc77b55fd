using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Model;

/// <summary>A delivery pattern.</summary>
public sealed record Schedule
{
    public required SourceSpan Span { get; init; }

    public required string Id { get; init; }

    public required AuthorText Title { get; init; }

    public AuthorText? Note { get; init; }

    public int MaxMinutesWithoutBreak { get; init; } = 90;

    public required ImmutableArray<Day> Days { get; init; }
}

public sealed record Day
{
    public required SourceSpan Span { get; init; }

    public required AuthorText Title { get; init; }

    /// <summary>Week of the course, from 1; null where the days follow one another.</summary>
    public int? Week { get; init; }

    /// <summary>Lower-case English name; null where the team decides.</summary>
    public string? Weekday { get; init; }

    public bool Online { get; init; }

    /// <summary>The add-on this day belongs to; the day counts only while it is switched on.</summary>
    public Spanned<string>? AddOn { get; init; }

    public required TimeOnly Start { get; init; }

    public required TimeOnly End { get; init; }

    public required ImmutableArray<Slot> Slots { get; init; }
}

/// <summary>A slot of a day; slots run on from the day's start.</summary>
public abstract record Slot(SourceSpan Span)
{
    /// <summary>A session, whole when <paramref name="Activities"/> is empty.</summary>
    public sealed record OfSession(SessionId Session, ImmutableArray<Spanned<string>> Activities, SourceSpan Span) : Slot(Span);

    /// <param name="Title">Null for a plain break.</param>
    public sealed record OfBreak(AuthorText? Title, int Minutes, SourceSpan Span) : Slot(Span);

    public sealed record OfOther(AuthorText Title, int Minutes, SourceSpan Span) : Slot(Span);

    /// <summary>A round to close a day that ends in the middle of a module, for which no activity stands.</summary>
    public sealed record OfCheckOut(int Minutes, SourceSpan Span) : Slot(Span);

    public sealed record OfTrainerDebrief(int Minutes, SourceSpan Span) : Slot(Span);
}
