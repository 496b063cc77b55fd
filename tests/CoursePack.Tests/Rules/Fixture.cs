using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Rules;

/// <summary>
/// A small course on disk: <c>fixtures/base</c>, in which the files of <c>fixtures/CPnnnn/fail</c> or <c>/pass</c> replace or add
/// files by their path, and an empty file <c>x.deleted</c> takes <c>x</c> away.
/// </summary>
internal sealed record Fixture(string Code, string Kind)
{
    public const string Fail = "fail", Pass = "pass", Base = "base", Region = "regions/north";

    private static readonly string[] ComposedFamilies = ["CP6", "CP72"];

    private const string DeletedEnding = ".deleted", ListName = "expect.txt";

    public static string Folder { get; } = Path.Combine(Repository.Tests, "Rules", "fixtures");

    /// <summary>Codes with a fixture folder.</summary>
    public static IEnumerable<string> Codes =>
        Directory.EnumerateDirectories(Folder).Select(f => Path.GetFileName(f)!).Where(name => name != Base).Order(StringComparer.Ordinal);

    public bool Exists => Own.Count > 0;

    /// <summary>About templates and composition, or about the formats and editions made of them.</summary>
    public bool IsComposed => Code == Base || ComposedFamilies.Any(f => Code.StartsWith(f, StringComparison.Ordinal));

    /// <summary>The fixture's own files by path, without the base.</summary>
    public IReadOnlyDictionary<string, byte[]> Own => FilesOf(Path.Combine(Folder, Code, Kind));

    /// <summary>About overlays: the region is checked, which extends the base.</summary>
    private string Course => Own.ContainsKey(Region + "/course.yaml") ? Region : "";

    public Findings Check() => CourseCheck.Run(Compose(), IsComposed, Course);

    public IWorkspace Compose()
    {
        var files = new SortedDictionary<string, byte[]>(FilesOf(Path.Combine(Folder, Base)), StringComparer.Ordinal);
        foreach (var (path, bytes) in Own)
        {
            if (path == ListName)
                continue;
            if (path.EndsWith(DeletedEnding, StringComparison.Ordinal))
                files.Remove(path[..^DeletedEnding.Length]).ShouldBeTrue($"{Code}/{Kind}/{path} takes away what base does not have");
            else
                files[path] = bytes;
        }

        return new MemoryWorkspace(files.ToDictionary(f => f.Key, f => new ReadOnlyMemory<byte>(f.Value), StringComparer.Ordinal));
    }

    public IReadOnlyList<Expectation> Expectations()
    {
        var found = new List<Expectation>();
        foreach (var (path, bytes) in Own)
        {
            var text = System.Text.Encoding.UTF8.GetString(bytes);
            found.AddRange(path == ListName ? Expectation.InList(text) : Expectation.InComments(path, text));
        }

        return found;
    }

    private static SortedDictionary<string, byte[]> FilesOf(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
            return files;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')] = File.ReadAllBytes(file);
        return files;
    }
}
