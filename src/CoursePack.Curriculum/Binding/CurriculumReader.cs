using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Overlays;
using CoursePack.Curriculum.Reviews;
using CoursePack.Curriculum.Silences;

namespace CoursePack.Curriculum.Binding;

/// <summary>Reads a whole course out of a workspace: load, merge what it extends, bind, then look every reference up.</summary>
public static class CurriculumReader
{
    private const string FileName = "course.yaml";

    private static readonly ImmutableArray<string> Names = [FileName, "local.yaml", "contacts.yaml", "glossary.yaml", "language.yaml", ReviewLog.FileName, OverlayLock.FileName];

    /// <param name="folder">Of the course in the workspace: empty, or such as <c>courses/taster</c>. See <see cref="CourseRoot"/>.</param>
    /// <param name="toolVersion">What the course's <c>tool</c> is compared with, such as <c>1.0.0</c>.</param>
    /// <returns>A course even with findings, as whole as it could be read; null when <c>course.yaml</c> itself cannot be.</returns>
    public static Outcome<Course> Read(IWorkspace workspace, string folder, string toolVersion)
    {
        var read = ReadLayers(workspace, folder, toolVersion, today: null);
        return new(read.Course, read.Diagnostics);
    }

    /// <summary>The same, with the layers the course was made of.</summary>
    /// <param name="today">Decides only whether an overlay's waiver has expired.</param>
    public static LayeredCourse ReadLayers(IWorkspace workspace, string folder, string toolVersion, DateOnly? today)
    {
        var found = new DiagnosticBag();
        if (!IsThere(new CourseFiles(workspace, found), found, folder))
            return new(null, null, workspace, found.ToImmutable());
        var stack = OverlayReader.Follow(workspace, folder);
        found.AddRange(stack.Diagnostics);
        if (stack.Value is not { } layers)
            return new(null, null, workspace, found.ToImmutable());
        var files = new CourseFiles(layers.Workspace, found);
        var effective = layers.IsOverlay ? OverlayReader.Merge(layers, today, files, found) : null;
        ICourseFiles? source = !layers.IsOverlay ? files : effective is null ? null : new TreeFiles(effective.Tree, layers, files, effective.Aliases);
        var course = source is null ? null : Bind(source, found, folder, toolVersion, effective?.Removed);
        if (course is not null && effective?.Languages is { } spoken)
            course = course with { Languages = spoken };
        if (layers.IsOverlay)
            UnreadFiles.Report(layers, files, found);
        else if (course is not null)
            ReportWhole(files, course, folder, found);
        return new(course, effective, layers.Workspace, found.ToImmutable());
    }

    /// <summary>The course that an overlay extends, bound like any other. What is wrong with it is found where it is checked itself.</summary>
    /// <returns>Null where it cannot be read.</returns>
    public static Course? ReadBelow(EffectiveCourse overlay, string toolVersion)
    {
        var layers = overlay.Stack with { Layers = overlay.Stack.Layers[..^1] };
        var unsaid = new DiagnosticBag();
        var files = new CourseFiles(layers.Workspace, unsaid);
        return OverlayReader.Merge(layers, null, files, unsaid) is { } below
            ? Bind(new TreeFiles(below.Tree, layers, files, below.Aliases), unsaid, layers.Top.Folder, toolVersion, below.Removed)
            : null;
    }

    private static void ReportWhole(CourseFiles files, Course course, string folder, DiagnosticBag found)
    {
        files.ReportMisspelt(folder, Names);
        if (course.AdaptedBy is { } who)
            found.Add(OverlayFindings.AdaptedFromNothing.At(who.Span, "'adapted_by' stands in a course that extends none", "name the course it was made from with 'extends', or take the line away"));
    }

    private static bool IsThere(CourseFiles files, DiagnosticBag found, string folder)
    {
        var path = folder.Length == 0 ? FileName : $"{folder}/{FileName}";
        if (files.IsFile(folder))
            found.Add(FileFindings.NoCourse.At(SourceSpan.OfFile(folder), "there is no course here: this is a file", "name the folder that holds course.yaml"));
        else if (files.Refusal(folder) is { } reason)
            found.Add(FileFindings.UnreadableFile.At(SourceSpan.OfFile(folder), $"the folder cannot be read: {reason}", "check the permissions of the folder"));
        else if (!files.Exists(path))
            found.Add(FileFindings.NoCourse.At(SourceSpan.OfFile(path), "there is no course here: the folder has no course.yaml", "name a folder that has one, or make a new course with 'coursepack init'"));
        return !found.HasErrors;
    }

    private static Course? Bind(ICourseFiles files, DiagnosticBag found, string folder, string toolVersion, IReadOnlyDictionary<string, SourceSpan>? removed)
    {
        if (files.Yaml(folder.Length == 0 ? FileName : $"{folder}/{FileName}") is not { } node)
            return null;
        var context = new BindingContext(files, found, removed);
        var course = new CourseBinder(context, folder, toolVersion).Bind(node);
        context.References.Report();
        if (course is null)
            return null;
        ModuleBinder.CheckClaims(new(course), found);
        return course with { Silences = CourseSilences.Of(files.ReadYaml, context.Silences, found) };
    }
}
