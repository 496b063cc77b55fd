using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>What stands in mandatory things, and under mandatory keys: it may be said in other words, and must not be empty.</summary>
internal sealed class MandatoryContents(MandatoryThings mandatory, TreeTexts texts)
{
    private readonly ImmutableDictionary<string, SourceSpan> things = mandatory.Things.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>What held something before and holds nothing now, in things that are still there: its name, where it stood, and the place that makes it mandatory.</summary>
    public IEnumerable<(string Name, NodePath Path, SourceSpan Place)> Emptied(EntityIndex before, EntityIndex after)
    {
        foreach (var thing in before.All)
        {
            if (after[thing.Name] is not { } now)
                continue;
            IEnumerable<(ImmutableArray<string> Keys, SourceSpan Place)> guarded = things.TryGetValue(thing.Name, out var whole)
                ? KeysOf(thing).Select(key => (ImmutableArray.Create(key), whole))
                : mandatory.Keys.Select(k => (k.Key.Split('.').ToImmutableArray(), k.Value));
            foreach (var (keys, place) in guarded)
            {
                if (Lost(NodeEditor.Get(thing.Node, keys.AsSpan()), NodeEditor.Get(now.Node, keys.AsSpan())) is { } below)
                    yield return ($"{thing.Name}/{string.Join('/', keys.AddRange(below))}", thing.Path with { Steps = thing.Path.Steps.AddRange(keys).AddRange(below) }, place);
            }
        }
    }

    /// <summary>Its id cannot go, and whether the mark may is asked for each thing.</summary>
    private static IEnumerable<string> KeysOf(Entity thing) =>
        (thing.Node as YamlNode.Mapping)?.Entries.Select(e => e.Key.Text).Where(k => k is not ("id" or "mandatory")) ?? [];

    /// <summary>The keys on the way down to what is empty now; null where nothing is.</summary>
    private ImmutableArray<string>? Lost(YamlNode? before, YamlNode? after)
    {
        if (IsEmpty(before))
            return null;
        if (IsEmpty(after))
            return [];
        if (before is not YamlNode.Mapping keys || after is not YamlNode.Mapping || TreeTexts.IsFile(before) || TreeTexts.IsFile(after))
            return null;
        foreach (var entry in keys.Entries)
        {
            if (Lost(entry.Value, NodeEditor.Entry(after, entry.Key.Text)?.Value) is { } below)
                return below.Insert(0, entry.Key.Text);
        }

        return null;
    }

    /// <summary>Also a fact that does not hold, such as <c>peer: false</c>. What could not be read has been reported.</summary>
    private bool IsEmpty(YamlNode? node) => node switch
    {
        null => true,
        YamlNode.Refused => false,
        _ when texts.Of(node) is { } text => string.IsNullOrWhiteSpace(text.Text) || text.Text == "false",
        YamlNode.Mapping keys => keys.Entries.IsEmpty,
        YamlNode.Sequence list => list.Items.IsEmpty,
        _ => false,
    };
}
