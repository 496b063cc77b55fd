using System.Collections.Immutable;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Migration;

/// <summary>What a person has to decide after the ids have been changed: a program moves a claim, and only a reader knows whether it is still true.</summary>
internal sealed class MigrationDecisions(Successors successors)
{
    private const string OfCourse = "the course itself";

    /// <summary>By module in the order of the course, each competence once in each; those that were merged together.</summary>
    public ImmutableArray<Decision> Of(ImmutableArray<SourceReference> references) =>
    [
        .. from module in references.Where(r => !r.IsArea).GroupBy(r => r.Module ?? OfCourse)
           from used in module.GroupBy(r => successors.ChangeOf(r.Number)?.From[0].Value ?? r.Number)
           from decision in Competence(module.Key, [.. used])
           select decision,
    ];

    private IEnumerable<Decision> Competence(string where, ImmutableArray<SourceReference> used)
    {
        var number = used[0].Number;
        if (successors.Before(number) is not { } before || successors.Competence(number) is not { } became)
            yield break;
        var now = became.Select(successors.After).OfType<Competence>().ToImmutableArray();
        var was = used.Select(u => u.Number).Distinct().Select(successors.Before).OfType<Competence>().Select(c => $"before: {c.Id.Number} {c.Statement.Value}").ToList();
        var places = used.Select(Place).Distinct().ToImmutableArray();
        if (now.IsEmpty)
        {
            var why = successors.ChangeOf(number)?.Why is { } reason ? $" ({reason})" : "";
            yield return new(where, $"{number} is retired{why}: what it claimed is gone", [.. was, .. places, .. Emptied(used)]);
        }
        else if (now.Length > 1)
        {
            yield return new(where, $"{number} is split: does each of these claim every part?", [.. was, .. now.Select(Now), .. places]);
        }
        else if (successors.ChangeOf(number) is { From.Length: > 1 } merged)
        {
            yield return new(where, $"{string.Join(", ", merged.From)} are one now, {now[0].Id.Number}: does the work reach all of it?", [.. was, Now(now[0]), .. places]);
        }
        else if (now[0].Statement.Value != before.Statement.Value)
        {
            yield return new(where, $"{Renamed(number, now[0])} is worded anew: is the claim still true?", [.. was, Now(now[0]), .. places]);
        }

        foreach (var competence in now.Where(n => n.Level is { } level && level != (before.Level is { } former ? successors.Level(former) : null)))
            yield return new(where, $"{competence.Id.Number} asks level '{competence.Level}' now, before {(before.Level is { } asked ? $"'{asked}'" : "none")}: do the claims reach it?", [.. places]);
    }

    private static string Now(Competence competence) => $"now:    {competence.Id.Number} {competence.Statement.Value}";

    private static string Renamed(string number, Competence now) => now.Id.Number == number ? number : $"{number}, now {now.Id.Number},";

    private static string Place(SourceReference reference) =>
        reference.Level is { } level ? $"{reference.What}, at level '{level.Value}' ({Line(reference)})" : $"{reference.What} ({Line(reference)})";

    private static string Line(SourceReference reference) => $"{reference.Span.Path}:{reference.Span.StartPosition.Line}";

    private IEnumerable<string> Emptied(ImmutableArray<SourceReference> used) =>
        used.Select(r => r.Outcome).OfType<Outcome>().Distinct()
            .Where(o => o.Competences.All(c => c.Competence.Framework == successors.Old.Id && successors.Competence(c.Competence.Number) is { IsEmpty: true }))
            .Select(o => $"outcome '{o.Id.Id}' claims nothing now");
}
