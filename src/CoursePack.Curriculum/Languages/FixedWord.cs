using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Languages;

/// <summary>A fixed word or short phrase of the products in one language.</summary>
/// <param name="Of">What it is a translation of; null where the file does not say.</param>
/// <param name="IsDraft">A translation that nobody has checked yet.</param>
public sealed record FixedWord(string Text, string? Of, bool IsDraft, SourceSpan Span)
{
    /// <summary>Keys of what is said about consent, crises, law and keeping people safe, or how they begin: never printed from a draft.</summary>
    private static readonly ImmutableArray<string> Safety =
    [
        "callout_care", "callout_warning", "check_all_before_use", "check_before_use", "crisis_route", "deputy", "distress_in_short", "if_distress", "in_short",
        "list_keeper", "not_alone", "not_localised", "number_to_ring", "place_", "private_part", "safeguarding", "sensitive", "supervision_route", "to_say",
        "unwell_at_work", "warning", "wellbeing_person", "yours_alone",
    ];

    public static bool IsSafety(string key) => Safety.Any(s => key.StartsWith(s, StringComparison.Ordinal));
}
