using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Validation;

namespace CoursePack.Curriculum.Changes;

/// <summary>
/// Finds every way in which a change lowers what the course holds itself to: so that nobody loosens the gate in passing, and
/// nobody who does so openly is held up.
/// </summary>
public static class GateChanges
{
    public static ImmutableArray<GateChange> Between(Course before, Course after) =>
    [
        .. Policies(before, after),
        .. Waivers(before, after),
        .. Levels(before, after),
        .. Silences(before, after),
        .. Competences(before, after),
        .. Mandatory(before, after),
        .. Crosswalks(before, after),
    ];

    private static IEnumerable<GateChange> Policies(Course before, Course after)
    {
        foreach (var old in before.Coverage.Values.OrderBy(p => p.Tier))
        {
            var tier = Phrase.Name(old.Tier);
            var now = after.Coverage.GetValueOrDefault(old.Tier) ?? new(old.Tier, SourceSpan.None);
            foreach (var (name, was, isNow) in new[]
            {
                ("taught", old.Taught, now.Taught),
                ("practised", old.Practised, now.Practised),
                ("assessed", old.Assessed, now.Assessed),
                ("minutes_per_area", old.MinutesPerArea, now.MinutesPerArea),
            })
            {
                if (was is { } asked && asked > 0 && (isNow ?? 0) < asked)
                    yield return new("lower-policy", Invariant($"the policy of tier '{tier}' asks {(isNow is { } less ? Invariant($"{name}: {less}") : $"nothing for {name}")}, it asked {asked}"), now.Span);
            }

            if (old.Reviewed && !now.Reviewed)
                yield return new("lower-policy", $"the policy of tier '{tier}' no longer asks that claims are reviewed", now.Span);
        }
    }

    private static IEnumerable<GateChange> Waivers(Course before, Course after)
    {
        foreach (var waiver in after.Waivers)
        {
            var name = waiver.Competence + (waiver.Depth is { } depth ? " " + Phrase.Name(depth) : "");
            var old = before.Waivers.Where(w => w.Competence == waiver.Competence && (w.Depth is null || w.Depth == waiver.Depth)).ToList();
            if (old.Count == 0)
                yield return new("new-waiver", Invariant($"{name} is waived until {waiver.Expires:yyyy-MM-dd}: {waiver.Reason}"), waiver.Span);
            else if (old.Max(w => w.Expires) is var until && waiver.Expires > until)
                yield return new("longer-waiver", Invariant($"{name} is waived until {waiver.Expires:yyyy-MM-dd}, it was until {until:yyyy-MM-dd}"), waiver.Span);
        }
    }

    private static IEnumerable<GateChange> Levels(Course before, Course after)
    {
        foreach (var code in before.Severity.Keys.Union(after.Severity.Keys).Order(StringComparer.Ordinal))
        {
            var usual = CourseRules.DefaultLevel(code);
            var was = before.Severity.TryGetValue(code, out var old) ? old.Value : usual;
            var isNow = after.Severity.TryGetValue(code, out var now) ? now.Value : usual;
            if (isNow < was)
                yield return new("rule-turned-down", $"{code} counts as {Word(isNow)}, it counted as {Word(was)}", after.Severity.TryGetValue(code, out var place) ? place.Span : SourceSpan.None);
        }
    }

    /// <summary>A silence is known by its file, code and reason: lines move.</summary>
    private static IEnumerable<GateChange> Silences(Course before, Course after)
    {
        var old = before.Silences.GroupBy(Key).ToDictionary(g => g.Key, g => g.Count());
        foreach (var silence in after.Silences)
        {
            var left = old.GetValueOrDefault(Key(silence));
            old[Key(silence)] = left - 1;
            if (left <= 0)
                yield return new("new-silence", $"{silence.Code} is silenced: {silence.Reason}", silence.Span);
        }

        static (string File, string Code, string Reason) Key(Silence silence) => (silence.File, silence.Code, silence.Reason);
    }

    private static IEnumerable<GateChange> Competences(Course before, Course after)
    {
        var now = after.Frameworks.SelectMany(f => f.Competences).GroupBy(c => c.Id).ToDictionary(g => g.Key, g => g.First());
        foreach (var old in before.Frameworks.SelectMany(f => f.Competences).DistinctBy(c => c.Id))
        {
            if (!now.TryGetValue(old.Id, out var competence))
            {
                yield return new("competence-removed", $"{old.Id} is gone from tier '{Phrase.Name(old.Tier)}': {old.Statement.Value}", SourceSpan.None);
                continue;
            }

            if (competence.Tier != old.Tier)
                yield return new("competence-moved", $"{old.Id} is in tier '{Phrase.Name(competence.Tier)}', it was in '{Phrase.Name(old.Tier)}'", competence.Span);
            if (old.Mandatory && !competence.Mandatory)
                yield return new("no-longer-mandatory", $"{old.Id} is no longer mandatory", competence.Span);
            if (old.Level is not null && Rank(after, competence) < Rank(after, old))
                yield return new("lower-level", $"{old.Id} asks {(competence.Level is null ? "no level" : $"level '{competence.Level}'")}, it asked '{old.Level}'", competence.Span);
        }
    }

    private static int Rank(Course course, Competence competence) =>
        competence.Level is { } level && course.Frameworks.FirstOrDefault(f => f.Id == competence.Id.Framework) is { } framework ? framework.Levels.IndexOf(level) : -1;

    private static IEnumerable<GateChange> Mandatory(Course before, Course after)
    {
        var now = after.Mandatory.Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var id in before.Mandatory.Select(m => m.Value).Where(id => !now.Contains(id)))
            yield return new("no-longer-mandatory", $"'{id}' is no longer mandatory", SourceSpan.None);
        var contacts = after.Contacts.ToLookup(c => c.Id, StringComparer.Ordinal);
        foreach (var contact in before.Contacts.Where(c => c.Mandatory && !contacts[c.Id].Any(n => n.Mandatory)))
            yield return new("no-longer-mandatory", $"contact '{contact.Id}' is no longer mandatory", contacts[contact.Id].Select(c => c.Span).FirstOrDefault());
    }

    /// <summary>A map lets claims on one competence count for another.</summary>
    private static IEnumerable<GateChange> Crosswalks(Course before, Course after)
    {
        var old = before.Crosswalks.SelectMany(c => c.Maps).Select(m => (m.From.Value, m.To.Value, m.Relation)).ToHashSet();
        return after.Crosswalks.SelectMany(c => c.Maps)
            .Where(m => m.Relation != MapRelation.Related && !old.Contains((m.From.Value, m.To.Value, m.Relation)))
            .Select(m => new GateChange("new-map", $"{m.From.Value} is {m.Relation.ToString().ToLowerInvariant()} {m.To.Value} in a crosswalk, so that claims on one may count for the other", m.Span));
    }

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
