using CoursePack.Tests.Cli;
using CoursePack.Tests.Rules;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Migration;

/// <summary>The base course of the fixtures on disk, with a waiver, a page, an evaluation, a mandatory id and a narrowed claim, for the command to change.</summary>
internal sealed class MigratedCourse : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public MigratedCourse(Func<string, string>? change = null)
    {
        foreach (var (path, bytes) in new Fixture(Fixture.Base, "").Compose() is var course ? course.Files("").Select(p => (p, ((Core.Workspaces.FileLookup.Found)course.Read(p)).Bytes)) : [])
            Write(path, (change ?? (t => t))(Extended(path, System.Text.Encoding.UTF8.GetString(bytes.Span))));
        Write("evaluation/after.yaml", (change ?? (t => t))("id: after\ntitle: After\nwhen: after\nwho: trainee\nquestions:\n  - { id: q, text: \"How was it, for you?\", kind: text, areas: [\"1.1\", \"9.1\"] } # asked twice\n"));
    }

    public string Folder => folder.Path;

    public string PathOf(string file) => Path.Combine(folder.Path, "curriculum", file.Replace('/', Path.DirectorySeparatorChar));

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>A framework that differs from the base's in its id and in some words, beside the course.</summary>
    public void Framework(string id, params (string Old, string New)[] changes)
    {
        var text = Read("frameworks/tiny.yaml").Replace("id: tiny", $"id: {id}", StringComparison.Ordinal);
        foreach (var (old, @new) in changes)
        {
            text.ShouldContain(old);
            text = text.Replace(old, @new, StringComparison.Ordinal);
        }

        File.WriteAllText(Path.Combine(folder.Path, id + ".yaml"), text);
    }

    public void Map(string changes, string from = "tiny", string to = "next") =>
        File.WriteAllText(Path.Combine(folder.Path, "map.yaml"), $"from: {from}\nto: {to}\n{changes}");

    public CliRun Migrate(params string[] more) => CliRun.In(folder.Path, ["migrate", "--to", "next.yaml", "--map", "map.yaml", .. more]);

    /// <summary>Every source with its bytes, for comparison.</summary>
    public IReadOnlyDictionary<string, string> Snapshot() =>
        Directory.EnumerateFiles(Path.Combine(folder.Path, "curriculum"), "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder.Path, f), f => Convert.ToHexString(File.ReadAllBytes(f)), StringComparer.Ordinal);

    public void Dispose() => folder.Dispose();

    private static string Extended(string path, string text) => path switch
    {
        BaseCourse.CourseFile => text + "waivers:\n  # Agreed in spring.\n  - competence: tiny:1.1.1  # until June\n    depth: assessed\n    reason: Later.\n    owner: lead\n    expires: 2027-06-30\nmandatory: [1.1.2, listening] # stays\n",
        BaseCourse.Listening => text.Replace("competences: [1.1.2]", "competences: ['1.1.2', 1.1.1]  # both", StringComparison.Ordinal)
            .Replace("practises: [hear]", "practises:\n          # Only this one.\n          - { outcome: hear, competences: [\"1.1.2\"] }", StringComparison.Ordinal),
        _ => text,
    };
}
