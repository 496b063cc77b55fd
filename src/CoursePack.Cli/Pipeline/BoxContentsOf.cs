using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Overlays;
using CoursePack.Rendering.Packaging;

namespace CoursePack.Cli.Pipeline;

/// <summary>What goes into the box: the produced files, the sources they were made from, and the first page's facts.</summary>
internal static class BoxContentsOf
{
    /// <summary>Further courses and regions are boxes of their own, but for those that this one is or extends.</summary>
    private static readonly string[] Elsewhere = ["courses/", "regions/"];

    /// <param name="adapted">What the covers say of who adapted the course.</param>
    public static BoxContents Build(Course course, TemplateSet templates, BuildRequest request, EffectiveCourse? layers, string? adapted, ImmutableArray<ProducedFile> files, BoxStatus status)
    {
        var words = templates.WordsFor(course.Language)!;
        return new()
        {
            Course = new()
            {
                Id = course.Id,
                Title = course.Title.Value,
                Subtitle = course.Subtitle?.Value,
                Version = course.Version,
                Date = course.Date ?? new(2000, 1, 1),
                Language = templates.WholeLanguageFor(course.Language),
                Licence = LicenceName.Of(course.Licence),
                Details = [$"{words["version"]} {course.Version}", $"{words["licence"]} {LicenceName.Of(course.Licence)}", .. adapted is null ? [] : (string[])[adapted]],
                Adapted = adapted,
                Notice = Notice(words, course.LocalPlaces.Count(p => p.Need == LocalNeed.Safety && p.Value.Length == 0)),
                DecideFirst = BoxWordsOf.DecideFirst(words, forEmployers: !course.OrganisationPages.IsEmpty),
            },
            Words = BoxWordsOf.Strings(words),
            Files = files,
            Sources = [.. Sources(request, layers)],
            Status = status,
            ToolVersion = CommandLine.CommandLineProgram.ToolVersion,
        };
    }

    private static string? Notice(ImmutableDictionary<string, string> words, int blank) => blank switch
    {
        0 => null,
        1 => words["not_localised_one"],
        _ => words["not_localised"].Replace("{n}", blank.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
    };

    private static IEnumerable<BoxFile> Sources(BuildRequest request, EffectiveCourse? layers)
    {
        string[] own = [request.Location.Folder, .. layers?.Stack.Layers.Select(l => l.Folder) ?? []];
        foreach (var file in Files(request.Location.Workspace, "curriculum/", path => !Elsewhere.Any(e => path.StartsWith(e, StringComparison.Ordinal)) || own.Any(folder => folder.Length > 0 && path.StartsWith(folder + "/", StringComparison.Ordinal))))
            yield return file;
        if (request.Templates.Workspace is { } templates)
        {
            foreach (var file in Files(templates, "templates/", _ => true))
                yield return file;
        }
    }

    /// <summary>Files that can be read, without hidden ones: what an editor or a version control system leaves behind is not a source.</summary>
    private static IEnumerable<BoxFile> Files(IWorkspace workspace, string prefix, Func<string, bool> belongs)
    {
        foreach (var path in workspace.Files("").Where(p => belongs(p) && !p.Split('/').Any(part => part.StartsWith('.') || part.EndsWith('~'))))
        {
            if (workspace.Read(path) is FileLookup.Found found)
                yield return new(prefix + path, found.Bytes);
        }
    }
}
