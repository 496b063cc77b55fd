using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>Looks things of a merged course up by their ids, for people to read.</summary>
public sealed class CourseView
{
    private readonly EffectiveCourse course;
    private readonly TreeTexts texts;
    private readonly ILookup<NodePath, Override> overrides;
    private readonly ImmutableArray<string> courses;

    public CourseView(EffectiveCourse course)
    {
        this.course = course;
        texts = new(course.Workspace);
        overrides = course.Overrides.ToLookup(o => o.Path);
        courses = [.. course.Stack.Layers.Select(l => IdOf(l.PathOf(CourseTree.CourseFile)))];
    }

    /// <summary>Every id that can be shown.</summary>
    public IEnumerable<string> Ids => EntityIndex.Of(course.Tree).All.Select(e => e.Id.Length == 0 ? e.Name : e.Id).Distinct().Order(StringComparer.Ordinal);

    public ShownThing Find(string reference)
    {
        switch (new TargetFinder(course.Tree, texts).Find(reference))
        {
            case TargetLookup.Found { Target: { Block: { } block } target }:
                var own = block.Own;
                return new(target.Name, new ShownValue.OfText(own, true, own.SpanOf(0, own.Text.Length)), []);
            case TargetLookup.Found { Target: var target }:
                return new(target.Name, Value(target.Node!, target.Path), []);
            case TargetLookup.Moved moved:
                return new(reference, null, [$"did you mean '{moved.Now}'?"]);
            case TargetLookup.Several several:
                return new(reference, null, [$"write one of: {string.Join(", ", several.Places.Select(p => $"'{p.Name}'"))}"]);
            case TargetLookup.Missing missing when course.Removed.Where(r => r.Key == reference || r.Key.EndsWith(" " + reference, StringComparison.Ordinal)).Select(r => r.Value).ToList() is [var place, ..]:
                return new(reference, null, [.. missing.Hints.Where(h => h.StartsWith("did", StringComparison.Ordinal))]) { RemovedAt = place };
            case TargetLookup.Missing missing:
                return new(reference, null, missing.Hints);
            default:
                throw new InvalidOperationException("a lookup not provided for");
        }
    }

    private ShownValue Value(YamlNode node, NodePath path)
    {
        ShownValue value = node switch
        {
            _ when texts.Of(node) is { } text => new ShownValue.OfText(text, node is not YamlNode.Scalar { Style: not ScalarStyle.Literal }, SpanOf(node, text)),
            YamlNode.Mapping mapping => new ShownValue.OfKeys([.. Entries(mapping, path).Select(e => new ShownKey(e.Key.Text, Value(e.Value, path.Key(e.Key.Text))))], mapping.Span),
            YamlNode.Sequence list => new ShownValue.OfList([.. list.Items.Select((item, i) => Value(item, NodeEditor.Id(item) is { } id ? path.Item(id) : path.Item($"#{i}")))], list.Span),
            _ => new ShownValue.OfText(new("", node.Span.Source!, [node.Span.Start]), false, node.Span),
        };
        var replaced = overrides[path].Where(o => o.Operation != OverlayOperation.Move && (o.Replaces || o.Block is not null)).OrderByDescending(o => o.Layer);
        return value with { Replaced = [.. replaced.Select(o => new ReplacedValue(courses[o.Layer - 1], o.Block, o.Operation, o.Before, o.BeforeAt))] };
    }

    private static IEnumerable<YamlEntry> Entries(YamlNode.Mapping mapping, NodePath path) =>
        path.Steps.IsEmpty ? mapping.Entries.Where(e => e.Key.Text is not ("patch" or "extends")) : mapping.Entries;

    private static SourceSpan SpanOf(YamlNode node, MappedText text) => node is YamlNode.Scalar ? node.Span : text.SpanOf(0, text.Text.Length);

    private string IdOf(string file) =>
        course.Workspace.Read(file) is Core.Workspaces.FileLookup.Found found && SourceText.Decode(file, found.Bytes.Span) is { } source
        && YamlLoader.Load(source).Value is { } node ? NodeEditor.Id(node) ?? file : file;
}
