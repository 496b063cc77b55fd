using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;

namespace CoursePack.Rendering.Packaging;

/// <summary>Packs what a build produced: START-HERE, README, manifest, and all of it once more as a zip with its sources.</summary>
public static class BoxPackager
{
    /// <param name="shelf">Holds the zip.</param>
    /// <returns>No box when two files would take one place, or a name would not be a plain path inside the folder.</returns>
    public static Outcome<Box> Pack(BoxContents contents, Shelf shelf, CancellationToken stop = default)
    {
        var found = new DiagnosticBag();
        var course = contents.Course;
        var zip = Box.ZipName(course.Id, course.Version);
        ImmutableArray<ProducedFile> listed =
        [
            .. contents.Files,
            Own("README.txt", ReadMe.Write(contents), "txt"),
            Own("START-HERE.html", StartHerePage.Write(contents), "html"),
        ];
        CheckNames([.. listed.Select(f => f.Path), Box.Manifest, zip], found);
        if (found.HasErrors)
            return new(null, found.ToImmutable());

        var manifest = new BoxFile(Box.Manifest, BoxManifest.Write(contents, listed));
        var files = listed.Select(f => new BoxFile(f.Path, f.Bytes)).Append(manifest).ToList();
        var sources = contents.Sources.Select(s => s with { Path = "sources/" + s.Path });
        files.Add(new(zip, shelf.Put(target => BoxZip.Write(target, [.. files, .. sources], course.Date, stop), alone: true)));
        return new(new(course.Id, [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)]), found.ToImmutable());

        ProducedFile Own(string path, byte[] bytes, string format) => new(path, StoredBytes.Of(bytes))
        {
            Product = "box",
            Format = format,
            Edition = "standard",
            Language = course.Language,
            Title = contents.Words.StartHere,
            Audience = Audience.Everyone,
        };
    }

    /// <summary>Names are compared without letter case: the box must unpack on every system.</summary>
    private static void CheckNames(IReadOnlyList<string> paths, DiagnosticBag found)
    {
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var folders = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            if (!IsPlain(path))
            {
                found.Add(PackagingDiagnostics.UnsafeName.At(SourceSpan.None, $"'{path}' cannot be the name of a file in the box", "use short ids, and letters, digits, '-', '.' and '_' in ids and in the version"));
                continue;
            }

            if (!taken.TryAdd(path, path))
                found.Add(PackagingDiagnostics.NameClash.At(SourceSpan.None, $"two files of the box would be called '{path}'", "give one of the products, modules or schedules another id"));
            for (var folder = WorkspacePath.Folder(path); folder.Length > 0; folder = WorkspacePath.Folder(folder))
                folders.Add(folder);
        }

        foreach (var both in folders.Where(taken.ContainsKey).Order(StringComparer.Ordinal))
            found.Add(PackagingDiagnostics.NameClash.At(SourceSpan.None, $"'{both}' would be both a file and a folder of the box", "give one of the products, modules or schedules another id"));
    }

    private static bool IsPlain(string path) =>
        WorkspacePath.Resolve("", path) == path
        && path.Split('/').All(part => part.Length is > 0 and < 200 && part[0] != '.' && part[^1] is not '.' and not ' ' && !part.AsSpan().ContainsAny(Forbidden));

    /// <summary>What at least one common file system refuses in a name.</summary>
    private static readonly System.Buffers.SearchValues<char> Forbidden =
        System.Buffers.SearchValues.Create([.. "<>:\"|?*\\\u007F", .. Enumerable.Range(0, 32).Select(c => (char)c)]);
}
