using CoursePack.Core.Documents;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Validation;

/// <summary>Named blocks: where they stand and who sees them. The first of two with one name wins.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<(string Scope, string Id), Anchor> byName = [];

    private readonly List<(Anchor First, Anchor Second)> doubles = [];

    public Anchors(IEnumerable<PlacedText> texts)
    {
        foreach (var text in texts)
        {
            foreach (var block in text.Blocks)
            {
                if (block.Id is { } own)
                    Add(text, new(own, block.Audience, block.Span) { IsPrinted = text.IsOn });
                foreach (var (id, span) in block.InnerAnchors)
                    Add(text, new(id, block.Audience, span) { IsPrinted = text.IsOn });
            }
        }
    }

    public IReadOnlyList<(Anchor First, Anchor Second)> Doubles => doubles;

    /// <summary>A name in the module or page a text belongs to.</summary>
    public Anchor? Find(PlacedText from, string id) => byName.GetValueOrDefault((Scope(from), id));

    public Anchor? Find(string module, string id) => byName.GetValueOrDefault(("module " + module, id));

    /// <summary>Every name a text may link to by <c>#id</c>.</summary>
    public IEnumerable<string> Names(PlacedText from) => byName.Keys.Where(k => k.Scope == Scope(from)).Select(k => k.Id);

    public IEnumerable<string> Names(string module) => byName.Keys.Where(k => k.Scope == "module " + module).Select(k => k.Id);

    private static string Scope(PlacedText text) =>
        text.Module is { } module ? "module " + module : "page " + text.Text.Text.Source.Path;

    private void Add(PlacedText text, Anchor anchor)
    {
        var key = (Scope(text), anchor.Id);
        if (!byName.TryAdd(key, anchor))
            doubles.Add((byName[key], anchor));
    }
}

internal sealed record Anchor(string Id, Audience Audience, SourceSpan Span)
{
    /// <summary>False in an add-on that is off.</summary>
    public bool IsPrinted { get; init; } = true;
}
