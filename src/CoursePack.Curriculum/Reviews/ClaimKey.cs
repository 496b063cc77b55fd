using System.Collections.Immutable;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Reviews;

/// <summary>A claim as <c>reviews.yaml</c> names it: <c>module/session/activity practises module/outcome</c>.</summary>
public readonly record struct ClaimKey(ActivityId Activity, Depth Depth, OutcomeId Outcome)
{
    private static readonly ImmutableArray<Depth> Depths = [Depth.Taught, Depth.Practised, Depth.Assessed];

    public override string ToString() => $"{Activity} {Phrase.Key(Depth)} {Outcome}";

    /// <summary>Null where the text has another form.</summary>
    public static ClaimKey? Parse(string text) =>
        text.Split(' ') is [var activity, var verb, var outcome]
        && activity.Split('/') is [var module, var session, var name]
        && outcome.Split('/') is [var owner, var id]
        && Depths.Any(d => Phrase.Key(d) == verb)
            ? new(new(module, session, name), Depths.First(d => Phrase.Key(d) == verb), new(owner, id))
            : null;
}
