using System.IO.Compression;
using System.Text.Json;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>Reads the sources out of a released box, which a stranger may have made.</summary>
internal static class BoxReader
{
    /// <summary>Files in a box.</summary>
    public const int MostFiles = 5000;

    /// <summary>Bytes of one source, as of any file that is read.</summary>
    public const long LargestFile = DiskWorkspace.LargestFile;

    /// <summary>Bytes of all sources together.</summary>
    public const long LargestSources = 128L << 20;

    /// <summary>How many times its packed size a source may have. Text packs to a tenth.</summary>
    public const long HighestRatio = 200;

    private const string CurriculumFolder = "sources/curriculum/", TemplateFolder = "sources/templates/", Manifest = "manifest.json";

    // The upper half of the attributes is Unix's file mode; a link's file type (POSIX stat.h, S_IFMT and S_IFLNK).
    private const int ModeShift = 16, FileTypeMask = 0xF000, LinkType = 0xA000;

    /// <param name="Refusal">Why nothing is read, in a few words; null for a box that can be used.</param>
    /// <param name="Folder">Of the course in its curriculum.</param>
    public sealed record Box(string? Refusal, IWorkspace Curriculum, IWorkspace? Templates, string Folder);

    public static Box Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            return Read(zip);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return Refused("it is no zip file, or a damaged one");
        }
    }

    private static Box Read(ZipArchive zip)
    {
        if (zip.Entries.Count > MostFiles)
            return Refused($"it holds more than {MostFiles} files");
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName;
            if (name.EndsWith('/') && WorkspacePath.Resolve("", name) == name.TrimEnd('/'))
                continue;
            if (WorkspacePath.Resolve("", name) != name || name.Split('/').Any(part => part.EndsWith(WorkspacePath.BoxMark)))
                return Refused($"the name '{name}' leads out of it");
            if (((entry.ExternalAttributes >> ModeShift) & FileTypeMask) == LinkType)
                return Refused($"'{name}' is a link");
            if (name != Manifest && !name.StartsWith("sources/", StringComparison.Ordinal))
                continue;
            if (Unpack(entry) is not { } content)
                return Refused($"'{name}' is too large");
            if ((total += content.Length) > LargestSources)
                return Refused($"its sources are larger than {LargestSources >> 20} MB");
            if (!files.TryAdd(name, content))
                return Refused($"'{name}' stands in it twice");
        }

        var curriculum = Below(files, CurriculumFolder);
        if (curriculum.Count == 0)
            return Refused("it carries no sources");
        var templates = Below(files, TemplateFolder);
        var workspace = new MemoryWorkspace(curriculum);
        return CourseFolder(workspace, files) is { } folder
            ? new(null, workspace, templates.Count == 0 ? null : new MemoryWorkspace(templates), folder)
            : Refused("its sources hold no course with the id that its manifest names");
    }

    /// <summary>The bytes of an entry, counted while they are unpacked: what the zip says of its sizes may be a lie.</summary>
    private static byte[]? Unpack(ZipArchiveEntry entry)
    {
        var most = Math.Min(LargestFile, Math.Max(1 << 20, entry.CompressedLength * HighestRatio));
        using var packed = entry.Open();
        using var unpacked = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = packed.Read(buffer)) > 0)
        {
            if (unpacked.Length + read > most)
                return null;
            unpacked.Write(buffer, 0, read);
        }

        return unpacked.ToArray();
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Below(Dictionary<string, ReadOnlyMemory<byte>> files, string folder) =>
        files.Where(f => f.Key.StartsWith(folder, StringComparison.Ordinal)).ToDictionary(f => f.Key[folder.Length..], f => f.Value, StringComparer.Ordinal);

    /// <summary>A box of a region carries the whole curriculum; its manifest says which course of it was built.</summary>
    private static string? CourseFolder(MemoryWorkspace curriculum, Dictionary<string, ReadOnlyMemory<byte>> files)
    {
        var courses = curriculum.Files("").Where(p => WorkspacePath.Name(p) == CourseTree.CourseFile).ToList();
        return files.TryGetValue(Manifest, out var manifest) && CourseId(manifest) is { } id
            ? courses.Where(c => IdOf(curriculum, c) == id).Select(WorkspacePath.Folder).FirstOrDefault()
            : courses.Contains(CourseTree.CourseFile) ? "" : null;
    }

    private static string? CourseId(ReadOnlyMemory<byte> manifest)
    {
        try
        {
            using var json = JsonDocument.Parse(manifest);
            return json.RootElement.GetProperty("course").GetProperty("id").GetString();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? IdOf(MemoryWorkspace curriculum, string path) =>
        curriculum.Read(path) is FileLookup.Found file && file.Bytes.Length <= CourseFiles.LargestFile && SourceText.Decode(path, file.Bytes.Span) is { } source
        && YamlLoader.Load(source).Value is { } node ? NodeEditor.Id(node) : null;

    private static Box Refused(string why) => new(why, new MemoryWorkspace(new Dictionary<string, ReadOnlyMemory<byte>>()), null, "");
}
