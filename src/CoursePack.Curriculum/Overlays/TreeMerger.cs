using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>
/// Puts the files of an overlay on those of the course below: keys by key, things with an id by id, every other list whole.
/// Base first, then what is new, so that an overlay that says nothing changes nothing.
/// </summary>
internal sealed class TreeMerger
{
    /// <summary>Facts of a course about itself, which no one takes from another.</summary>
    private static readonly string[] OwnFacts = ["id", "version", "date", "tool", "url", "adapted_by", "translation"];

    private readonly CourseTree below;
    private readonly int layer;
    private readonly TreeTexts texts;
    private readonly DiagnosticBag found;
    private readonly EntityIndex index;
    private readonly ImmutableArray<Override>.Builder overrides = ImmutableArray.CreateBuilder<Override>();
    private CourseTree merged;

    public TreeMerger(CourseTree below, int layer, TreeTexts texts, DiagnosticBag found)
    {
        (this.below, this.layer, this.texts, this.found) = (below, layer, texts, found);
        (merged, index) = (below, EntityIndex.Of(below));
    }

    public ImmutableArray<Override> Overrides => overrides.ToImmutable();

    public CourseTree Merge(CourseTree overlay)
    {
        foreach (var document in overlay.Documents.Values)
            Document(document);
        var hasOwnOrder = overlay.Course is { } course && NodeEditor.Entry(course, "modules") is not null;
        if (!hasOwnOrder)
            PlaceNewModules(overlay);
        return merged;
    }

    private void Document(TreeDocument document)
    {
        if (document.Root is null)
        {
            // A file that cannot be read may hold anything: nothing is said of what it leaves open.
            if (!below.Documents.ContainsKey(document.Path))
                merged = merged.With(document);
            return;
        }

        if (!below.Documents.TryGetValue(document.Path, out var known))
        {
            New(document, document.Root);
            return;
        }

        if (known.Root is null)
            return;
        var path = new NodePath(document.Path, []);
        if (document.Kind == EntityKind.ReviewLog)
            Log(path, known.Root, document.Root);
        else if (document.Kind == EntityKind.Language)
            Value(new(EntityKind.Language, "", path, known.Root), path, "language", known.Root, document.Root, null);
        else if (document.IsList)
            List(document.Kind, path, null, known.Root, document.Root);
        else if (NodeEditor.Id(known.Root) is { } id)
            Keys(new(document.Kind, document.Kind == EntityKind.Course ? "" : id, path, known.Root), document.Root);
    }

    private void New(TreeDocument document, YamlNode root)
    {
        if (document.IsList || document.Kind is EntityKind.Course or EntityKind.ReviewLog)
        {
            merged = merged.With(document);
            return;
        }

        var id = NodeEditor.Id(root);
        if (id is not null && index.All.FirstOrDefault(e => e.Kind == document.Kind && e.Id == id) is { } same)
            found.Add(OverlayFindings.TargetMoved.At(OverlayPlaces.Of(root), $"the base has {same.Name} in '{same.Path.Document}', not in '{document.Path}'", "move the file to the place it has in the base").With(OverlayPlaces.Of(same.Node), "the one of the base"));
        else if (Missing(document.Kind, root) is { Length: > 0 } lacking)
            found.Add(OverlayFindings.TargetMissing.At(
                OverlayPlaces.FirstLine(root.Span),
                $"the base has no '{document.Path}' for this to change",
                [.. Suggestion.For(document.Path, below.Documents.Keys), $"for a new {EntityShape.Of(document.Kind).Word}, add {string.Join(", ", lacking)}"]));
        else
            merged = merged.With(document);
    }

    /// <summary>What was reviewed in the base counts here too, as long as the words are the same; what was reviewed here comes before it.</summary>
    private void Log(NodePath path, YamlNode before, YamlNode after)
    {
        foreach (var entry in (after as YamlNode.Mapping)?.Entries ?? [])
        {
            if (NodeEditor.Get(before, [entry.Key.Text]) is YamlNode.Mapping old && entry.Value is YamlNode.Mapping)
                Log(path.Key(entry.Key.Text), old, entry.Value);
            else
                merged = merged.Set(path.Key(entry.Key.Text), entry.Value, entry.Key);
        }
    }

    private void Keys(Entity entity, YamlNode node)
    {
        if (node is not YamlNode.Mapping keys)
        {
            Unfit(node, $"{entity.Name} is written with keys", "write 'key: value', one key a line");
            return;
        }

        foreach (var entry in keys.Entries)
        {
            var key = entry.Key.Text;
            if (entity.Path.Steps.IsEmpty && key is "patch" or "extends")
                continue;
            if (key == "id" && entity.Kind != EntityKind.Course)
            {
                if (entry.Value is YamlNode.Scalar written && written.Text != NodeEditor.Id(entity.Node))
                    Unfit(entry.Value, $"the id of {entity.Name} cannot be changed", $"write id: {NodeEditor.Id(entity.Node)}, or take the line away");
                continue;
            }

            if (entity.Kind == EntityKind.Course && OwnFacts.Contains(key))
                merged = merged.Set(entity.Path.Key(key), entry.Value, entry.Key);
            else if (EntityShape.Of(entity.Kind).ItemsOf(key) is { } items)
                List(items, entity.Path.Key(key), entity, NodeEditor.Entry(entity.Node, key)?.Value, entry.Value);
            else
                Value(entity, entity.Path.Key(key), $"{entity.Name}/{key}", NodeEditor.Entry(entity.Node, key)?.Value, entry.Value, entry.Key);
        }
    }

    private void Value(Entity entity, NodePath path, string name, YamlNode? before, YamlNode after, YamlNode.Scalar? key)
    {
        if (after is YamlNode.Refused)
            return;
        if (after is YamlNode.Scalar { IsEmpty: true })
        {
            found.Add(OverlayFindings.OperationUnfit.At(key?.Span ?? after.Span, $"'{name}' is left blank here", "write a value; to take it away, write a patch with op: remove"));
            return;
        }

        if (before is YamlNode.Mapping old && after is YamlNode.Mapping keys && !TreeTexts.IsFile(old) && !TreeTexts.IsFile(keys))
        {
            foreach (var entry in keys.Entries)
                Value(entity, path.Key(entry.Key.Text), $"{name}/{entry.Key.Text}", NodeEditor.Entry(old, entry.Key.Text)?.Value, entry.Value, entry.Key);
            return;
        }

        merged = merged.Set(path, after, key);
        overrides.Add(new(layer, name, OverlayOperation.Set, key?.Span ?? OverlayPlaces.FirstLine(after.Span), before is null ? null : CanonicalText.Of(before, texts), before?.Span ?? SourceSpan.None, CanonicalText.Of(after, texts)) { Path = path });
    }

    /// <param name="owner">What has the list; null for a file that is one.</param>
    private void List(EntityKind kind, NodePath path, Entity? owner, YamlNode? before, YamlNode after)
    {
        var word = EntityShape.Of(kind).Word;
        if (after is not YamlNode.Sequence { Items.IsEmpty: false } list)
        {
            if (after is not YamlNode.Refused)
                Unfit(after, $"this must be a list of things with ids, each a {word}", "name those that differ; to take one away, write a patch with op: remove");
            return;
        }

        var seen = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var item in list.Items.Where(i => i is not YamlNode.Refused))
        {
            if (NodeEditor.Id(item) is not { Length: > 0 } id)
                Unfit(item, $"this {word} has no id", "add the id that it has in the base, or one of its own");
            else if (!seen.TryAdd(id, item))
                found.Add(OverlayFindings.DuplicateTarget.At(OverlayPlaces.Of(item), $"the {word} '{id}' stands here twice", "put them together").With(OverlayPlaces.Of(seen[id]), "the first one"));
            else
                Item(kind, path, owner, before, item, id);
        }
    }

    private void Item(EntityKind kind, NodePath path, Entity? owner, YamlNode? before, YamlNode item, string id)
    {
        var same = (before as YamlNode.Sequence)?.Items.Where(i => NodeEditor.Id(i) == id).ToList() ?? [];
        var known = same.Count == 0 ? null : index[Entity.NameOf(kind, EntityIndex.IdIn(owner, id))];
        if (same.Count > 1)
        {
            found.Add(OverlayFindings.DuplicateTarget.At(OverlayPlaces.Of(item), $"the base has the {EntityShape.Of(kind).Word} '{id}' twice", "give one of them another id in the base").With(OverlayPlaces.Of(same[0]), "the first one").With(OverlayPlaces.Of(same[1]), "the second one"));
            return;
        }

        if (known is not null)
        {
            Keys(known, item);
            return;
        }

        var lacking = Missing(kind, item);
        var scope = owner?.Id.Split('/', ':')[0] ?? "";
        if (index.Elsewhere(kind, scope, id) is { } moved)
        {
            found.Add(OverlayFindings.TargetMoved.At(OverlayPlaces.Of(item), $"the base has {moved.Name}, and not here", "say what differs where it stands in the base; to put it here, write a patch with op: move").With(OverlayPlaces.Of(moved.Node), "where it stands now"));
            return;
        }

        if (!lacking.IsEmpty)
        {
            var near = index.All.Where(e => e.Kind == kind && (scope.Length == 0 || e.Scope == scope)).Select(e => e.ShortId);
            found.Add(OverlayFindings.TargetMissing.At(OverlayPlaces.Of(item), $"the base has no {EntityShape.Of(kind).Word} '{id}' here", [.. Suggestion.For(id, near), $"for a new one, add {string.Join(", ", lacking)}"]));
            return;
        }

        if (merged.Get(path) is YamlNode.Sequence now)
            merged = merged.Insert(path, now.Items.Length, item);
        else
            merged = merged.Set(path, new YamlNode.Sequence([item], item.Span), new(new(path.Last, item.Span.Source!, [item.Span.Start]), ScalarStyle.Plain, OverlayPlaces.Of(item)));
    }

    private static ImmutableArray<string> Missing(EntityKind kind, YamlNode node) =>
        [.. EntityShape.Of(kind).Required.Where(key => NodeEditor.Entry(node, key) is null)];

    /// <summary>A new module goes before the first listed one with a higher number, where the course lists its modules.</summary>
    private void PlaceNewModules(CourseTree overlay)
    {
        var list = new NodePath(CourseTree.CourseFile, ["modules"]);
        foreach (var document in overlay.Documents.Values.Where(d => d.Path.StartsWith("modules/", StringComparison.Ordinal) && d.Kind == EntityKind.Module))
        {
            if (below.Documents.ContainsKey(document.Path) || !merged.Documents.ContainsKey(document.Path) || merged.Get(list) is not YamlNode.Sequence listed
                || NodeEditor.Entry(document.Root!, "id")?.Value is not YamlNode.Scalar id)
                continue;
            var number = ModuleOrder.Number(document.Root!);
            var at = listed.Items.TakeWhile(i => i is not YamlNode.Scalar other || NumberOf(other.Text) is not { } n || number is null || n <= number).Count();
            merged = merged.Insert(list, at, id);
        }
    }

    private int? NumberOf(string module) =>
        merged.Documents.Values.FirstOrDefault(d => d.Kind == EntityKind.Module && d.Root is { } node && NodeEditor.Id(node) == module) is { Root: { } root } ? ModuleOrder.Number(root) : null;

    private void Unfit(YamlNode node, string message, string hint) =>
        found.Add(OverlayFindings.OperationUnfit.At(OverlayPlaces.FirstLine(node.Span), message, hint));
}
