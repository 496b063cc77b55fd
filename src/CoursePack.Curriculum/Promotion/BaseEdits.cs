using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Authoring;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Overlays;
using CoursePack.Curriculum.Upgrades;

namespace CoursePack.Curriculum.Promotion;

/// <summary>How the sources of a base must change to say what an overlay says.</summary>
internal sealed class BaseEdits
{
    private const string Elsewhere = "the base does not write this itself: it comes out of what the base extends, or of an operation";

    private readonly EffectiveCourse course;
    private readonly TreeTexts texts;
    private readonly ValueWriter writer;
    private readonly TargetFinder finder;
    private readonly OwnStatements statements;
    private readonly MovedThings moves;
    private readonly Dictionary<SourceText, YamlFile?> files = [];

    public BaseEdits(EffectiveCourse course)
    {
        this.course = course;
        texts = new(course.Workspace);
        writer = new(n => texts.Of(n)?.Text);
        finder = new(course.Below, texts);
        statements = new(course);
        moves = new(course, finder, writer, Place);
    }

    public BaseEdit Of(Override change)
    {
        var own = statements.Of(change);
        if (change.Block is { } block)
            return OfBlock(change, block, own is { Value: { } text } ? texts.Of(text) : null);
        var node = course.Below.Get(change.Path);
        return change.Operation switch
        {
            OverlayOperation.Set or OverlayOperation.Replace when own?.Value is { } value => node is null ? NewKey(change, value) : Replaced(change, node, value),
            OverlayOperation.Remove when change.Path.Steps.IsEmpty => RemovedFile(change.Path.Document),
            OverlayOperation.Remove when node is not null => Removed(node),
            OverlayOperation.Append when own?.Value is { } item && node is YamlNode.Sequence list => Appended(list, item),
            OverlayOperation.Append when own?.Value is { } more && texts.Of(node) is { } text && texts.Of(more) is { } words => Rewritten(node!, text, $"{text.Text.Trim('\n')}\n\n{words.Text.Trim('\n')}"),
            OverlayOperation.InsertBefore or OverlayOperation.InsertAfter when own?.Value is { } thing && node is not null => Inserted(node, thing, change.Operation == OverlayOperation.InsertAfter),
            OverlayOperation.Move when node is not null && Patch(change).Anchor is var (key, reference) => moves.Of(change, node, key, reference.Value),
            _ => BaseEdit.Refused(Elsewhere),
        };
    }

    /// <summary>A thing that only a file of the overlay has, in a list of the base.</summary>
    public BaseEdit Of(Entity thing) => course.Below.Get(thing.Path.Parent) switch
    {
        YamlNode.Sequence list => Appended(list, thing.Node),
        _ => BaseEdit.Refused("the base has no list for it"),
    };

    private BaseEdit OfBlock(Override change, string block, MappedText? text)
    {
        if (finder.Find($"{change.Target[..change.Target.LastIndexOf('#')]}#{block}") is not TargetLookup.Found { Target: { Block: { } place, Node: { } node } })
            return BaseEdit.Refused(Elsewhere);
        var changed = change.Operation switch
        {
            OverlayOperation.Move when Patch(change).Anchor is var (key, reference) => MovedBlock(change, place, key, reference.Value),
            OverlayOperation.Remove => BlockEditor.Remove(place),
            OverlayOperation.Replace when text is not null => BlockEditor.Replace(place, text),
            OverlayOperation.Append when text is not null => BlockEditor.Append(place, text),
            OverlayOperation.InsertBefore when text is not null => BlockEditor.InsertBefore(place, text),
            OverlayOperation.InsertAfter when text is not null => BlockEditor.InsertAfter(place, text),
            _ => null,
        };
        return changed is null ? BaseEdit.Refused(Elsewhere) : Rewritten(node, place.Text, changed.Text);
    }

    private Patch Patch(Override change) => statements.Patches.First(p => p.At.Span == change.At);

    private MappedText? MovedBlock(Override change, TargetBlock block, string key, string reference)
    {
        var written = reference.StartsWith('#') ? change.Target[..change.Target.LastIndexOf('#')] + reference : reference;
        if (finder.Find(written) is not TargetLookup.Found { Target.Block: { } anchor })
            return null;
        var rest = BlockEditor.Remove(block);
        var shift = anchor.Place.FirstLine > block.Place.FirstLine ? block.Text.LineCount - rest.LineCount : 0;
        var there = new TargetBlock(rest, anchor.Place with { FirstLine = anchor.Place.FirstLine - shift, EndLine = anchor.Place.EndLine - shift, ContentEndLine = anchor.Place.ContentEndLine - shift });
        var own = block.Own.Indented("");
        return key == "before" ? BlockEditor.InsertBefore(there, own) : BlockEditor.InsertAfter(there, own);
    }

    /// <summary>A file that goes, with what lies in the folder of a module, and its name in the lists that say what the course has.</summary>
    private BaseEdit RemovedFile(string document)
    {
        var gone = course.Below.Documents[document];
        var lists = gone.Kind switch
        {
            EntityKind.Module => ["modules", "add_ons"],
            EntityKind.Schedule => ["schedules"],
            EntityKind.Handout or EntityKind.OrganisationPage or EntityKind.Evaluation => (string[]?)[],
            _ => null,
        };
        if (lists is null || !IsOfBase(gone.File) || gone.Root is not { } root)
            return BaseEdit.Refused(lists is null ? "it takes away a file that others build on: delete that in the base by hand, with its name in course.yaml" : Elsewhere);
        ImmutableArray<string> paths = gone.Kind == EntityKind.Module ? [.. course.Workspace.Files(WorkspacePath.Folder(gone.File))] : [gone.File];
        if (paths.FirstOrDefault(p => course.Workspace.Read(p) is FileLookup.Found file && SourceText.Decode(p, file.Bytes.Span) is null) is { } picture)
            return BaseEdit.Refused($"'{WorkspacePath.Name(picture)}' beside it is no text, and a patch cannot take it away: delete the folder in the base by hand, with its name in course.yaml");
        var edits = ImmutableArray.CreateBuilder<SourceEdit>();
        foreach (var list in lists.Select(l => NodeEditor.Entry(course.Below.Course!, l)?.Value).OfType<YamlNode.Sequence>().Where(l => l.Items.Any(i => (i as YamlNode.Scalar)?.Text == NodeEditor.Id(root))))
        {
            if (Place(list) is not { } place)
                return BaseEdit.Refused(Elsewhere);
            edits.AddRange(place.Rewrite(i => i.Text == NodeEditor.Id(root) ? ItemChange.Remove : ItemChange.Keep));
        }

        return BaseEdit.Of(edits.ToImmutable()) with { Removed = paths };
    }

    private BaseEdit Replaced(Override change, YamlNode node, YamlNode value)
    {
        if (texts.Of(node) is { } before && texts.Of(value) is { } after && (after.Text.Trim('\n').Contains('\n', StringComparison.Ordinal) || change.Path.Last == CourseTree.Body || TreeTexts.IsFile(node)))
            return Rewritten(node, before, after.Text);
        return Place(node) is { } place ? BaseEdit.Of(PlaceEdits.Put(place, value, writer)) : BaseEdit.Refused(Elsewhere);
    }

    /// <summary>The lines of a text; those that stay are not touched.</summary>
    private BaseEdit Rewritten(YamlNode node, MappedText before, string after)
    {
        var own = after.Trim('\n');
        if (node is not YamlNode.Scalar { Style: not ScalarStyle.Literal } && TextRegion.Of(before) is { } region && region.Takes(own) && IsOfBase(region.Source.Path))
            return BaseEdit.Of(region.Put([new([.. own.Split('\n')], null)]));
        return Place(node) is { } place ? BaseEdit.Of(PlaceEdits.PutText(place, own)) : BaseEdit.Refused(Elsewhere);
    }

    private BaseEdit NewKey(Override change, YamlNode value)
    {
        if (course.Below.Documents.GetValueOrDefault(change.Path.Document) is { IsPage: true } && change.Path.Last == CourseTree.Body)
            return BaseEdit.Refused("the page of the base has no text: write it there by hand");
        return course.Below.Get(change.Path.Parent) is { } keys && Place(keys) is { IsMapping: true } place && !place.Values.IsEmpty
            ? BaseEdit.Of(PlaceEdits.AddKey(place, change.Path.Last, value, writer)) : BaseEdit.Refused(Elsewhere);
    }

    private BaseEdit Removed(YamlNode node) =>
        Place(node) is { Parent: not null } place ? BaseEdit.Of(PlaceRemoval.Alone(place)) : BaseEdit.Refused(Elsewhere);

    private BaseEdit Appended(YamlNode.Sequence list, YamlNode item)
    {
        if (Place(list) is not { } place)
            return BaseEdit.Refused(Elsewhere);
        return place.Items.IsEmpty ? BaseEdit.Of(PlaceEdits.InsertFirst(place, item, writer)) : BaseEdit.Of(PlaceEdits.InsertAfter(place.Items[^1], item, writer));
    }

    private BaseEdit Inserted(YamlNode anchor, YamlNode thing, bool after)
    {
        if (Place(anchor) is not { Parent: { IsList: true } list } place)
            return BaseEdit.Refused(Elsewhere);
        var at = list.Items.IndexOf(place) - (after ? 0 : 1);
        return at < 0 ? BaseEdit.Of(PlaceEdits.InsertFirst(list, thing, writer)) : BaseEdit.Of(PlaceEdits.InsertAfter(list.Items[at], thing, writer));
    }

    /// <summary>Where a node of the base is written; null where another layer or an operation put it there.</summary>
    private YamlPlace? Place(YamlNode node)
    {
        if (node.Span.Source is not { } source || !IsOfBase(source.Path))
            return null;
        if (!files.TryGetValue(source, out var file))
            files.Add(source, file = YamlFile.Open(source));
        var place = file?.Root.Within(node.Span.Start).LastOrDefault(p => p.Span.Start == node.Span.Start && p.IsList == node is YamlNode.Sequence && p.IsMapping == node is YamlNode.Mapping);
        // An operation of the base brings values of its own file.
        return place is null || IsInPatch(place) ? null : place;
    }

    private static bool IsInPatch(YamlPlace place)
    {
        for (var holder = place; holder.Parent is not null; holder = holder.Parent)
        {
            if (holder.Parent.Parent is null && holder.Parent["patch"] == holder)
                return true;
        }

        return false;
    }

    /// <summary>Of the layer that the overlay extends, and of no other.</summary>
    private bool IsOfBase(string path)
    {
        var layers = course.Stack.Layers;
        var owner = layers.Where(l => path.StartsWith(l.PathOf(""), StringComparison.Ordinal)).OrderByDescending(l => l.Folder.Length).First();
        return owner == layers[^2];
    }
}
