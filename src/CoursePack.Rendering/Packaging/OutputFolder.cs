using System.Collections.Immutable;

namespace CoursePack.Rendering.Packaging;

/// <summary>What lies in a course's output folder: what an earlier build wrote and its manifest lists, and what somebody else put there.</summary>
internal sealed record OutputFolder(ImmutableArray<string> Listed, ImmutableArray<string> Foreign)
{
    /// <summary>Left by file managers when a person only looks.</summary>
    private static readonly string[] Traces = [".DS_Store", "Thumbs.db", "desktop.ini"];

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, RecurseSubdirectories = false };

    public static OutputFolder Read(string folder)
    {
        var entries = new List<string>();
        Collect(new DirectoryInfo(folder), "", entries);
        entries.Sort(StringComparer.Ordinal);
        var manifest = new FileInfo(Path.Combine(folder, Box.Manifest));
        var listed = manifest is { Exists: true, LinkTarget: null } ? BoxManifest.Listed(File.ReadAllBytes(manifest.FullName)) : [];
        return new(
            [.. entries.Where(listed.Contains)],
            [.. entries.Where(e => !listed.Contains(e) && !Traces.Contains(e[(e.LastIndexOf('/') + 1)..], StringComparer.Ordinal))]);
    }

    /// <summary>Files, and links of any kind, which are never followed.</summary>
    private static void Collect(DirectoryInfo folder, string path, List<string> entries)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
        {
            var name = path + entry.Name;
            if (entry is DirectoryInfo inner && entry.LinkTarget is null)
                Collect(inner, name + "/", entries);
            else
                entries.Add(name);
        }
    }
}
