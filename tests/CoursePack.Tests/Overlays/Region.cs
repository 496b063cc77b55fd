using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Model;
using CoursePack.Tests.Binding;

namespace CoursePack.Tests.Overlays;

/// <summary>The small course with a region <c>north</c> that extends it.</summary>
internal static class Region
{
    public const string Folder = "regions/north", CourseFile = Folder + "/course.yaml", Listening = Folder + "/" + SmallCourse.Listening, Lock = Folder + "/overlay.lock.yaml";

    /// <summary>Codes that a region without a record has everywhere, and that are not what most tests are about.</summary>
    private const string NotRecorded = "CP8014";

    public static DateOnly Today { get; } = new(2027, 1, 11);

    public static SmallCourse North(string more = "") => SmallCourse.Unchanged.North(more);

    public static SmallCourse North(this SmallCourse course, string more = "") => course.With(CourseFile, "id: north\nextends: ../..\n" + more);

    /// <summary>With one operation.</summary>
    public static SmallCourse Patched(this SmallCourse course, string operation) =>
        course.North("patch:\n  - " + operation.Replace("\n", "\n    ", StringComparison.Ordinal) + "\n");

    public static LayeredCourse Layered(this SmallCourse course, string folder = Folder) => CurriculumReader.ReadLayers(course.Workspace, folder, "1.0.0", Today);

    /// <summary>The merged course, when nothing was found but what is not recorded yet.</summary>
    public static Course Merged(this SmallCourse course, string folder = Folder)
    {
        var read = course.Layered(folder);
        read.Findings().ShouldBeEmpty();
        return read.Course!;
    }

    public static IEnumerable<string> Findings(this LayeredCourse read) => read.Diagnostics.Where(d => d.Code != NotRecorded).Select(Places.Print);

    public static IEnumerable<Diagnostic> Of(this LayeredCourse read, string code) => read.Diagnostics.Where(d => d.Code == code);

    public static Activity Activity(this Course course, string id) =>
        course.AllModules.SelectMany(m => m.Sessions).SelectMany(s => s.Activities).Single(a => a.Id.ToString() == id);

    public static string Place(this SourceSpan span) => $"{span.Path}:{span.StartPosition.Line}";

    /// <summary>The lock as <c>coursepack upgrade</c> writes it.</summary>
    public static SmallCourse Recorded(this SmallCourse course, params IEnumerable<string> accepted) =>
        course.With(Lock, course.Layered().Effective!.WriteLock(accepted.ToImmutableHashSet(StringComparer.Ordinal)));

    public static string TextOf(IWorkspace workspace, string path) =>
        SourceText.Decode(path, ((FileLookup.Found)workspace.Read(path)).Bytes.Span)!.Text;
}
