using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Authoring;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>Rewrites what an overlay says of things that have another place or another id in its new base.</summary>
/// <param name="found">What merging the overlay on the new base found.</param>
internal sealed class Retargeting(EffectiveCourse course, ThingTracks tracks, OverlayDraft draft, ImmutableArray<Diagnostic> found)
{
    private readonly OwnStatements statements = new(course);
    private readonly EntityIndex index = EntityIndex.Of(course.Below);
    private readonly TargetFinder finder = new(course.Below, new(course.Workspace));
    private readonly List<SourceEdit> edits = [];
    private readonly List<YamlPlace> taken = [];
    private readonly List<(string From, string To)> moves = [];
    private readonly List<(string At, YamlNode? Value, string Operation, SourceSpan Written)> operations = [];

    public List<UpgradeStep> Steps { get; } = [];

    /// <summary>What leads nowhere.</summary>
    public List<Gone> Nowhere { get; } = [];

    /// <summary>Changes the draft.</summary>
    /// <returns>Whether there was anything to change.</returns>
    public bool Run()
    {
        foreach (var patch in statements.Patches)
            Patch(patch);
        foreach (var document in course.Own.Documents.Values.Where(d => d.Root is not null))
            Document(document);
        if (edits.Count + taken.Count + moves.Count + operations.Count == 0)
            return false;
        foreach (var group in taken.GroupBy(p => p.File))
            edits.AddRange(PlaceRemoval.WithShells(group.Key, [.. group]));
        if (operations.Count > 0)
            edits.AddRange(Added());
        foreach (var group in edits.GroupBy(e => e.Path, StringComparer.Ordinal))
            draft.Edit(group.Key, Outermost([.. group]));
        foreach (var path in taken.Select(p => p.File.Source.Path).Distinct(StringComparer.Ordinal))
            EmptiedFiles.Tidy(draft, path);
        foreach (var (from, to) in moves.Where(m => draft.Has(m.From)))
            draft.Move(from, to);
        return true;
    }

    /// <summary>An edit inside what another one takes out changes nothing.</summary>
    private static IEnumerable<SourceEdit> Outermost(IReadOnlyList<SourceEdit> all) =>
        all.Where(e => !all.Any(o => o != e && o.Replacement.Length == 0 && o.Start <= e.Start && e.End <= o.End && o.End > o.Start));

    private void Patch(Patch patch)
    {
        var item = statements.Of(patch);
        foreach (var reference in new[] { patch.At }.Concat(patch.Anchor is var (_, anchor) ? [anchor] : []))
        {
            if (!found.Any(d => d.Code is "CP8006" or "CP8007" && d.Span == reference.Span))
                continue;
            var next = tracks.Follow(reference.Value);
            if (next == reference.Value)
                next = (finder.Find(reference.Value) as TargetLookup.Moved)?.Now;
            if (next is not null && finder.Find(next, mayBeNew: true) is TargetLookup.Moved further)
                next = further.Now;
            if (next is not null && next != reference.Value && statements.At(reference.Span) is { } place)
            {
                edits.Add(place.Replace(next));
                Steps.Add(new(UpgradeAction.Retargeted, reference.Value, reference.Span) { To = next });
            }
            else if (patch.Operation == OverlayOperation.Remove && item?.Place is { } taking)
            {
                taken.Add(taking);
                Steps.Add(new(UpgradeAction.Dropped, reference.Value, reference.Span) { Why = "upstream has taken it away too" });
            }
            else if (item?.Place is { } going)
            {
                Nowhere.Add(new(reference.Value, item.Source, item.File, going, reference.Span, "upstream does not have it any more"));
                break;
            }
        }
    }

    private void Document(TreeDocument document)
    {
        if (document.IsList)
        {
            Items(document.Root!, document.Kind, null, null);
            return;
        }

        if (tracks.Then?.FirstOrDefault(t => t.Value.File == document.Path).Key is not { } name)
            return;
        var source = document.Root!.Span.Source!;
        if (tracks.Now(name) is not { } now || index[now] is not { } entity)
        {
            // Said once, where the file still lies at the place of what is gone and nothing else has taken it.
            if (!course.Below.Documents.ContainsKey(document.Path))
                Nowhere.Add(new(name, source, statements.File(source), null, SourceSpan.StartOf(source), "upstream does not have it any more"));
            return;
        }

        if (entity.Path.Document != document.Path)
            MoveFiles(document, entity);
        if (now != name && NodeEditor.Entry(document.Root, "id")?.Value is YamlNode.Scalar written && statements.At(written.Span) is { } id)
            edits.Add(id.Replace(entity.ShortId));
        Lists(document.Root, entity.Kind, name, entity);
    }

    private void MoveFiles(TreeDocument document, Entity entity)
    {
        var (from, to) = document.Kind == EntityKind.Module
            ? (WorkspacePath.Folder(document.Path) + "/", WorkspacePath.Folder(entity.Path.Document) + "/")
            : (document.Path, entity.Path.Document);
        var top = course.Stack.Top;
        foreach (var path in draft.Workspace.Files(top.PathOf(WorkspacePath.Folder(document.Path))).Where(p => p.StartsWith(top.PathOf(from), StringComparison.Ordinal)))
            moves.Add((path, top.PathOf(to) + path[top.PathOf(from).Length..]));
        Steps.Add(new(UpgradeAction.Retargeted, top.PathOf(document.Path), SourceSpan.StartOf(document.Root!.Span.Source!)) { To = top.PathOf(entity.Path.Document) });
    }

    private void Lists(YamlNode node, EntityKind kind, string oldName, Entity now)
    {
        foreach (var (key, items) in EntityShape.Of(kind).Lists)
        {
            if (NodeEditor.Entry(node, key)?.Value is { } list)
                Items(list, items, oldName, now);
        }
    }

    /// <param name="oldOwner">Name of what had the list in the old base; null for a file that is one.</param>
    private void Items(YamlNode list, EntityKind kind, string? oldOwner, Entity? owner)
    {
        foreach (var item in (list as YamlNode.Sequence)?.Items ?? [])
        {
            if (NodeEditor.Id(item) is not { Length: > 0 } id || OldName(kind, oldOwner, id) is not { } name || tracks.Then?.ContainsKey(name) != true)
                continue;
            var at = OverlayPlaces.Of(item);
            if (statements.At(item.Span) is not { } place)
                continue;
            if (tracks.Now(name) is not { } now || index[now] is not { } entity)
                Nowhere.Add(new(name, item.Span.Source!, place.File, place, at, "upstream does not have it any more"));
            else if (owner is not null && !(owner.Path.Holds(entity.Path) && entity.Path.Steps.Length == owner.Path.Steps.Length + 2))
                Relocate(item, kind, name, entity, place, at);
            else
            {
                if (entity.ShortId != id && place["id"] is { } written)
                {
                    edits.Add(written.Replace(entity.ShortId));
                    Steps.Add(new(UpgradeAction.Retargeted, name, at) { To = now });
                }

                Lists(item, kind, name, entity);
            }
        }
    }

    /// <summary>What the overlay says of a thing that lies elsewhere now becomes operations, which find it wherever it is.</summary>
    private void Relocate(YamlNode item, EntityKind kind, string name, Entity entity, YamlPlace place, SourceSpan at)
    {
        taken.Add(place);
        Steps.Add(new(UpgradeAction.Retargeted, name, at) { To = entity.Name });
        Say(item, kind, name, entity);
    }

    private void Say(YamlNode item, EntityKind kind, string name, Entity entity)
    {
        foreach (var entry in ((YamlNode.Mapping)item).Entries.Where(e => e.Key.Text != "id"))
        {
            if (EntityShape.Of(kind).ItemsOf(entry.Key.Text) is not { } inner)
                Say($"{entity.Name}/{entry.Key.Text}", NodeEditor.Entry(entity.Node, entry.Key.Text)?.Value, entry.Value);
            else
            {
                foreach (var child in ((entry.Value as YamlNode.Sequence)?.Items ?? []).OfType<YamlNode.Mapping>())
                {
                    if (OldName(inner, name, NodeEditor.Id(child) ?? "") is { } old && tracks.Then!.ContainsKey(old) && tracks.Now(old) is { } now && index[now] is { } there)
                        Say(child, inner, old, there);
                    else
                        operations.Add(($"{entity.Name}/{entry.Key.Text}", child, "append", child.Span));
                }
            }
        }
    }

    private void Say(string target, YamlNode? before, YamlNode value)
    {
        if (before is YamlNode.Mapping old && value is YamlNode.Mapping keys && !TreeTexts.IsFile(old) && !TreeTexts.IsFile(keys))
        {
            foreach (var entry in keys.Entries)
                Say($"{target}/{entry.Key.Text}", NodeEditor.Entry(old, entry.Key.Text)?.Value, entry.Value);
            return;
        }

        operations.Add((target, value, "set", value.Span));
    }

    private IEnumerable<SourceEdit> Added()
    {
        var source = course.Own.Course!.Span.Source!;
        var root = statements.File(source)!.Root;
        var items = operations.Select(o => Operation(source, o.At, o.Operation, o.Value!)).ToList();
        if (root["patch"] is { IsList: true, IsFlow: false } list && !list.Items.All(taken.Contains))
            return [SourceEdit.Insert(source, EndOfLine(source, list.Span.End), string.Concat(items.Select(i => Indented(i, BlockLines.Column(source.Text, list.Span.Start)))))];
        var block = "\npatch:" + string.Concat(items.Select(i => Indented(i, 2)));
        return root["patch"] is { IsList: true } flow && !flow.Items.IsEmpty
            ? items.SelectMany((_, i) => new[] { SourceEdit.Insert(source, flow.Span.End - 1, ", " + Flow(operations[i].At, operations[i].Operation, operations[i].Value!)) })
            : root["patch"] is { } empty
                ? [new(source.Path, empty.Key.Start, empty.Span.End, block[1..])]
                : [SourceEdit.Insert(source, EndOfLine(source, root.Span.End), block)];
    }

    private string Operation(SourceText source, string at, string operation, YamlNode value)
    {
        var texts = new TreeTexts(course.Workspace);
        var (key, written) = File(source, value) is { } file ? ("file", " " + ScalarWriter.Write(file)) : ("value", new ValueWriter(n => texts.Of(n)?.Text).AfterColon(value, 0));
        return $"op: {operation}\nat: {ScalarWriter.Write(at)}\n{key}:{written}";
    }

    private string Flow(string at, string operation, YamlNode value)
    {
        var texts = new TreeTexts(course.Workspace);
        return $"{{ op: {operation}, at: {ScalarWriter.Write(at)}, value: {new ValueWriter(n => texts.Of(n)?.Text).Flow(value)} }}";
    }

    /// <summary>A text in a file of its own is named from where it is written.</summary>
    private static string? File(SourceText from, YamlNode value) =>
        TreeTexts.IsFile(value) && NodeEditor.Entry(value, "file")?.Value is YamlNode.Scalar written && WorkspacePath.Resolve(WorkspacePath.Folder(value.Span.Path), written.Text) is { } path
            ? new UpgradeTarget(path).From(WorkspacePath.Folder(from.Path)) : null;

    private static string Indented(string item, int column) =>
        string.Concat(item.Split('\n').Select((l, i) => l.Length == 0 ? "\n" : $"\n{new string(' ', column)}{(i == 0 ? "- " : "  ")}{l}"));

    private static int EndOfLine(SourceText source, int at) => BlockLines.EndOfLine(source.Text, at);

    private static string? OldName(EntityKind kind, string? owner, string id)
    {
        if (owner is null)
            return Entity.NameOf(kind, id);
        var holder = owner[(owner.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return Entity.NameOf(kind, kind is EntityKind.Domain or EntityKind.Area or EntityKind.Competence ? $"{holder.Split(':')[0]}:{id}" : $"{holder}/{id}");
    }
}
