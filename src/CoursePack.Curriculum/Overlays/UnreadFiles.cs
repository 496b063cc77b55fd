using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>In an overlay a file that nothing reads says nothing, though its author thinks it does.</summary>
internal static class UnreadFiles
{
    private static readonly string[] Elsewhere = ["courses", "regions", "templates", "upstream"];

    private static readonly string[] AtTop = [CourseTree.CourseFile, "local.yaml", "contacts.yaml", "glossary.yaml", "language.yaml"];

    /// <param name="files">With which the whole course has been read.</param>
    public static void Report(CourseStack stack, CourseFiles files, DiagnosticBag found)
    {
        var read = files.ReadYaml.Select(y => y.Root.Span.Path).ToHashSet(StringComparer.Ordinal);
        // A file that could not be read has been reported already.
        read.UnionWith(found.ToImmutable().Select(d => d.Span.Path));
        foreach (var layer in stack.Layers.Skip(1))
        {
            foreach (var path in stack.Workspace.Files(layer.Folder).Where(p => IsYaml(p) && !read.Contains(p)))
            {
                var inside = path[layer.PathOf("").Length..];
                if (Elsewhere.Contains(inside.Split('/')[0]) || inside == OverlayLock.FileName || inside.Split('/').Any(p => p.StartsWith('.')))
                    continue;
                var known = WorkspacePath.Folder(inside).Length == 0 ? AtTop : ["module.yaml"];
                found.Add(FileFindings.MisspeltFile.At(SourceSpan.OfFile(path), $"nothing reads '{inside}'", [.. Suggestion.For(WorkspacePath.Name(path), known).DefaultIfEmpty("give it the name and the folder that it has in the base")]));
            }
        }
    }

    private static bool IsYaml(string path) => path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
