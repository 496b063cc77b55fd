using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Migration;

/// <summary>What each competence, area and level of the old framework is in the new one.</summary>
internal sealed class Successors
{
    private readonly Dictionary<string, CompetenceChange> changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CompetenceChange> levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Competence> before;
    private readonly Dictionary<string, Competence> after;
    private readonly HashSet<string> newAreas;
    private readonly MigrationMap map;

    public Successors(MigrationMap map, Framework old, Framework @new)
    {
        (this.map, Old, New) = (map, old, @new);
        before = old.Competences.DistinctBy(c => c.Id).ToDictionary(c => c.Id.Number, StringComparer.Ordinal);
        after = @new.Competences.DistinctBy(c => c.Id).ToDictionary(c => c.Id.Number, StringComparer.Ordinal);
        newAreas = @new.Domains.SelectMany(d => d.Areas).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var change in map.Changes)
        {
            foreach (var from in change.From)
                changes.TryAdd(from.Value, change);
        }

        foreach (var change in map.Levels)
        {
            foreach (var from in change.From)
                levels.TryAdd(from.Value, change);
        }
    }

    public Framework Old { get; }

    public Framework New { get; }

    public CompetenceChange? ChangeOf(string number) => changes.GetValueOrDefault(number);

    public Competence? Before(string number) => before.GetValueOrDefault(number);

    public Competence? After(string number) => after.GetValueOrDefault(number);

    /// <summary>Null where the map says nothing of a competence and the new framework has no such number.</summary>
    public ImmutableArray<string>? Competence(string number) =>
        changes.TryGetValue(number, out var change) ? [.. change.To.Select(t => t.Value).Distinct()]
        : after.ContainsKey(number) ? [number]
        : null;

    /// <summary>The areas to which the competences of an area have gone; where none has gone anywhere, the area of the same number.</summary>
    public ImmutableArray<string>? Area(string number)
    {
        var went = before.Values.Where(c => c.Area == number)
            .SelectMany(c => Competence(c.Id.Number) ?? [])
            .Select(n => after.GetValueOrDefault(n)?.Area).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return went.Count > 0 ? [.. New.Domains.SelectMany(d => d.Areas).Select(a => a.Id).Where(went.Contains)]
            : newAreas.Contains(number) ? [number]
            : null;
    }

    /// <summary>Null where the new framework has no such level and the map does not say which one it is.</summary>
    public string? Level(string level) =>
        levels.TryGetValue(level, out var change) && change.To is [var to, ..] ? to.Value
        : New.Levels.Contains(level) ? level
        : null;

    /// <summary>What the map says of ids that neither framework has, or says twice.</summary>
    public IEnumerable<Diagnostic> Check()
    {
        if (map.To.Value != New.Id)
            yield return MigrationFindings.OtherFramework.At(map.To.Span, $"the map leads to '{map.To.Value}', and the framework to move to is '{New.Id}'", "name the framework and the map that belong together").With(New.Span, "the framework");
        if (Old.Id == New.Id)
            yield return MigrationFindings.OtherFramework.At(New.Span, $"the framework to move to has the id of the old one, '{Old.Id}'", "give each edition of a framework an id of its own").With(Old.Span, "the old one");
        foreach (var finding in Unknown(map.Changes.SelectMany(c => c.From), before.Keys, Old.Id).Concat(Unknown(map.Changes.SelectMany(c => c.To), after.Keys, New.Id)))
            yield return finding;
        foreach (var to in map.Levels.SelectMany(c => c.To).Where(t => !New.Levels.Contains(t.Value)))
            yield return BindingFindings.DanglingReference.At(to.Span, $"the framework '{New.Id}' has no level '{to.Value}'", Suggestion.For(to.Value, New.Levels));
        foreach (var again in Twice(map.Changes).Concat(Twice(map.Levels)))
            yield return again;
    }

    private static IEnumerable<Diagnostic> Unknown(IEnumerable<Spanned<string>> written, IEnumerable<string> known, string framework)
    {
        var ids = known.ToHashSet(StringComparer.Ordinal);
        return written.Where(w => !ids.Contains(w.Value))
            .Select(w => BindingFindings.DanglingReference.At(w.Span, $"the framework '{framework}' has no competence '{w.Value}'", Suggestion.For(w.Value, ids)));
    }

    private static IEnumerable<Diagnostic> Twice(IEnumerable<CompetenceChange> changes) =>
        from ids in changes.SelectMany(c => c.From).GroupBy(f => f.Value, StringComparer.Ordinal)
        from again in ids.Skip(1)
        select MigrationFindings.ChangedTwice.At(again.Span, $"the map says twice what becomes of '{again.Value}'", "write it once, with all that it becomes").With(ids.First().Span, "the first change");
}
