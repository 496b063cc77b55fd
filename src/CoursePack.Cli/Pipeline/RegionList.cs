using System.Collections.Immutable;

namespace CoursePack.Cli.Pipeline;

/// <summary>The regions of a course, by the names of their folders in ordinal order.</summary>
internal static class RegionList
{
    /// <param name="location">Of the course, or of one of its regions.</param>
    /// <exception cref="UsageException">No course is there: a mistyped path is no course without regions.</exception>
    public static ImmutableArray<(string Name, CourseLocation Location)> Of(Host host, CourseLocation location)
    {
        if (!File.Exists(Path.Combine(location.FullPath, "course.yaml")))
            throw new UsageException($"there is no course at '{location.Paths.Typed}'", ["name the folder with the course that the regions extend"]);
        return
        [
            .. location.Workspace.Files("regions")
                .Select(file => file.Split('/'))
                .Where(parts => parts is [_, _, "course.yaml"])
                .Select(parts => (parts[1], CourseLocation.Find(host, location.Paths.Openable($"regions/{parts[1]}")))),
        ];
    }
}
