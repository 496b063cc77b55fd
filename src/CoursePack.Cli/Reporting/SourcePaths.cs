namespace CoursePack.Cli.Reporting;

/// <summary>How a source file is called outside: the workspace knows paths below its root only.</summary>
/// <param name="CourseFolder">Folder of the course below the workspace's root; <c>""</c> for the root itself.</param>
/// <param name="Typed">PATH as the user typed it, with <c>/</c>.</param>
public sealed record SourcePaths(string CourseFolder, string Typed)
{
    /// <summary>The templates folder as a person can open it; null for the set built into the tool.</summary>
    public string? Templates { get; init; }

    /// <summary>Files outside the course that the command line names, as typed: they are called so everywhere.</summary>
    public IReadOnlyCollection<string> Named { get; init; } = [];

    /// <summary>Relative to PATH, with <c>/</c>: what machines read.</summary>
    public string Relative(string path)
    {
        if (CourseFolder.Length == 0)
            return path;
        if (path.StartsWith(CourseFolder + "/", StringComparison.Ordinal))
            return path[(CourseFolder.Length + 1)..];
        var ups = CourseFolder.Count(c => c == '/') + 1;
        return string.Concat(Enumerable.Repeat("../", ups)) + path;
    }

    /// <summary>PATH as typed and the rest: what a person can open from where they stand.</summary>
    public string Openable(string path)
    {
        if (Named.Contains(path))
            return path;
        if (Templates is { } templates && path.StartsWith("templates/", StringComparison.Ordinal))
            return templates + path["templates".Length..];
        var relative = Relative(path);
        if (Typed is "" or ".")
            return relative;
        if (relative.Length == 0)
            return Typed;
        var start = Typed.TrimEnd('/');
        while (relative.StartsWith("../", StringComparison.Ordinal) && start.Contains('/', StringComparison.Ordinal) && !start.EndsWith("..", StringComparison.Ordinal))
        {
            start = start[..start.LastIndexOf('/')];
            relative = relative[3..];
        }

        // PATH is one word, and the folder above it is where the person stands.
        if (relative.StartsWith("../", StringComparison.Ordinal) && !start.Contains('/', StringComparison.Ordinal) && start is not "..")
            return relative[3..];
        return start + "/" + relative;
    }
}
