using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Migration;

/// <summary>Reads the two files that a migration needs beside the course.</summary>
public static class MigrationMapReader
{
    /// <summary>The framework to move to.</summary>
    /// <param name="anyName">It may have another name than its id: it will be copied into the course.</param>
    public static Outcome<Framework> Framework(IWorkspace workspace, string path, bool anyName)
    {
        var read = Read(workspace, path, (context, node) => new FrameworkBinder(context).Bind(node));
        return anyName ? read with { Diagnostics = [.. read.Diagnostics.Where(d => d.Descriptor != BindingFindings.NameMismatch)] } : read;
    }

    public static Outcome<MigrationMap> Map(IWorkspace workspace, string path) =>
        Read(workspace, path, (context, node) => context.BindFile(node, "map", Map));

    private static Outcome<T> Read<T>(IWorkspace workspace, string path, Func<BindingContext, YamlNode, T?> bind)
        where T : class
    {
        var found = new DiagnosticBag();
        var context = new BindingContext(new CourseFiles(workspace, found), found);
        var value = context.Files.Yaml(path) is { } node ? bind(context, node) : null;
        return new(value, found.ToImmutable());
    }

    private static MigrationMap Map(MappingReader keys) =>
        new(keys.Word("from"), keys.Word("to"), keys.Each("changes", "change", Change), keys.EachOrNone("levels", "level", Change));

    private static CompetenceChange Change(MappingReader keys) =>
        new(Ids(keys, "from"), Ids(keys, "to"), keys.PlainOrNull("why"), keys.Span);

    /// <summary>One id, or a list of them.</summary>
    private static ImmutableArray<Spanned<string>> Ids(MappingReader keys, string key) =>
        keys.NodeOrNull(key) is YamlNode.Scalar ? [keys.Word(key)] : keys.Words(key, "id", required: true);
}
