using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Authoring;

namespace CoursePack.Cli.Pipeline;

/// <summary>A course in memory with some repairs made, checked as it then is.</summary>
/// <param name="Changed">The new bytes of changed files by path.</param>
internal sealed record RepairedCourse(CourseLocation Location, DateOnly Today, CheckedCourse Course, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Changed)
{
    public Findings Findings { get; } = Course.Findings();

    public static RepairedCourse Of(CourseLocation location, DateOnly today) =>
        new(location, today, CheckedCourse.Of(location, today), ImmutableSortedDictionary.Create<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal));

    /// <summary>What could be mended, in the order of files and lines: of each code as many as are shown, the rest in later rounds.</summary>
    public ImmutableArray<ProposedRepair> Proposed
    {
        get
        {
            var texts = new Dictionary<string, string?>(StringComparer.Ordinal);
            return [.. Findings.Shown.Where(f => f.Repair is not null).Select(f => new ProposedRepair(f, f.Repair!)).Where(r => IsOwn(r, texts))];
        }
    }

    /// <summary>The same course with more repairs made, none of which overlaps another.</summary>
    public RepairedCourse With(IEnumerable<ProposedRepair> repairs)
    {
        var changed = Changed;
        foreach (var file in repairs.GroupBy(r => r.Path, StringComparer.Ordinal))
        {
            var edits = file.SelectMany(r => r.Repair.Replacements).Select(r => SourceEdit.Of(r.Span, r.Text));
            changed = changed.SetItem(file.Key, SourceEdits.Apply(Bytes(file.Key)!.Value.Span, edits));
        }

        return new(Location, Today, CheckedCourse.Of(Location with { Workspace = new ChangedWorkspace(Location.Workspace, changed) }, Today), changed);
    }

    /// <summary>Each changed file before and after, seen from an earlier state.</summary>
    public ImmutableArray<ChangedFile> Since(RepairedCourse earlier) =>
    [
        .. Changed
            .Where(f => earlier.Bytes(f.Key) is { } before && !before.Span.SequenceEqual(f.Value.Span))
            .Select(f => new ChangedFile(f.Key, System.Text.Encoding.UTF8.GetString(earlier.Bytes(f.Key)!.Value.Span), f.Value)),
    ];

    /// <summary>
    /// Only what lies in the course's own folder is its to change: neither a course that it extends nor files that it shares. And
    /// only where the finding's text is the file's, not one that was merged from several.
    /// </summary>
    private bool IsOwn(ProposedRepair repair, Dictionary<string, string?> texts)
    {
        if (Location.Folder.Length > 0 && !repair.Path.StartsWith(Location.Folder + "/", StringComparison.Ordinal))
            return false;
        if (!texts.TryGetValue(repair.Path, out var text))
            texts[repair.Path] = text = Bytes(repair.Path) is { } bytes ? SourceText.Decode(repair.Path, bytes.Span)?.Text : null;
        return text is not null && repair.Repair.Replacements.All(r => r.Span.Path == repair.Path && r.Span.Source!.Text == text);
    }

    private ReadOnlyMemory<byte>? Bytes(string path) =>
        Changed.TryGetValue(path, out var bytes) ? bytes : Location.Workspace.Read(path) is FileLookup.Found found ? found.Bytes : null;
}
