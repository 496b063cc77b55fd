using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Reviews;

/// <summary>Compares the claims of a course with what has been recorded of them. Every wording is hashed once.</summary>
public sealed class ClaimReviews
{
    private readonly Dictionary<ActivityId, Wording> activities = [];
    private readonly Dictionary<OutcomeId, Wording> outcomes = [];
    private readonly Dictionary<CompetenceId, Wording> competences = [];
    private readonly Dictionary<(string Kind, string Id, string Was), Rewording> rewordings = [];
    private readonly CourseIndex index;
    private readonly ReviewLog log;

    public ClaimReviews(CourseIndex index, ReviewLog log)
    {
        (this.index, this.log) = (index, log);
        All = [.. index.Course.AllModules.SelectMany(m => m.Sessions).SelectMany(s => s.Activities).SelectMany(a => a.Claims, Compare)];
    }

    /// <summary>Every claim of the course, in its order.</summary>
    public ImmutableArray<ClaimReview> All { get; }

    /// <summary>The log with these claims as they stand now, and without what the course no longer claims.</summary>
    public ReviewLog Record(IEnumerable<ClaimReview> claims, DateOnly on)
    {
        var still = All.Select(c => c.Key).ToHashSet();
        var recorded = log.Claims.RemoveRange(log.Claims.Keys.Where(k => !still.Contains(k))).ToBuilder();
        var texts = log.Texts.ToBuilder();
        foreach (var claim in claims)
        {
            var counted = index.CompetencesOf(claim.Claim).Distinct().Where(c => index.Competence(c) is not null);
            recorded[claim.Key] = new(
                claim.Key,
                on,
                Keep(Of(index.Activity(claim.Key.Activity)!)),
                Keep(Of(index.Outcome(claim.Key.Outcome)!)),
                counted.ToImmutableSortedDictionary(c => c.ToString(), c => Keep(Of(index.Competence(c)!)), StringComparer.Ordinal),
                claim.Claim.Span);
        }

        return new(recorded.ToImmutable(), texts.ToImmutable());

        string Keep(Wording wording)
        {
            texts[wording.Fingerprint] = ReviewedTexts.Write(wording.Lines);
            return wording.Fingerprint;
        }
    }

    private ClaimReview Compare(Activity activity, Claim claim)
    {
        var key = new ClaimKey(activity.Id, claim.Depth, claim.Outcome);
        if (!log.Claims.TryGetValue(key, out var recorded))
            return new(key, claim, null, [], []);
        var changes = ImmutableArray.CreateBuilder<Rewording>();
        var added = ImmutableArray.CreateBuilder<CompetenceId>();
        Add(Changed("activity", activity.Id.ToString(), activity.Span, Of(activity), recorded.Activity));
        if (index.Outcome(claim.Outcome) is { } outcome)
            Add(Changed("outcome", outcome.Id.ToString(), outcome.Statement.Span, Of(outcome), recorded.Outcome));
        foreach (var id in index.CompetencesOf(claim))
        {
            if (index.Competence(id) is not { } competence)
                continue;
            if (recorded.Of(id) is { } was)
                Add(Changed("competence", id.ToString(), competence.Statement.Span, Of(competence), was));
            else
                added.Add(id);
        }

        return new(key, claim, recorded, added.ToImmutable(), changes.ToImmutable());

        void Add(Rewording? change)
        {
            if (change is not null)
                changes.Add(change);
        }
    }

    private Rewording? Changed(string kind, string id, SourceSpan span, Wording now, string was)
    {
        if (was == now.Fingerprint)
            return null;
        if (rewordings.TryGetValue((kind, id, was), out var known))
            return known;
        var old = log.Texts.TryGetValue(was, out var words) ? ReviewedTexts.Read(words) : [];
        var comparable = was.StartsWith($"{Wording.Algorithm}-", StringComparison.Ordinal);
        return rewordings[(kind, id, was)] = new(kind, id, span, comparable, [.. old.Except(now.Lines, StringComparer.Ordinal)], [.. now.Lines.Except(old, StringComparer.Ordinal)]);
    }

    private Wording Of(Activity activity) => Once(activities, activity.Id, activity, Wording.Of);

    private Wording Of(Outcome outcome) => Once(outcomes, outcome.Id, outcome, Wording.Of);

    private Wording Of(Competence competence) => Once(competences, competence.Id, competence, Wording.Of);

    private static Wording Once<TId, T>(Dictionary<TId, Wording> known, TId id, T thing, Func<T, Wording> cut)
        where TId : notnull
    {
        if (!known.TryGetValue(id, out var wording))
            known[id] = wording = cut(thing);
        return wording;
    }
}
