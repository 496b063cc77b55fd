namespace CoursePack.Curriculum.Loading;

/// <summary>Which folder is the root of a course, and where the course stands in it.</summary>
/// <param name="Top">The folder out of which nothing is read.</param>
/// <param name="Folder">Of the course, relative to the root: empty, <c>courses/slug</c> or <c>regions/slug</c>.</param>
public sealed record CourseRoot(string Top, string Folder)
{
    private static readonly string[] Shared = ["course.yaml", "frameworks", "glossary.yaml", "contacts.yaml"];

    /// <param name="path">A folder with a <c>course.yaml</c>, as the user wrote it.</param>
    public static CourseRoot Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var kind = Path.GetDirectoryName(full);
        var root = Path.GetDirectoryName(kind);
        if (kind is null || root is null || Path.GetFileName(kind) is not ("courses" or "regions"))
            return new(path, "");
        // A folder that is merely called "courses" must not open all that lies above it.
        return Shared.Any(name => Path.Exists(Path.Combine(root, name)))
            ? new(Path.Combine(path, "..", ".."), $"{Path.GetFileName(kind)}/{Path.GetFileName(full)}")
            : new(path, "");
    }
}
