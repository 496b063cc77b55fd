using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Overlays;

/// <summary>What can be wrong with an overlay that could be carried out: it says nothing new, contradicts itself, is out of date, or takes away what must stay.</summary>
/// <param name="today">When a waiver ends; null asks nothing of waivers.</param>
internal sealed class OverlayJudge(Layer layer, CourseTree before, CourseTree after, TreeTexts texts, ImmutableArray<Override> overrides, DateOnly? today, DiagnosticBag found)
{
    /// <summary>Texts and facts that keep people safe.</summary>
    private static readonly string[] SafetyKeys = ["care", "warning", "sensitive"];

    /// <summary>What a course may say of itself although the one below says the same.</summary>
    private static readonly string[] SelfDescription = ["course/language", "course/nation"];

    private readonly MandatoryThings mandatory = MandatoryThings.Of(before, texts);

    /// <summary>How many things and keys may not be lost.</summary>
    public int MandatoryCount => mandatory.Things.Count() + mandatory.Keys.Count();

    /// <param name="recorded">Null where there is none, or none that can be used.</param>
    public void Judge(OverlayLock? recorded, bool lockIsBroken)
    {
        Collisions();
        foreach (var change in overrides.Where(o => o.Operation is OverlayOperation.Set or OverlayOperation.Replace && o.Before is not null && o.Before == o.After && !SelfDescription.Contains(o.Target)))
            found.Add(OverlayFindings.EqualToBase.At(change.At, $"'{change.Target}' says what the base says", "take it out: what is not here stays as the base has it").With(change.BeforeAt, "the base"));
        foreach (var change in overrides.Where(o => AddedWords.IsThere(o, before, texts)))
            found.Add(OverlayFindings.EqualToBase.At(change.At, $"what this adds to '{change.Target}' stands there in the base already", "take it out: with it, the course says it twice"));
        Losses();
        // Others look after a released overlay, and its lock was right when it was released.
        if (!layer.IsBoxed && !lockIsBroken)
            Staleness(recorded);
    }

    private void Collisions()
    {
        foreach (var group in overrides.GroupBy(o => o.Path.Document))
        {
            ImmutableArray<Override> changes = [.. group];
            for (var later = 1; later < changes.Length; later++)
            {
                // Files that mirror the base say each thing once.
                if (changes[later].IsPatch && changes.Take(later).FirstOrDefault(o => Collide(o, changes[later])) is { } first)
                    found.Add(OverlayFindings.Collision.At(changes[later].At, $"'{changes[later].Target}' is changed here and in another place", "keep one of the two, or put them together").With(first.At, $"'{first.Target}' is changed here"));
            }
        }
    }

    private static bool Collide(Override one, Override other) =>
        Covers(one, other) || Covers(other, one) || (one.Operation == OverlayOperation.Move && other.Operation == OverlayOperation.Move && one.Target == other.Target);

    private static bool Covers(Override one, Override other) =>
        one.Replaces && (one.Block is null ? one.Path.Holds(other.Path) : one.Path == other.Path && one.Block == other.Block);

    private void Losses()
    {
        var index = EntityIndex.Of(after);
        var still = MandatoryThings.Of(after, texts);
        var taught = ModuleOrder.Of(after);
        foreach (var (name, place) in mandatory.Things)
        {
            var id = name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            if (index[name] is null || (name.StartsWith("module ", StringComparison.Ordinal) && ModuleOrder.Of(before).Contains(id) && !taught.Contains(id)))
                Lost(name, place, overrides.FirstOrDefault(o => o.Target == name || TakesAway(o, name)) ?? overrides.FirstOrDefault(o => o.Target == "course/modules"));
            else if (still.Things.All(t => t.Key != name))
                Lost(name, place, overrides.FirstOrDefault(o => o.Target == name + "/mandatory" || o.Target == "course/mandatory" || name.StartsWith(o.Target, StringComparison.Ordinal)));
        }

        foreach (var (key, place) in mandatory.Keys.Where(k => still.Keys.All(s => s.Key != k.Key)))
            Lost(key, place, overrides.FirstOrDefault(o => o.Target == "course/mandatory"));
        foreach (var (name, path, place) in new MandatoryContents(mandatory, texts).Emptied(EntityIndex.Of(before), index))
            Lost(name, place, overrides.FirstOrDefault(o => o.Replaces && (o.Path.Holds(path) || path.Holds(o.Path))));
    }

    private bool TakesAway(Override change, string name) =>
        change.Replaces && EntityIndex.Of(before)[name] is { } thing && change.Path.Holds(thing.Path);

    private void Lost(string name, SourceSpan place, Override? by)
    {
        if (by?.Waiver is { } waiver)
        {
            if (today is not { } date || date <= waiver.Expires)
                return;
            found.Add(OverlayFindings.MandatoryLost.At(waiver.Span, $"the waiver for '{name}' has expired", "put it back, or decide again and write a later date").With(place, "mandatory by this"));
            return;
        }

        found.Add(OverlayFindings.MandatoryLost.At(by?.At ?? layer.Extends, $"'{name}' is mandatory, and this overlay loses it", "keep it; or take it away with a patch that has waiver: { reason: …, owner: …, expires: … }").With(place, "mandatory by this"));
    }

    private void Staleness(OverlayLock? recorded)
    {
        ImmutableArray<Override> judged = [.. overrides.Where(o => o.Replaces)];
        if (recorded is null)
        {
            if (!judged.IsEmpty)
                found.Add(OverlayFindings.NotRecorded.At(layer.Extends, judged.Length == 1 ? "this overlay's override is not recorded yet" : $"none of this overlay's {judged.Length} overrides is recorded yet", "run 'coursepack upgrade': it records what the base says now"));
            return;
        }

        foreach (var change in judged)
        {
            switch (recorded.IsStale(change))
            {
                case null:
                    found.Add(OverlayFindings.NotRecorded.At(change.At, $"'{change.Target}' is not recorded yet", "run 'coursepack upgrade': it records what the base says now"));
                    break;
                case true:
                    found.Add(Stale(change, recorded));
                    break;
            }
        }
    }

    private Diagnostic Stale(Override change, OverlayLock recorded)
    {
        var version = recorded.BaseVersion.Length == 0 ? "" : $" since version {recorded.BaseVersion}";
        var finding = OverlayFindings.BaseChanged.At(change.At, $"the base says something else for '{change.Target}'{version}", "compare the two, change yours where it is needed, then record that you did", $"coursepack upgrade --accept '{change.Target}'");
        if (change.Before is not null)
            finding = finding.With(change.BeforeAt, "the base now");
        finding = finding.With(recorded.Entries[change.Target].Span, "the base then");
        return IsSerious(change.Target) ? finding with { Severity = Severity.Error } : finding;
    }

    private bool IsSerious(string target)
    {
        var path = target.Split('#')[0].Split('/');
        return mandatory.Why(target) is not null || path.Any(SafetyKeys.Contains) || target.StartsWith("contact ", StringComparison.Ordinal) && path[^1] is "telephone" or "text" or "url";
    }
}
