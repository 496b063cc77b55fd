using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Cli.Pipeline;

/// <summary>Which templates are used, and how to say so.</summary>
/// <param name="Workspace">Null for the set built into the tool.</param>
/// <param name="Described">For people; names no path.</param>
/// <param name="Typed">The folder as a person can open it from where they stand; null for the built-in set.</param>
public sealed record TemplateSource(IWorkspace? Workspace, string Described, string? Typed)
{
    /// <summary>What findings in templates call their folder.</summary>
    public const string Folder = "templates";

    /// <summary><c>--templates</c>, else <c>templates/</c> beside or above the course's root, else the set built into the tool.</summary>
    /// <exception cref="UsageException"><c>--templates</c> names no folder with products.</exception>
    public static TemplateSource Find(Host host, CourseLocation location, string? option)
    {
        if (option is not null)
        {
            var named = Path.GetFullPath(option, host.WorkingDirectory);
            return HasProducts(named)
                ? new(new DiskWorkspace(named), "the folder named with --templates", option.Replace('\\', '/').TrimEnd('/'))
                : throw new UsageException($"'{option}' holds no templates", ["name a folder that has products/*.md in it"]);
        }

        for (var folder = Path.GetDirectoryName(location.RootPath); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, Folder);
            if (HasProducts(candidate))
                return new(new DiskWorkspace(candidate), "a templates folder beside or above the course", Path.GetRelativePath(host.WorkingDirectory, candidate).Replace('\\', '/'));
        }

        return new(null, "the set built into the tool", null);
    }

    /// <summary>A course that extends a box and has no templates beside it is printed with those of the box. What an overlay has in a folder of that name comes before either.</summary>
    public TemplateSource For(EffectiveCourse? layers)
    {
        if (layers is null)
            return this;
        var below = Workspace is null && layers.Stack.BoxTemplates is { } box ? new TemplateSource(box, "the templates of the box that the course extends", null) : this;
        ImmutableArray<IWorkspace> own = [.. layers.Stack.Layers.Skip(1).Reverse().Select(l => new FolderWorkspace(layers.Workspace, l.PathOf(Folder))).Where(f => !f.Files("").IsEmpty)];
        return own.IsEmpty ? below : below with { Workspace = new StackedWorkspace([.. own, below.Workspace ?? TemplateSet.BuiltIn()]), Described = below.Described + ", under those of the overlay" };
    }

    public Outcome<TemplateSet> Load() => Workspace is null ? TemplateSet.LoadBuiltIn() : TemplateSet.Load(new MountedWorkspace(Folder, Workspace), Folder);

    private static bool HasProducts(string folder) => Directory.Exists(Path.Combine(folder, "products"));
}
