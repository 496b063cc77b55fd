using System.Collections.Immutable;
using System.Text;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Model;
using CoursePack.Tests.Rules;

namespace CoursePack.Tests.Binding;

/// <summary>The base course of the fixtures, with changes.</summary>
internal sealed record SmallCourse(ImmutableSortedDictionary<string, string> Files)
{
    public const string CourseFile = "course.yaml", Welcome = "modules/01-welcome/module.yaml", Listening = "modules/02-listening/module.yaml", Schedule = "schedules/one-day.yaml", FrameworkFile = "frameworks/tiny.yaml", Cards = "handouts/moment-cards.md";

    public static SmallCourse Unchanged { get; } = new(Base());

    public SmallCourse With(string path, string text) => new(Files.SetItem(path, text));

    public SmallCourse Without(string path) => new(Files.Remove(path));

    /// <summary>Adds lines of top-level keys to a file.</summary>
    public SmallCourse Append(string path, string text) => With(path, Files[path] + text);

    public SmallCourse Replace(string path, string old, string replacement)
    {
        Files[path].ShouldContain(old);
        return With(path, Files[path].Replace(old, replacement, StringComparison.Ordinal));
    }

    public SmallCourse Each(Func<string, string> change) => new(Files.ToImmutableSortedDictionary(f => f.Key, f => change(f.Value), StringComparer.Ordinal));

    public IWorkspace Workspace => MemoryWorkspace.Of(Files.Select(f => (f.Key, f.Value)));

    public Outcome<Course> Read(string folder = "") => CurriculumReader.Read(Workspace, folder, "1.0.0");

    /// <summary>Places, codes and messages of all findings.</summary>
    public IEnumerable<string> Findings(string folder = "") => Read(folder).Diagnostics.Select(Places.Print);

    /// <summary>The course, when nothing was found.</summary>
    public Course Course(string folder = "")
    {
        var read = Read(folder);
        read.Diagnostics.Select(Places.Print).ShouldBeEmpty();
        return read.Value!;
    }

    private static ImmutableSortedDictionary<string, string> Base()
    {
        var workspace = new Fixture("none", Fixture.Base).Compose();
        return workspace.Files("").ToImmutableSortedDictionary(
            p => p,
            p => Encoding.UTF8.GetString(((FileLookup.Found)workspace.Read(p)).Bytes.Span).ReplaceLineEndings("\n"),
            StringComparer.Ordinal);
    }
}
