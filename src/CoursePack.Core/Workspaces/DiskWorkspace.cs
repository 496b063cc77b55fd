using System.Collections.Immutable;
using System.Formats.Tar;

namespace CoursePack.Core.Workspaces;

/// <summary>A folder on disk. Links are followed only while they stay inside the root.</summary>
public sealed class DiskWorkspace : IWorkspace
{
    /// <summary>No source file is larger than this, in bytes; an image is the largest kind.</summary>
    public const long LargestFile = 32L * 1024 * 1024;

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = false, AttributesToSkip = 0, IgnoreInaccessible = false };

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, '/'];

    private readonly string full;

    public DiskWorkspace(string root)
    {
        Root = root;
        var whole = Path.GetFullPath(root);
        var top = Path.GetPathRoot(whole) ?? "";
        full = RealPath(top, whole[top.Length..]);
    }

    public string Root { get; }

    public FileLookup Read(string path)
    {
        if (WorkspacePath.Resolve("", path) is not { } inside)
            return new FileLookup.Outside();
        var target = Path.Combine(full, inside.Replace('/', Path.DirectorySeparatorChar));
        try
        {
            var real = RealPath(full, inside);
            if (!IsInside(real))
                return new FileLookup.Outside();
            if (Directory.Exists(real))
            {
                // Asks for its first entry, so that a folder that may not be listed is not taken for an empty one.
                using var entries = Directory.EnumerateFileSystemEntries(real).GetEnumerator();
                entries.MoveNext();
                return new FileLookup.IsFolder();
            }

            var file = new FileInfo(real);
            if (!file.Exists)
                return new FileInfo(target).LinkTarget is null ? new FileLookup.Missing() : new FileLookup.Unreadable("it is a link to nothing");
            // Pipes, sockets and devices have no length, and opening a pipe waits until somebody writes into it.
            if (file.Length == 0 && !IsRegular(real))
                return new FileLookup.Unreadable("it is not a regular file");
            using var stream = File.OpenRead(real);
            if (stream.Length > LargestFile)
                return new FileLookup.TooLarge(LargestFile);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new FileLookup.Found(bytes);
        }
        catch (UnauthorizedAccessException)
        {
            return new FileLookup.Unreadable("permission denied");
        }
        catch (IOException)
        {
            return new FileLookup.Unreadable("the system could not read it");
        }
    }

    public ImmutableArray<string> Files(string folder)
    {
        if (WorkspacePath.Resolve("", folder) is not { } inside)
            return [];
        var found = new List<string>();
        var start = Path.Combine(full, inside.Replace('/', Path.DirectorySeparatorChar));
        if (Directory.Exists(start) && IsInside(RealPath(full, inside)))
            Collect(new DirectoryInfo(start), inside, found, depth: 0);
        found.Sort(StringComparer.Ordinal);
        return [.. found];
    }

    private static void Collect(DirectoryInfo folder, string path, List<string> found, int depth)
    {
        // Deeper than any course, and the end of a link that leads back to its own folder.
        if (depth > 32)
            return;
        IEnumerable<FileSystemInfo> entries;
        try
        {
            entries = folder.GetFileSystemInfos("*", Everything);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            // Listed as one entry, so that reading it says what is wrong.
            if (depth > 0)
                found.Add(path);
            return;
        }

        foreach (var entry in entries)
        {
            var name = path.Length == 0 ? entry.Name : path + "/" + entry.Name;
            // A linked folder is listed as one entry, so that reading it says what is wrong; it is never walked.
            if (entry is DirectoryInfo inner && entry.LinkTarget is null)
                Collect(inner, name, found, depth + 1);
            else
                found.Add(name);
        }
    }

    /// <summary>
    /// Whether a path is a file as others are. Only the tar format's writer looks at the kind of a file without opening it; of a
    /// file without content it makes an entry and nothing else.
    /// </summary>
    public static bool IsRegular(string path)
    {
        if (OperatingSystem.IsWindows())
            return true;
        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
                writer.WriteEntry(path, "file");
        }
        catch (IOException)
        {
            // A socket: tar has no kind for it.
            return false;
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry() is { EntryType: TarEntryType.RegularFile };
    }

    private bool IsInside(string real) =>
        real == full || real.StartsWith(full.EndsWith(Path.DirectorySeparatorChar) ? full : full + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The path with every link on the way resolved, as far as it exists.</summary>
    /// <param name="start">A folder in whose own path no link is left.</param>
    private static string RealPath(string start, string path)
    {
        var root = Path.GetPathRoot(start) ?? "";
        var real = start;
        var hops = 0;
        var rest = new Stack<string>(path.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Reverse());
        while (rest.TryPop(out var part))
        {
            if (part == ".")
                continue;
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? root;
                continue;
            }

            var next = Path.Combine(real, part);
            var link = new FileInfo(next).LinkTarget;
            if (link is null)
            {
                real = next;
                continue;
            }

            // A loop of links leads nowhere; say so by an impossible place.
            if (++hops > 40)
                return root;
            if (Path.IsPathRooted(link))
                real = Path.GetPathRoot(link) ?? root;
            foreach (var piece in link[(Path.GetPathRoot(link) ?? "").Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse())
                rest.Push(piece);
        }

        return real;
    }
}
