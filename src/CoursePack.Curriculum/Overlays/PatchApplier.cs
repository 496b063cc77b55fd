using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>Carries out the operations of one overlay, one after another, on the course its files were merged into.</summary>
internal sealed partial class PatchApplier(CourseTree start, int layer, TreeTexts texts, DiagnosticBag found)
{
    private readonly ImmutableArray<Override>.Builder overrides = ImmutableArray.CreateBuilder<Override>();
    private CourseTree tree = start;
    private TargetFinder finder = new(start, texts);

    public ImmutableArray<Override> Overrides => overrides.ToImmutable();

    /// <summary>What was taken away, by name, with the things in it, and where.</summary>
    public Dictionary<string, SourceSpan> Removed { get; } = new(StringComparer.Ordinal);

    public CourseTree Apply(ImmutableArray<Patch> patches)
    {
        foreach (var patch in patches)
        {
            if (Found(patch.At, patch.Operation == OverlayOperation.Set) is not { } target)
                continue;
            var before = tree;
            if (target.Block is not null)
                OnBlock(patch, target);
            else if (target.IsEntity)
                OnEntity(patch, target);
            else
                OnKey(patch, target);
            if (!ReferenceEquals(before, tree))
                finder = new(tree, texts);
        }

        return tree;
    }

    private Target? Found(Spanned<string> reference, bool mayBeNew = false)
    {
        switch (finder.Find(reference.Value, mayBeNew))
        {
            case TargetLookup.Found known:
                return known.Target;
            case TargetLookup.Moved moved:
                found.Add(OverlayFindings.TargetMoved.At(reference.Span, $"there is no '{reference.Value}' any more", $"it is now '{moved.Now}': look whether this still fits, and write that").With(moved.Place, "where it stands now"));
                return null;
            case TargetLookup.Several several:
                var twice = OverlayFindings.DuplicateTarget.At(reference.Span, $"'{reference.Value}' names more than one thing", several.Places.Select(p => p.Name).Distinct().Count() > 1
                    ? $"write one of: {string.Join(", ", several.Places.Select(p => p.Name))}" : "give one of them another id");
                found.Add(several.Places.Aggregate(twice, (finding, place) => finding.With(place.Place, place.Name)));
                return null;
            case TargetLookup.Missing missing:
                found.Add(OverlayFindings.TargetMissing.At(reference.Span, $"there is no '{reference.Value}' in the base", missing.Hints));
                return null;
            default:
                throw new InvalidOperationException("a lookup not provided for");
        }
    }

    private void OnEntity(Patch patch, Target target)
    {
        var kind = target.Entity.Kind;
        var inList = !target.Path.Steps.IsEmpty;
        switch (patch.Operation)
        {
            case OverlayOperation.Append when kind == EntityKind.Language:
                Append(patch, target);
                break;
            case OverlayOperation.Append when EntityShape.Of(kind).Lists is [var (key, _)]:
                AppendTo(patch, target, key);
                break;
            case OverlayOperation.Replace when kind == EntityKind.Language && patch.Value is YamlNode.Sequence list:
                Replace(patch, target, list);
                break;
            case OverlayOperation.Replace when inList && IsThing(patch, target.Entity.ShortId):
                Replace(patch, target, patch.Value!);
                break;
            case OverlayOperation.Replace when inList:
                break;
            case OverlayOperation.InsertBefore or OverlayOperation.InsertAfter when inList:
                Insert(patch, target);
                break;
            case OverlayOperation.Remove when kind is not (EntityKind.Course or EntityKind.Language):
                Remove(patch, target);
                break;
            case OverlayOperation.Move when inList:
                Move(patch, target);
                break;
            case OverlayOperation.Move when kind == EntityKind.Module:
                MoveModule(patch, target);
                break;
            default:
                Unfit(patch, target, kind == EntityKind.Module && patch.Operation == OverlayOperation.Append
                    ? $"name the list: {patch.At.Value}/sessions or {patch.At.Value}/outcomes"
                    : $"name a key of it, such as {patch.At.Value}/title");
                break;
        }
    }

    private void OnKey(Patch patch, Target target)
    {
        if (target.Path.Last == "id")
        {
            Unfit(patch, target, "ids stay as they are; other courses and forms that were filled in depend on them");
            return;
        }

        switch (patch.Operation)
        {
            case OverlayOperation.Set or OverlayOperation.Replace:
                var key = new YamlNode.Scalar(new(target.Path.Last, patch.At.Span.Source!, [patch.At.Span.Start]), ScalarStyle.Plain, patch.At.Span);
                tree = tree.Set(target.Path, patch.Value, target.Node is null ? key : null);
                Record(patch, target, target.Node, patch.Value);
                break;
            case OverlayOperation.Append:
                Append(patch, target);
                break;
            case OverlayOperation.Remove:
                tree = tree.Set(target.Path, null);
                Record(patch, target, target.Node, null);
                break;
            default:
                Unfit(patch, target, "name a thing with an id, or a named block of a text");
                break;
        }
    }

    private void OnBlock(Patch patch, Target target)
    {
        var block = target.Block!;
        if (block.Place.Indentation is null)
        {
            Unfit(patch, target, "it begins behind other signs on its line, such as those of a list; change the text around it");
            return;
        }

        if (patch.Operation == OverlayOperation.Move)
        {
            MoveBlock(patch, target);
            return;
        }

        var text = patch.Value is null ? null : texts.Of(patch.Value);
        if (patch.Operation == OverlayOperation.Set || (text is null && patch.Operation != OverlayOperation.Remove))
        {
            Unfit(patch, target, patch.Operation == OverlayOperation.Set ? "write op: replace" : "a block takes 'text:' or 'file:' with Markdown");
            return;
        }

        var changed = patch.Operation switch
        {
            OverlayOperation.Replace => BlockEditor.Replace(block, text!),
            OverlayOperation.Append => BlockEditor.Append(block, text!),
            OverlayOperation.InsertBefore => BlockEditor.InsertBefore(block, text!),
            OverlayOperation.InsertAfter => BlockEditor.InsertAfter(block, text!),
            _ => BlockEditor.Remove(block),
        };
        PutText(target, changed);
        var own = block.Own;
        overrides.Add(Of(patch, target, own.Text.Trim('\n'), own.SpanOf(0, own.Text.Length), text?.Text.Trim('\n')) with { Block = block.Place.Id });
    }

    private void PutText(Target target, MappedText text) =>
        tree = tree.Set(target.Path, new YamlNode.Scalar(text, ScalarStyle.Literal, target.Node!.Span));

    private void Append(Patch patch, Target target)
    {
        if (target.Node is YamlNode.Sequence list)
        {
            if (patch.Value is YamlNode.Mapping && TreeTexts.IsFile(patch.Value))
            {
                Unfit(patch, target, "an item of a list stands under 'value:'");
                return;
            }

            if (EntityShape.Of(target.Entity.Kind).ItemsOf(target.Path.Last) is { } kind && !IsNew(patch, kind, target.Entity))
                return;
            tree = tree.Insert(target.Path, list.Items.Length, patch.Value!);
            Record(patch, target, null, patch.Value);
            Adds(EntityShape.Of(target.Entity.Kind).ItemsOf(target.Path.Last), target.Entity, patch.Value!);
        }
        else if (texts.Of(target.Node) is { } text && texts.Of(patch.Value) is { } added)
        {
            PutText(target, BlockEditor.Append(text, added));
            Record(patch, target, null, patch.Value);
        }
        else
        {
            Unfit(patch, target, "append to a list, or a text to a text");
        }
    }

    private void AppendTo(Patch patch, Target target, string key)
    {
        if (NodeEditor.Entry(target.Node!, key) is { } entry)
            Append(patch, target with { Path = target.Path.Key(key), Node = entry.Value, Name = $"{target.Name}/{key}" });
        else
            Unfit(patch, target, $"it has no {key}; write op: set with a list");
    }

    private void Replace(Patch patch, Target target, YamlNode value)
    {
        tree = tree.Set(target.Path, value);
        Record(patch, target, target.Node, value);
    }

    private void Insert(Patch patch, Target target)
    {
        if (!IsNew(patch, target.Entity.Kind, target.Entity))
            return;
        var list = target.Path.Parent;
        var at = NodeEditor.IndexOf((YamlNode.Sequence)tree.Get(list)!, target.Path.Last);
        tree = tree.Insert(list, patch.Operation == OverlayOperation.InsertBefore ? at : at + 1, patch.Value!);
        Record(patch, target, null, patch.Value);
        Adds(target.Entity.Kind, list.Steps.IsEmpty ? null : finder.Index.All.FirstOrDefault(e => e.Path == list.Parent), patch.Value!);
    }

    private void Remove(Patch patch, Target target)
    {
        foreach (var gone in finder.Index.All.Where(e => target.Path.Holds(e.Path)))
            Removed.TryAdd(gone.Name, patch.At.Span);
        tree = tree.Set(target.Path, null);
        // Lists that name it as a part of the course follow; whoever refers to it in other ways must decide what to do.
        foreach (var key in target.Entity.Kind switch { EntityKind.Module => (string[])["modules", "add_ons"], EntityKind.Schedule => ["schedules"], _ => [] })
            tree = WithoutName(tree, key, target.Entity.Id);
        Record(patch, target, target.Node, null);
    }

    /// <summary>Whether what is put in the place of a thing is one with the same id.</summary>
    private bool IsThing(Patch patch, string id)
    {
        if (patch.Value is YamlNode.Mapping && NodeEditor.Id(patch.Value) == id)
            return true;
        found.Add(OverlayFindings.OperationUnfit.At(OverlayPlaces.Of(patch.Value!), $"what replaces '{patch.At.Value}' must have its id", $"begin it with id: {id}"));
        return false;
    }

    private bool IsNew(Patch patch, EntityKind kind, Entity near)
    {
        var word = EntityShape.Of(kind).Word;
        if (patch.Value is not YamlNode.Mapping || NodeEditor.Id(patch.Value) is not { Length: > 0 } id)
        {
            found.Add(OverlayFindings.OperationUnfit.At(OverlayPlaces.FirstLine(patch.Value!.Span), $"this is no {word}", $"write the keys of a {word}, with an id of its own, under 'value:'"));
            return false;
        }

        var scope = near.Scope.Length == 0 && near.Path.Steps.IsEmpty ? near.Id : near.Scope;
        if (finder.Index.Elsewhere(kind, scope, id) is not { } same)
            return true;
        if (CanonicalText.Of(same.Node, texts) == CanonicalText.Of(patch.Value, texts))
            found.Add(OverlayFindings.EqualToBase.At(patch.At.Span, $"the base has this {same.Name} already", "take it out: what is not here stays as the base has it").With(OverlayPlaces.Of(same.Node), "the base"));
        else
            found.Add(OverlayFindings.DuplicateTarget.At(OverlayPlaces.Of(patch.Value), $"there is {same.Name} already", "give this one another id").With(OverlayPlaces.Of(same.Node), "the first one"));
        return false;
    }

    private void Unfit(Patch patch, Target target, string hint) =>
        found.Add(OverlayFindings.OperationUnfit.At(patch.Span, $"'{PatchReader.Word(patch.Operation)}' does not fit '{target.Name}'", hint));

    private void Record(Patch patch, Target target, YamlNode? before, YamlNode? after) =>
        overrides.Add(Of(patch, target, before is null ? null : CanonicalText.Of(before, texts), before?.Span ?? SourceSpan.None, after is null ? null : CanonicalText.Of(after, texts)));

    /// <summary>Names the thing that was last recorded as put in.</summary>
    private void Adds(EntityKind? kind, Entity? owner, YamlNode item)
    {
        if (kind is { } known && NodeEditor.Id(item) is { } id)
            overrides[^1] = overrides[^1] with { Added = Entity.NameOf(known, EntityIndex.IdIn(owner, id)) };
    }

    private Override Of(Patch patch, Target target, string? before, SourceSpan beforeAt, string? after) =>
        new(layer, target.Name, patch.Operation, patch.At.Span, before, beforeAt, after) { Path = target.Path, IsPatch = true, Why = patch.Why, Waiver = patch.Waiver };

    private static CourseTree WithoutName(CourseTree tree, string key, string id) =>
        tree.Course is { } course && NodeEditor.Entry(course, key)?.Value is YamlNode.Sequence list
            ? tree.Set(new(CourseTree.CourseFile, [key]), new YamlNode.Sequence([.. list.Items.Where(i => (i as YamlNode.Scalar)?.Text != id)], list.Span))
            : tree;
}
