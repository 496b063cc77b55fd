using System.Collections.Immutable;
using CoursePack.Cli.Baselines;
using CoursePack.Cli.Pipeline;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Changes;

namespace CoursePack.Cli.Comparisons;

/// <summary>What a baseline knows now and did not know before: findings that would have failed.</summary>
internal static class BaselineGrowth
{
    /// <param name="typed">The file, which lies in the course's folder: only there can its earlier state be found.</param>
    /// <exception cref="UsageException">It lies elsewhere, is not there, or is no baseline.</exception>
    public static ImmutableArray<GateChange> Between(Host host, CourseLocation location, string typed, IWorkspace before)
    {
        var full = Path.GetFullPath(typed, host.WorkingDirectory);
        var path = Path.GetRelativePath(location.RootPath, full).Replace('\\', '/');
        if (path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path))
            throw new UsageException($"the baseline '{typed}' lies outside the course", [$"keep it in {location.RootPath}, so that its earlier state can be found"]);
        if (location.Workspace.Read(path) is not FileLookup.Found)
            throw new UsageException($"there is no baseline '{typed}'", ["correct the path, or leave '--baseline' out"]);
        var old = before.Read(path) is FileLookup.Found ? Counts(before, path, typed) : [];
        return
        [
            .. Read(location.Workspace, path, typed).Entries
                .Where(e => e.Count > old.GetValueOrDefault(e.Fingerprint))
                .Select(e => new GateChange("larger-baseline", $"the baseline knows {e.Code} in {e.File}: {e.Message}", SourceSpan.OfFile(path))),
        ];
    }

    private static Dictionary<string, int> Counts(IWorkspace workspace, string path, string typed) =>
        Read(workspace, path, typed).Entries.GroupBy(e => e.Fingerprint, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(e => e.Count), StringComparer.Ordinal);

    private static Baseline Read(IWorkspace workspace, string path, string typed) =>
        BaselineReader.Read(workspace, path, path) is { Value: { } baseline } ? baseline : throw new UsageException($"'{typed}' is no baseline", ["see what is wrong with 'coursepack check --baseline'"]);
}
