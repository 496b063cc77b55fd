using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Schemas;

namespace CoursePack.Cli.Pipeline;

/// <summary>The schemas of a course, with the names that its templates and the tool give.</summary>
internal static class SchemaFiles
{
    public static SchemaSet Of(CourseLocation location, TemplateSource source)
    {
        var templates = source.Load().Value;
        return SchemaSet.Of(location.Workspace, location.Folder, new()
        {
            Products = [.. templates?.Products.Values.Select(p => new CourseName(p.Id, p.Title)) ?? []],
            Formats = [.. OutputFormats.Names.Select(f => new CourseName(f, ""))],
            Themes = [.. templates?.Themes.Keys.Select(t => new CourseName(t, "")) ?? []],
            Codes = [.. ToolAssemblies.Codes.Where(Findings.CanBeTurned).Select(code => new CourseName(code, RulePage.Of(code).Title))],
        });
    }

    /// <summary>Writes them beside the course, where the first lines of new files look for them.</summary>
    /// <exception cref="UsageException">A link leads out of the course.</exception>
    public static void WriteBeside(CourseLocation location, SchemaSet schemas)
    {
        foreach (var file in schemas.Files)
            SourceFile.Write(location, PathOf(location, file.Name), file.Text);
    }

    public static bool LieBeside(CourseLocation location) =>
        location.Workspace.Read(PathOf(location, "course.schema.json")) is FileLookup.Found;

    /// <summary>What to say about files whose names are missing; null where there are none.</summary>
    public static string? Missing(CourseLocation location, ImmutableArray<string> unread) => unread switch
    {
        [] => null,
        [var one] => $"{location.Paths.Openable(one)} cannot be read whole, so names in it may be missing: coursepack check says why",
        _ => string.Create(CultureInfo.InvariantCulture, $"{unread.Length} files cannot be read whole, so names in them may be missing: coursepack check says why"),
    };

    private static string PathOf(CourseLocation location, string name) => WorkspacePath.Resolve(location.Folder, $"{SchemaSet.Folder}/{name}")!;
}
