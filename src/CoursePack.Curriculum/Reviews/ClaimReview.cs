using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Reviews;

/// <summary>A claim of the course beside what is recorded of it.</summary>
/// <param name="Recorded">Null where nobody has reviewed it.</param>
/// <param name="Added">Competences it counts for now and did not when it was reviewed.</param>
/// <param name="Changes">What has been reworded since; empty for a claim that stands as it was read.</param>
public sealed record ClaimReview(ClaimKey Key, Claim Claim, ReviewedClaim? Recorded, ImmutableArray<CompetenceId> Added, ImmutableArray<Rewording> Changes)
{
    public bool IsSuspect => !Changes.IsEmpty;

    public bool IsUnreviewed => Recorded is null || !Added.IsEmpty;
}

/// <summary>Words that are others than they were when a claim on them was reviewed.</summary>
/// <param name="Kind">Activity, outcome or competence.</param>
/// <param name="Id">As <c>review</c> takes it.</param>
/// <param name="Span">Place of the words now; for an activity, of its id.</param>
/// <param name="Known">False where the fingerprint is of a version that this tool cannot compare.</param>
/// <param name="Was">Lines that are gone; empty where the old words were not kept.</param>
/// <param name="Is">Lines that are new.</param>
public sealed record Rewording(string Kind, string Id, SourceSpan Span, bool Known, ImmutableArray<string> Was, ImmutableArray<string> Is);
