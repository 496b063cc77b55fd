namespace CoursePack.Tests.Testing;

/// <summary>Where the sources lie, found from the built tests upwards.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The folder of this test project; goldens and fixtures are named from here.</summary>
    public static string Tests { get; } = Path.Combine(Root, "tests", "CoursePack.Tests");

    public static string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "CoursePack.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"no CoursePack.sln above {start}");
    }
}
