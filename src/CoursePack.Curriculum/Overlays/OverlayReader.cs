using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>Merges a stack of courses, the base first.</summary>
public static class OverlayReader
{
    /// <summary>Follows <c>extends</c> down to the base.</summary>
    public static Outcome<CourseStack> Follow(IWorkspace workspace, string folder) => StackReader.Read(workspace, folder);

    /// <param name="today">Decides only whether a waiver has expired.</param>
    /// <returns>Null where a layer's <c>course.yaml</c> cannot be read; findings name the file of the layer they are about.</returns>
    public static Outcome<EffectiveCourse> Merge(CourseStack stack, DateOnly? today)
    {
        var found = new DiagnosticBag();
        return new(Merge(stack, today, new CourseFiles(stack.Workspace, found), found), found.ToImmutable());
    }

    internal static EffectiveCourse? Merge(CourseStack stack, DateOnly? today, CourseFiles files, DiagnosticBag found)
    {
        var texts = new TreeTexts(stack.Workspace);
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        var removed = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        var overrides = ImmutableArray.CreateBuilder<Override>();
        OverlayLock? recorded = null;
        (string, string) below = ("", "");
        var (tree, under, top) = (CourseTree.Empty, CourseTree.Empty, CourseTree.Empty);
        var titles = ImmutableArray.CreateBuilder<LayerTitle>();
        var (original, mandatory) = (CourseTree.Empty, 0);
        var languages = new LayerLanguages(stack.Workspace, found);
        for (var i = 0; i < stack.Layers.Length; i++)
        {
            var layer = stack.Layers[i];
            var loaded = new TreeLoader(files, found, layer, isOverlay: i > 0).Load();
            foreach (var document in loaded.Documents.Values)
                aliases[document.File] = document.Path;
            if (loaded.Course is not YamlNode.Mapping)
            {
                if (loaded.Course is not (null or YamlNode.Refused))
                    found.Add(FileFindings.WrongContent.At(OverlayPlaces.FirstLine(loaded.Course.Span), "the file holds no keys, which should stand here", "write 'key: value', one key a line"));
                return null;
            }

            languages.Add(layer, loaded.Course);
            if (i == 0)
            {
                tree = original = loaded;
                titles.Add(LayerTitle.Of(loaded.Course, loaded.Course));
                continue;
            }

            below = (NodeEditor.Id(tree.Course!) ?? "", (NodeEditor.Entry(tree.Course!, "version")?.Value as YamlNode.Scalar)?.Text ?? "");
            RequireId(loaded.Course, found);
            var merger = new TreeMerger(tree, i, texts, found);
            var merged = merger.Merge(loaded);
            var applier = new PatchApplier(merged, i, texts, found);
            var after = applier.Apply(new PatchReader(found).Read(loaded));
            ImmutableArray<Override> own = [.. merger.Overrides, .. applier.Overrides];
            recorded = Lock(layer, files, found, out var isBroken);
            var judge = new OverlayJudge(layer, tree, after, texts, own, today, found);
            judge.Judge(recorded, isBroken);
            mandatory = judge.MandatoryCount;
            titles.Add(LayerTitle.Of(after.Course!, loaded.Course));
            if (languages.Texts is { } spoken)
                DraftJudge.Judge(tree, after, texts, own, spoken, found);
            foreach (var (name, place) in applier.Removed)
                removed.TryAdd(name, place);
            overrides.AddRange(own);
            (tree, under, top) = (after, tree, loaded);
        }

        return new(stack, tree) { Overrides = overrides.ToImmutable(), Lock = recorded, Base = below, Aliases = aliases, Removed = removed, Below = under, Own = top, Original = original, Titles = titles.ToImmutable(), MandatoryCount = mandatory, Languages = languages.Texts };
    }

    /// <summary>Two courses with one id would write over each other.</summary>
    private static void RequireId(YamlNode course, DiagnosticBag found)
    {
        if (NodeEditor.Id(course) is null && NodeEditor.Entry(course, "extends") is { } extends)
            found.Add(OverlayFindings.OperationUnfit.At(extends.Key.Span, "this overlay has no id of its own", "add 'id:'; its output has a folder of that name"));
    }

    private static OverlayLock? Lock(Layer layer, CourseFiles files, DiagnosticBag found, out bool isBroken)
    {
        var path = layer.PathOf(OverlayLock.FileName);
        isBroken = false;
        if (layer.IsBoxed || !files.Exists(path))
            return null;
        isBroken = true;
        if (files.Yaml(path) is not { } node)
            return null;
        var read = OverlayLockFile.Read(node);
        found.AddRange(read.Diagnostics);
        isBroken = read.Value is null;
        return read.Value;
    }
}
