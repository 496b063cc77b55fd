using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

internal sealed partial class PatchApplier
{
    private void MoveBlock(Patch patch, Target target)
    {
        var (key, reference) = patch.Anchor!.Value;
        if (key == "to")
        {
            Unfit(patch, target, "a block moves within its text: write before: or after: and the name of another block");
            return;
        }

        var written = reference.Value.StartsWith('#') ? target.Name[..target.Name.LastIndexOf('#')] + reference.Value : reference.Value;
        if (Found(new(written, reference.Span)) is not { } anchor)
            return;
        if (anchor.Block is null || anchor.Path != target.Path || anchor.Block.Place.Indentation != target.Block!.Place.Indentation || Overlap(anchor.Block, target.Block))
        {
            found.Add(OverlayFindings.OperationUnfit.At(reference.Span, $"'{target.Name}' cannot move to '{reference.Value}'", "name another block of the same text, at the same depth"));
            return;
        }

        var own = target.Block.Own;
        PutText(target, BlockEditor.Remove(target.Block));
        finder = new(tree, texts);
        // Found before, and still there: only the other block is gone.
        var now = ((TargetLookup.Found)finder.Find(anchor.Name)).Target.Block!;
        var unindented = own.Indented("");
        PutText(target, key == "before" ? BlockEditor.InsertBefore(now, unindented) : BlockEditor.InsertAfter(now, unindented));
        overrides.Add(Of(patch, target, own.Text.Trim('\n'), own.SpanOf(0, own.Text.Length), null) with { Block = target.Block.Place.Id });
    }

    private static bool Overlap(TargetBlock one, TargetBlock other) =>
        one.Place.FirstLine < other.AfterLine && other.Place.FirstLine < one.AfterLine;

    private void Move(Patch patch, Target target)
    {
        var (key, reference) = patch.Anchor!.Value;
        if (Found(reference) is not { } anchor)
            return;
        var list = key == "to" ? ListFor(target.Entity.Kind, anchor) : anchor.IsEntity && anchor.Entity.Kind == target.Entity.Kind ? anchor.Path.Parent : null;
        if (list is null || target.Path.Holds(anchor.Path) || anchor.Entity.Scope.Split('/')[0] != target.Entity.Scope && anchor.Entity.Id != target.Entity.Scope)
        {
            found.Add(OverlayFindings.OperationUnfit.At(reference.Span, $"{target.Name} cannot move {key} '{reference.Value}'", key == "to"
                ? "name the thing that is to hold it, in the same module, framework or evaluation"
                : $"name another {EntityShape.Of(target.Entity.Kind).Word} of the same module, framework or evaluation"));
            return;
        }

        var place = list == target.Path.Parent ? NodeEditor.IndexOf((YamlNode.Sequence)tree.Get(list)!, target.Path.Last) : -1;
        tree = tree.Set(target.Path, null);
        var items = ((YamlNode.Sequence)tree.Get(list)!).Items;
        var at = key == "to" ? items.Length : NodeEditor.IndexOf((YamlNode.Sequence)tree.Get(list)!, anchor.Path.Last) + (key == "after" ? 1 : 0);
        if (at == place)
            found.Add(OverlayFindings.EqualToBase.At(patch.At.Span, $"{target.Name} stands there in the base", "take the operation out"));
        tree = tree.Insert(list, at, target.Node!);
        overrides.Add(Of(patch, target, null, SourceSpan.None, null));
    }

    private NodePath? ListFor(EntityKind kind, Target holder)
    {
        if (!holder.IsEntity || EntityShape.Of(holder.Entity.Kind).Lists.FirstOrDefault(l => l.Value == kind).Key is not { } key)
            return null;
        return tree.Get(holder.Path.Key(key)) is YamlNode.Sequence ? holder.Path.Key(key) : null;
    }

    private void MoveModule(Patch patch, Target target)
    {
        var (key, reference) = patch.Anchor!.Value;
        if (Found(reference) is not { } anchor)
            return;
        var order = ModuleOrder.Of(tree);
        if (key == "to" || !anchor.IsEntity || anchor.Entity.Kind != EntityKind.Module || anchor.Path == target.Path || !order.Contains(anchor.Entity.Id) || !order.Contains(target.Entity.Id))
        {
            found.Add(OverlayFindings.OperationUnfit.At(reference.Span, $"{target.Name} cannot move {key} '{reference.Value}'", "name another module that is taught, with before: or after:"));
            return;
        }

        var rest = order.Remove(target.Entity.Id);
        var at = rest.IndexOf(anchor.Entity.Id) + (key == "after" ? 1 : 0);
        tree = ModuleOrder.Put(tree, rest.Insert(at, target.Entity.Id), patch.At.Span);
        overrides.Add(Of(patch, target, null, SourceSpan.None, null));
    }
}
