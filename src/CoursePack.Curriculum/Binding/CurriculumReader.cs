using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Reviews;
using CoursePack.Curriculum.Silences;

namespace CoursePack.Curriculum.Binding;

/// <summary>Reads a whole course out of a workspace: load, then bind, then look every reference up.</summary>
public static class CurriculumReader
{
    private const string FileName = "course.yaml";

    private static readonly ImmutableArray<string> Names = [FileName, "local.yaml", "contacts.yaml", "glossary.yaml", "language.yaml", ReviewLog.FileName];

    /// <param name="folder">Of the course in the workspace: empty, or such as <c>courses/taster</c>. See <see cref="CourseRoot"/>.</param>
    /// <param name="toolVersion">What the course's <c>tool</c> is compared with, such as <c>1.0.0</c>.</param>
    /// <returns>A course even with findings, as whole as it could be read; null when <c>course.yaml</c> itself cannot be.</returns>
    public static Outcome<Course> Read(IWorkspace workspace, string folder, string toolVersion)
    {
        var found = new DiagnosticBag();
        var course = Read(new CourseFiles(workspace, found), found, folder, toolVersion);
        return new(course, found.ToImmutable());
    }

    private static Course? Read(CourseFiles files, DiagnosticBag found, string folder, string toolVersion)
    {
        var path = folder.Length == 0 ? FileName : $"{folder}/{FileName}";
        if (files.IsFile(folder))
        {
            found.Add(FileFindings.NoCourse.At(SourceSpan.OfFile(folder), "there is no course here: this is a file", "name the folder that holds course.yaml"));
            return null;
        }

        if (files.Refusal(folder) is { } reason)
        {
            found.Add(FileFindings.UnreadableFile.At(SourceSpan.OfFile(folder), $"the folder cannot be read: {reason}", "check the permissions of the folder"));
            return null;
        }

        if (!files.Exists(path))
        {
            found.Add(FileFindings.NoCourse.At(SourceSpan.OfFile(path), "there is no course here: the folder has no course.yaml", "name a folder that has one, or make a new course with 'coursepack init'"));
            return null;
        }

        if (files.Yaml(path) is not { } node || IsOverlay(node, found))
            return null;
        var context = new BindingContext(files, found);
        var course = new CourseBinder(context, folder, toolVersion).Bind(node);
        context.References.Report();
        files.ReportMisspelt(folder, Names);
        if (course is null)
            return null;
        ModuleBinder.CheckClaims(new(course), found);
        return course with { Silences = CourseSilences.Of(files.ReadYaml, context.Silences, found) };
    }

    /// <summary>An overlay holds only what differs: bound by itself, everything else would be called missing.</summary>
    private static bool IsOverlay(YamlNode node, DiagnosticBag found)
    {
        if ((node as YamlNode.Mapping)?.Entries.FirstOrDefault(e => e.Key.Text == "extends") is not { } extends)
            return false;
        found.Add(BindingFindings.OverlayNotBuilt.At(extends.Key.Span, "this version of coursepack does not merge overlays", "check and build the course that it extends"));
        return true;
    }
}
