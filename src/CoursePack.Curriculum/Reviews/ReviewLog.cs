using System.Collections.Immutable;

namespace CoursePack.Curriculum.Reviews;

/// <summary>What <c>reviews.yaml</c> holds. Written by the tool; nothing in it approves anything that it does not name.</summary>
/// <param name="Texts">The words of every fingerprint named, as <see cref="ReviewedTexts"/> writes them: so that a change can be shown.</param>
public sealed record ReviewLog(ImmutableDictionary<ClaimKey, ReviewedClaim> Claims, ImmutableDictionary<string, string> Texts)
{
    /// <summary>Beside <c>course.yaml</c>.</summary>
    public const string FileName = "reviews.yaml";

    /// <summary>Of the file's form.</summary>
    public const string Version = "1";

    public static ReviewLog Empty { get; } = new(ImmutableDictionary<ClaimKey, ReviewedClaim>.Empty, ImmutableDictionary.Create<string, string>(StringComparer.Ordinal));
}
