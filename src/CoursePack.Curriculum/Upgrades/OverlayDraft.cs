using System.Collections.Immutable;
using System.Text;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Authoring;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>The files of an overlay as an upgrade has changed them so far.</summary>
internal sealed class OverlayDraft(IWorkspace disk)
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> removed = new(StringComparer.Ordinal);

    public IWorkspace Workspace => new ChangedWorkspace(disk, changed.ToImmutableDictionary(StringComparer.Ordinal), removed.ToImmutableHashSet(StringComparer.Ordinal));

    /// <summary>What differs from the disk.</summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>?> Files
    {
        get
        {
            var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>?>(StringComparer.Ordinal);
            foreach (var (path, bytes) in changed)
            {
                if (disk.Read(path) is not FileLookup.Found before || !before.Bytes.Span.SequenceEqual(bytes.Span))
                    files.Add(path, bytes);
            }

            foreach (var path in removed.Where(p => disk.Read(p) is not FileLookup.Missing))
                files.Add(path, null);
            return files.ToImmutable();
        }
    }

    public void Edit(string path, params IEnumerable<SourceEdit> edits) => Write(path, SourceEdits.Apply(Bytes(path).Span, edits));

    public void Write(string path, ReadOnlyMemory<byte> bytes)
    {
        changed[path] = bytes;
        removed.Remove(path);
    }

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Remove(string path)
    {
        changed.Remove(path);
        removed.Add(path);
    }

    /// <summary>All at once: one may take the place that another leaves.</summary>
    public void Move(IReadOnlyCollection<(string From, string To)> moves)
    {
        var bytes = moves.Select(m => Bytes(m.From)).ToList();
        foreach (var (from, _) in moves)
            Remove(from);
        foreach (var ((_, to), content) in moves.Zip(bytes))
            Write(to, content);
    }

    public bool Has(string path) => Workspace.Read(path) is FileLookup.Found;

    public SourceText? Text(string path) =>
        Workspace.Read(path) is FileLookup.Found file ? SourceText.Decode(path, file.Bytes.Span) : null;

    private ReadOnlyMemory<byte> Bytes(string path) => ((FileLookup.Found)Workspace.Read(path)).Bytes;
}
