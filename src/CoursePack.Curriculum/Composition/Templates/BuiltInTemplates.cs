using CoursePack.Core.Workspaces;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>The repository's <c>templates/</c>, embedded when the tool is built.</summary>
internal static class BuiltInTemplates
{
    private const string Prefix = "templates/";

    public static MemoryWorkspace Workspace()
    {
        var assembly = typeof(BuiltInTemplates).Assembly;
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files[name[Prefix.Length..].Replace('\\', '/')] = bytes;
        }

        return new(files);
    }
}
