using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Authoring;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Migration;

/// <summary>Works out what has to change in the sources of a course so that it claims competences of another framework.</summary>
public sealed class CourseMigrator
{
    private readonly Course course;
    private readonly string folder;
    private readonly Successors successors;
    private readonly Framework old;
    private readonly DiagnosticBag found = new();
    private readonly Dictionary<string, YamlFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SourceEdit>> edits = new(StringComparer.Ordinal);

    /// <param name="folder">Of the course, below the root.</param>
    /// <param name="old">The framework of the course that the map leads from.</param>
    public CourseMigrator(Course course, string folder, MigrationMap map, Framework old, Framework @new)
    {
        (this.course, this.folder, this.old) = (course, folder, old);
        successors = new(map, old, @new);
    }

    /// <summary>A map that leads from a framework which the course does not have.</summary>
    public static Diagnostic NotUsed(Course course, MigrationMap map)
    {
        var frameworks = course.Frameworks.Select(f => f.Id).ToList();
        return BindingFindings.DanglingReference.At(map.From.Span, $"the course has no framework '{map.From.Value}'", [.. Suggestion.For(map.From.Value, frameworks), $"it has {Phrase.Listed(frameworks)}"]);
    }

    /// <param name="workspace">Where other courses may share files with this one.</param>
    /// <param name="newPath">Of the new framework's file, below the root.</param>
    public MigrationPlan Plan(IWorkspace workspace, string newPath)
    {
        found.AddRange(successors.Check());
        found.AddRange(SharedCrosswalks.Check(workspace, folder, course, old.Id));
        return Plan(SourceReference.All(course, old.Id), newPath);
    }

    /// <summary>The same for an overlay on a course that is moved too: its own files alone.</summary>
    public MigrationPlan PlanOwn(string newPath)
    {
        found.AddRange(successors.Check());
        var plan = Plan([.. SourceReference.All(course, old.Id).Where(r => IsOwn(r.Span.Path))], newPath);
        return plan with { Edits = plan.Edits.Where(e => IsOwn(e.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal) };
    }

    private bool IsOwn(string path) => path.StartsWith(folder + "/", StringComparison.Ordinal);

    private MigrationPlan Plan(ImmutableArray<SourceReference> references, string newPath)
    {
        if (!found.HasErrors)
        {
            RenameReferences(references);
            RenameFramework(newPath);
        }

        return new(
            edits.ToImmutableSortedDictionary(e => e.Key, e => e.Value.ToImmutableArray(), StringComparer.Ordinal),
            found.HasErrors ? [] : new MigrationDecisions(successors).Of(references),
            found.ToImmutable());
    }

    private void RenameReferences(ImmutableArray<SourceReference> references)
    {
        var missing = new HashSet<(bool, string)>();
        foreach (var inFile in references.GroupBy(r => r.Span.Path, StringComparer.Ordinal))
        {
            if (Open(inFile.First().Span.Source!) is not { } file)
                continue;
            var renewals = new ReferenceEdits(file);
            foreach (var reference in inFile.DistinctBy(r => r.Span))
            {
                var becomes = reference.IsArea ? successors.Area(reference.Number) : successors.Competence(reference.Number);
                if (becomes is not { } numbers)
                {
                    if (missing.Add((reference.IsArea, reference.Number)))
                        found.Add(WithoutSuccessor(reference, references));
                }
                else if (file.At(reference.Span) is { Text: { } written } place)
                {
                    renewals.Add(place, [.. numbers.Select(n => Written(reference, written, n))], Level(file, reference));
                }
            }

            AddEdits(file, renewals.All());
        }
    }

    private Diagnostic WithoutSuccessor(SourceReference reference, ImmutableArray<SourceReference> references)
    {
        var others = references.Count(r => r.Number == reference.Number && r.IsArea == reference.IsArea) - 1;
        var what = reference.IsArea ? "area" : "competence";
        return MigrationFindings.WithoutSuccessor.At(
            reference.Span,
            $"the {what} {reference.Number} is not in '{successors.New.Id}', and the map does not say what became of it",
            [
                reference.IsArea ? "say in the map what became of the competences of this area" : $"add to the map: {{ from: {reference.Number}, to: … }}, or to: [] for one that was retired",
                .. others > 0 ? (string[])[$"{Phrase.Count(others, "more place names", "more places name")} it"] : [],
            ]);
    }

    private IEnumerable<SourceEdit> Level(YamlFile file, SourceReference reference)
    {
        if (reference.Level is not { } level)
            return [];
        if (successors.Level(level.Value) is { } renamed)
            return renamed != level.Value && file.At(level.Span) is { } place ? [place.Replace(renamed)] : [];
        found.Add(MigrationFindings.WithoutSuccessor.At(level.Span, $"the level '{level.Value}' is not in '{successors.New.Id}', and the map does not say what became of it", $"add to the map: levels: [{{ from: {level.Value}, to: … }}]"));
        return [];
    }

    /// <summary>A number as it was written, with or without its framework; with it where it would be ambiguous.</summary>
    private string Written(SourceReference reference, string written, string number)
    {
        if (reference.IsScoped && !written.Contains(':', StringComparison.Ordinal))
            return number;
        var others = course.Frameworks.Where(f => f != old);
        var ambiguous = reference.IsArea
            ? others.SelectMany(f => f.Domains).SelectMany(d => d.Areas).Any(a => a.Id == number)
            : others.SelectMany(f => f.Competences).Any(c => c.Id.Number == number);
        return written.Contains(':', StringComparison.Ordinal) || ambiguous ? $"{successors.New.Id}:{number}" : number;
    }

    /// <summary>The entry of the framework in <c>course.yaml</c>, and the ids in crosswalks.</summary>
    private void RenameFramework(string newPath)
    {
        if (Open(course.Span.Source!) is { } file && file.At("frameworks") is { IsList: true } list)
        {
            var entry = list.Items.FirstOrDefault(i => i.Text is { } text && WorkspacePath.Resolve(folder, text) == old.Span.Path);
            var isThere = list.Items.Any(i => i.Text is { } text && WorkspacePath.Resolve(folder, text) == newPath);
            AddEdits(file, list.Rewrite(i => i != entry ? ItemChange.Keep : isThere ? ItemChange.Remove : ItemChange.Keep with { Edits = [i.Replace(Relative(newPath))] }));
        }

        foreach (var end in course.Crosswalks.SelectMany(c => (Spanned<string>[])[c.From, c.To]).Where(e => e.Value == old.Id))
        {
            if (Open(end.Span.Source!) is { } crosswalk && crosswalk.At(end.Span) is { } place)
                AddEdits(crosswalk, [place.Replace(successors.New.Id)]);
        }
    }

    private string Relative(string path) =>
        folder.Length == 0 ? path
        : path.StartsWith(folder + "/", StringComparison.Ordinal) ? path[(folder.Length + 1)..]
        : string.Concat(Enumerable.Repeat("../", folder.Count(c => c == '/') + 1)) + path;

    private void AddEdits(YamlFile file, ImmutableArray<SourceEdit> more)
    {
        if (!more.IsEmpty)
            (edits.TryGetValue(file.Source.Path, out var known) ? known : edits[file.Source.Path] = []).AddRange(more);
    }

    private YamlFile? Open(SourceText source)
    {
        if (!files.TryGetValue(source.Path, out var file) && YamlFile.Open(source) is { } opened)
            files[source.Path] = file = opened;
        return file;
    }
}
