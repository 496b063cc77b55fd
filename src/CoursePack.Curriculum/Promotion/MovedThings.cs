using System.Collections.Immutable;
using CoursePack.Curriculum.Authoring;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Promotion;

/// <summary>Moves things in the sources of a base, with the comments around them.</summary>
/// <param name="placeOf">Where a node is written in the base itself; null for one that comes from elsewhere.</param>
internal sealed class MovedThings(EffectiveCourse course, TargetFinder finder, ValueWriter writer, Func<YamlNode, YamlPlace?> placeOf)
{
    private const string Elsewhere = "the base does not write both ends of the move itself: they come out of what the base extends, or of an operation";

    /// <param name="key"><c>to</c>, <c>before</c> or <c>after</c>.</param>
    /// <param name="reference">What holds it then, or stands beside it.</param>
    public BaseEdit Of(Override change, YamlNode node, string key, string reference)
    {
        if (finder.Find(reference) is not TargetLookup.Found { Target: { IsEntity: true, Node: { } other } anchor })
            return BaseEdit.Refused(Elsewhere);
        if (change.Path.Steps.IsEmpty)
            return Module(NodeEditor.Id(node)!, NodeEditor.Id(other)!, key == "after");
        if (placeOf(node) is not { Parent.IsList: true } moving)
            return BaseEdit.Refused(Elsewhere);
        if (key != "to")
            return placeOf(other) is { Parent: { IsList: true } list } beside ? Into(moving, node, list, list.Items.IndexOf(beside) + (key == "after" ? 1 : 0)) : BaseEdit.Refused(Elsewhere);
        var kind = finder.Index[change.Target]!.Kind;
        var name = EntityShape.Of(anchor.Entity.Kind).Lists.First(l => l.Value == kind).Key;
        return NodeEditor.Entry(other, name)?.Value is { } holder && placeOf(holder) is { IsList: true } place
            ? Into(moving, node, place, place.Items.Length) : BaseEdit.Refused(Elsewhere);
    }

    /// <summary>The order in which modules are taught: their list in <c>course.yaml</c>, which is written where there is none.</summary>
    private BaseEdit Module(string id, string anchor, bool after)
    {
        var order = ModuleOrder.Of(course.Below);
        if (NodeEditor.Entry(course.Below.Course!, "modules")?.Value is { } listed)
        {
            if (placeOf(listed) is not { IsList: true } list || list.Items.FirstOrDefault(i => i.Text == id) is not { } moving || list.Items.FirstOrDefault(i => i.Text == anchor) is not { } beside)
                return BaseEdit.Refused(Elsewhere);
            return Into(moving, ((YamlNode.Sequence)listed).Items[list.Items.IndexOf(moving)], list, list.Items.IndexOf(beside) + (after ? 1 : 0));
        }

        var rest = order.Remove(id);
        var root = course.Below.Course!;
        return placeOf(root) is { IsMapping: true } keys
            ? BaseEdit.Of(PlaceEdits.AddKey(keys, "modules", ModuleOrder.Named(rest.Insert(rest.IndexOf(anchor) + (after ? 1 : 0), id), root.Span), writer))
            : BaseEdit.Refused(Elsewhere);
    }

    /// <param name="at">Before which item of the list, as it is; its length for the end.</param>
    private BaseEdit Into(YamlPlace moving, YamlNode node, YamlPlace list, int at)
    {
        if (moving.Parent == list && list.IsFlow)
            return Within(moving, list, at);
        if (list.IsFlow || moving.Parent!.IsFlow)
            return BaseEdit.Of([.. PlaceRemoval.Alone(moving), .. at == 0 || list.Items.IsEmpty ? [PlaceEdits.InsertFirst(list, node, writer)] : PlaceEdits.InsertAfter(list.Items[at - 1], node, writer)]);
        if (list.Items.IsEmpty || BlockItems.LinesOf(moving) is not { } lines || BlockItems.LinesOf(list.Items[Math.Min(at, list.Items.Length - 1)]) is not { } beside)
            return BaseEdit.Refused("the lists are not written with a line for each item: move it in the base's file by hand");
        var text = moving.Source[lines.Start..lines.End].TrimEnd('\n');
        var depth = BlockItems.DashColumn(list.Items[0]) - BlockItems.DashColumn(moving);
        var written = string.Concat(text.Split('\n').Select(l => Shifted(l, depth) + "\n"));
        var place = at < list.Items.Length ? beside.Start : beside.End;
        // A last line without an end gets one.
        if (place == moving.Source.Length && !moving.Source.EndsWith('\n'))
            written = "\n" + written.TrimEnd('\n');
        return BaseEdit.Of([.. PlaceRemoval.Alone(moving), SourceEdit.Insert(moving.File.Source, place, written)]);
    }

    private static BaseEdit Within(YamlPlace moving, YamlPlace list, int at)
    {
        ImmutableArray<string> own = [moving.ItemText()];
        if (at > 0)
            return BaseEdit.Of(list.Rewrite(i => i == moving ? ItemChange.Remove : i == list.Items[at - 1] ? ItemChange.Keep with { After = own } : ItemChange.Keep));
        return BaseEdit.Of([SourceEdit.Insert(list.File.Source, list.Items[0].Span.Start, own[0] + ", "), .. list.Rewrite(i => i == moving ? ItemChange.Remove : ItemChange.Keep)]);
    }

    private static string Shifted(string line, int depth) =>
        line.Length == 0 ? line : depth >= 0 ? new string(' ', depth) + line : line[Math.Min(-depth, line.Length - line.TrimStart(' ').Length)..];
}
