using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>What no overlay may lose: things marked <c>mandatory</c>, and the ids and keys that the course lists under that word.</summary>
internal sealed class MandatoryThings
{
    private readonly ImmutableDictionary<string, SourceSpan> things;
    private readonly ImmutableDictionary<string, SourceSpan> keys;

    private MandatoryThings(ImmutableDictionary<string, SourceSpan> things, ImmutableDictionary<string, SourceSpan> keys) => (this.things, this.keys) = (things, keys);

    /// <summary>By name, with the place that says so.</summary>
    public IEnumerable<KeyValuePair<string, SourceSpan>> Things => things.OrderBy(t => t.Key, StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, SourceSpan>> Keys => keys.OrderBy(k => k.Key, StringComparer.Ordinal);

    public static MandatoryThings Of(CourseTree tree, TreeTexts texts)
    {
        var finder = new TargetFinder(tree, texts);
        var things = ImmutableDictionary.CreateBuilder<string, SourceSpan>(StringComparer.Ordinal);
        var keys = ImmutableDictionary.CreateBuilder<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var entity in finder.Index.All.Where(e => e.Kind is EntityKind.Competence or EntityKind.Contact))
        {
            if (NodeEditor.Entry(entity.Node, "mandatory") is { Value: YamlNode.Scalar { Text: "true" } } mark)
                things[entity.Name] = mark.Key.Span;
        }

        foreach (var written in (tree.Course is { } course ? NodeEditor.Entry(course, "mandatory")?.Value as YamlNode.Sequence : null)?.Items.OfType<YamlNode.Scalar>() ?? [])
        {
            if (finder.Find(written.Text) is TargetLookup.Found { Target: { IsEntity: true, Entity.Kind: not EntityKind.Course } known })
                things[known.Name] = written.Span;
            else
                keys[written.Text] = written.Span;
        }

        return new(things.ToImmutable(), keys.ToImmutable());
    }

    /// <summary>The place that makes a target mandatory: itself, what holds it, or its last key.</summary>
    public SourceSpan? Why(string target)
    {
        var path = target.Split('#')[0];
        foreach (var (name, place) in Things)
        {
            if (path == name || path.StartsWith(name + "/", StringComparison.Ordinal))
                return place;
        }

        foreach (var (key, place) in Keys)
        {
            // Whoever replaces 'trainers' also says something else for 'trainers.peer'.
            if (path.EndsWith('/' + key.Replace('.', '/'), StringComparison.Ordinal) || path.EndsWith('/' + key.Split('.')[0], StringComparison.Ordinal))
                return place;
        }

        return null;
    }
}
