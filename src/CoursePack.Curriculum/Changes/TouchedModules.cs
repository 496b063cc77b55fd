using System.Collections.Immutable;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Changes;

/// <summary>Which modules a change touches: any file in a module's folder counts, wherever the folder lies.</summary>
public static class TouchedModules
{
    public static ImmutableArray<string> Between(Course before, IWorkspace filesBefore, Course after, IWorkspace filesAfter)
    {
        var old = before.AllModules.GroupBy(m => m.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var now = after.AllModules.GroupBy(m => m.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return
        [
            .. old.Keys.Union(now.Keys)
                .Where(id => !old.TryGetValue(id, out var was) || !now.TryGetValue(id, out var isNow) || Differ(was, filesBefore, isNow, filesAfter))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>By the activities that reports name: all that can be told without the sources.</summary>
    public static ImmutableArray<string> Between(CoverageSnapshot before, CoverageSnapshot after)
    {
        var (old, now) = (Claims(before), Claims(after));
        return [.. old.Except(now).Concat(now.Except(old)).Select(c => c.Activity[..c.Activity.IndexOf('/', StringComparison.Ordinal)]).Distinct().Order(StringComparer.Ordinal)];
    }

    private static HashSet<(CompetenceId Competence, string Activity)> Claims(CoverageSnapshot snapshot) =>
        [.. snapshot.Competences.SelectMany(c => c.Activities.Where(a => a.Contains('/', StringComparison.Ordinal)), (c, a) => (c.Id, a))];

    private static bool Differ(Module before, IWorkspace filesBefore, Module after, IWorkspace filesAfter)
    {
        var (old, now) = (Files(before, filesBefore), Files(after, filesAfter));
        return !old.Keys.SequenceEqual(now.Keys) || old.Any(f => !f.Value.Span.SequenceEqual(now[f.Key].Span));
    }

    private static SortedDictionary<string, ReadOnlyMemory<byte>> Files(Module module, IWorkspace files)
    {
        var folder = WorkspacePath.Folder(module.Span.Path);
        var contents = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var path in files.Files(folder))
            contents[path[(folder.Length + 1)..]] = files.Read(path) is FileLookup.Found found ? found.Bytes : default;
        return contents;
    }
}
