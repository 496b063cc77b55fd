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
    private const string Missing = "upstream does not have it any more";

    private readonly OwnStatements statements = new(course);
    private readonly Relocation relocation = new(course, tracks);
    private readonly EntityIndex index = EntityIndex.Of(course.Below);
    private readonly TargetFinder finder = new(course.Below, new(course.Workspace));
    private readonly List<SourceEdit> edits = [];
    private readonly List<YamlPlace> taken = [];
    private readonly List<(string From, string To)> moves = [];
    private readonly HashSet<YamlPlace> dropped = [];

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
        if (edits.Count + taken.Count + moves.Count == 0)
            return false;
        foreach (var group in taken.GroupBy(p => p.File))
        {
            var removal = PlaceRemoval.WithShells(group.Key, [.. group]);
            relocation.Keep(group.Key, removal, PlaceRemoval.WithShells(group.Key, [.. group.Where(dropped.Contains)]));
            edits.AddRange(removal);
        }

        edits.AddRange(relocation.Operations(taken));
        foreach (var group in edits.GroupBy(e => e.Path, StringComparer.Ordinal))
            draft.Edit(group.Key, Outermost([.. group]));
        foreach (var path in taken.Select(p => p.File.Source.Path).Distinct(StringComparer.Ordinal))
            EmptiedFiles.Tidy(draft, path);
        draft.Move([.. moves.Where(m => draft.Has(m.From))]);
        return true;
    }

    /// <summary>An edit inside what another one takes out changes nothing.</summary>
    private static IEnumerable<SourceEdit> Outermost(IReadOnlyList<SourceEdit> all) =>
        all.Where(e => !all.Any(o => o != e && o.Replacement.Length == 0 && (e.Start < e.End ? o.Start <= e.Start && e.End <= o.End : o.Start < e.Start && e.Start < o.End)));

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
                dropped.Add(taking);
                Steps.Add(new(UpgradeAction.Dropped, reference.Value, reference.Span) { Why = "upstream has taken it away too" });
            }
            else if (item?.Place is { } going)
            {
                Nowhere.Add(new(reference.Value, item.Source, item.File, going, reference.Span, Missing) { Perhaps = tracks.Perhaps(reference.Value), Thing = tracks.Resolve(reference.Value) });
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
                Nowhere.Add(new(name, source, statements.File(source), null, SourceSpan.StartOf(source), Missing) { Perhaps = tracks.Perhaps(name), Thing = name });
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
            if (NodeEditor.Id(item) is not { Length: > 0 } id || ThingTracks.OldName(kind, oldOwner, id) is not { } name || tracks.Then?.ContainsKey(name) != true)
                continue;
            var at = OverlayPlaces.Of(item);
            if (statements.At(item.Span) is not { } place)
                continue;
            if (tracks.Now(name) is not { } now || index[now] is not { } entity)
                Nowhere.Add(new(name, item.Span.Source!, place.File, place, at, Missing) { Perhaps = tracks.Perhaps(name), Thing = name });
            else if (owner is not null && !(owner.Path.Holds(entity.Path) && entity.Path.Steps.Length == owner.Path.Steps.Length + 2))
            {
                taken.Add(place);
                Steps.Add(new(UpgradeAction.Retargeted, name, at) { To = entity.Name });
                relocation.Add((YamlNode.Mapping)item, kind, name, entity);
            }
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
}
