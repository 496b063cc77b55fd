using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Markdown;

namespace CoursePack.Curriculum.Overlays;

/// <summary>Finds the named blocks in the texts of a thing. Names are unique in a module and in a page.</summary>
internal sealed class BlockFinder(CourseTree tree, TreeTexts texts)
{
    private const string Slides = "slides", SlideEnd = "---";

    private static readonly string[] TextKeys =
        ["introduction", "warning", "trainer", "trainee", "answers", Slides, "online", "care", CourseTree.Body];

    private static readonly string[] GroupKeys = ["between", "supervision", "adaptations"];

    public TargetLookup Find(EntityIndex index, Target near, string id)
    {
        var inTarget = near.IsEntity ? TextsOf(index, near.Entity).ToList() : [near];
        var here = Named(inTarget, id).ToList();
        if (here.Count == 1)
            return new TargetLookup.Found(here[0]);
        if (here.Count > 1)
            return new TargetLookup.Several([.. here.Select(t => (t.Name, Place(t)))]);
        var around = index.All.First(e => e.Path.Steps.IsEmpty && e.Path.Document == near.Path.Document);
        var all = TextsOf(index, around).ToList();
        if (Named(all, id).FirstOrDefault() is { } moved)
            return new TargetLookup.Moved(moved.Name, Place(moved));
        var known = all.SelectMany(t => Blocks(t).Select(b => b.Id)).Distinct();
        return new TargetLookup.Missing([.. Suggestion.For(id, known).DefaultIfEmpty(known.Any() ? $"named blocks here: {string.Join(", ", known.Order(StringComparer.Ordinal))}" : "no block here has a name; {#name} at the end of a heading gives it one")]);
    }

    private IEnumerable<Target> Named(IEnumerable<Target> inTexts, string id) =>
        from text in inTexts
        from block in Blocks(text)
        where block.Id == id
        select text with { Name = $"{text.Name}#{id}", Block = new(texts.Of(text.Node)!, block) };

    private static SourceSpan Place(Target target)
    {
        var line = target.Block!.Text.Lines(target.Block.Place.FirstLine, target.Block.Place.FirstLine + 1);
        return line.SpanOf(0, line.Text.Length);
    }

    /// <summary>Every text below a thing, those of the things in it too.</summary>
    private IEnumerable<Target> TextsOf(EntityIndex index, Entity entity)
    {
        foreach (var holder in index.All.Where(e => entity.Path.Holds(e.Path)))
        {
            foreach (var key in TextKeys)
            {
                if (TextAt(holder, [key]) is { } text)
                    yield return text;
            }

            foreach (var group in GroupKeys)
            {
                foreach (var entry in (NodeEditor.Entry(holder.Node, group)?.Value as Loading.YamlNode.Mapping)?.Entries ?? [])
                {
                    if (TextAt(holder, [group, entry.Key.Text]) is { } text)
                        yield return text;
                }
            }
        }
    }

    private Target? TextAt(Entity holder, ImmutableArray<string> keys)
    {
        var path = holder.Path with { Steps = holder.Path.Steps.AddRange(keys) };
        return tree.Get(path) is { } node && texts.Of(node) is not null ? new($"{holder.Name}/{string.Join('/', keys)}", holder, path, node) : null;
    }

    /// <summary>Slides are cut apart before their Markdown is read.</summary>
    private IEnumerable<NamedBlock> Blocks(Target target)
    {
        if (texts.Of(target.Node) is not { } text)
            yield break;
        var lines = text.Text.Split('\n');
        var first = 0;
        for (var end = 1; end <= lines.Length; end++)
        {
            if (end < lines.Length && (target.Path.Last != Slides || lines[end] != SlideEnd))
                continue;
            foreach (var block in NamedBlocks.Of(string.Join('\n', lines[first..end])))
                yield return block with { FirstLine = block.FirstLine + first, EndLine = block.EndLine + first, ContentEndLine = block.ContentEndLine + first };
            first = end + 1;
            end = first;
        }
    }
}
