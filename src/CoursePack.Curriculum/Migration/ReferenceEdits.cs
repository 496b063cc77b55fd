using System.Collections.Immutable;
using CoursePack.Curriculum.Authoring;

namespace CoursePack.Curriculum.Migration;

/// <summary>
/// Turns what becomes of references into edits of one file. A list is rewritten as a whole: its items are renamed, doubled
/// or taken out, and one that would stand there twice is dropped.
/// </summary>
internal sealed class ReferenceEdits(YamlFile file)
{
    private readonly Dictionary<YamlPlace, Dictionary<YamlPlace, Renewal>> lists = [];

    /// <param name="reference">The scalar that names the competence.</param>
    /// <param name="texts">What it becomes; none takes its item out.</param>
    /// <param name="alongside">Edits of the same item, such as of its level.</param>
    public void Add(YamlPlace reference, ImmutableArray<string> texts, IEnumerable<SourceEdit> alongside)
    {
        // A scalar item, or the mapping that names it in one of its keys: { id: 2.5.6, level: able }.
        var item = reference.Parent is { IsMapping: true } mapping ? mapping : reference;
        if (item.Parent is not { IsList: true } list)
            return;
        if (!lists.TryGetValue(list, out var renewals))
            lists[list] = renewals = [];
        renewals[item] = new(reference, texts, [.. alongside]);
    }

    public ImmutableArray<SourceEdit> All()
    {
        var edits = ImmutableArray.CreateBuilder<SourceEdit>();
        var emptied = new Dictionary<YamlPlace, List<YamlPlace>>();
        foreach (var (list, renewals) in lists)
        {
            var changes = Changes(list, renewals);
            // An empty list of a claim would claim all of the outcome: the claim goes instead.
            if (list.Items.All(i => changes[i].IsRemoved) && list.Parent is { IsMapping: true, Parent.IsList: true } claim && claim["outcome"] is not null)
                (emptied.TryGetValue(claim.Parent, out var gone) ? gone : emptied[claim.Parent] = []).Add(claim);
            else
                edits.AddRange(list.Rewrite(i => changes[i]));
        }

        foreach (var (list, claims) in emptied)
            edits.AddRange(list.Rewrite(i => claims.Contains(i) ? ItemChange.Remove : ItemChange.Keep));
        return edits.ToImmutable();
    }

    /// <summary>The file the edits are of.</summary>
    public YamlFile File => file;

    private static Dictionary<YamlPlace, ItemChange> Changes(YamlPlace list, Dictionary<YamlPlace, Renewal> renewals)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items.Where(i => !renewals.ContainsKey(i)))
            known.Add(Identity(item, null, null));
        var changes = new Dictionary<YamlPlace, ItemChange>();
        foreach (var item in list.Items)
        {
            if (!renewals.TryGetValue(item, out var renewal))
            {
                changes[item] = ItemChange.Keep;
                continue;
            }

            var texts = renewal.Texts.Where(t => known.Add(Identity(item, renewal.Reference, t))).ToList();
            changes[item] = texts.Count == 0 ? ItemChange.Remove : ItemChange.Keep with
            {
                Edits = renewal.Edits(texts[0]),
                After = [.. texts.Skip(1).Select(t => item.ItemText(renewal.Edits(t)))],
            };
        }

        return changes;
    }

    /// <summary>Two items that are the same in this are one: the claim of a competence, the waiver of a depth, the map of a pair.</summary>
    private static string Identity(YamlPlace item, YamlPlace? reference, string? text)
    {
        string Word(YamlPlace? place) => place == reference && text is not null ? text : place?.Text ?? "";
        return item.IsMapping
            ? string.Join('\n', ((string[])["id", "competence", "depth", "from", "to"]).Select(k => Word(item[k])))
            : $"{Word(item)}\n\n\n\n";
    }

    private sealed record Renewal(YamlPlace Reference, ImmutableArray<string> Texts, ImmutableArray<SourceEdit> Alongside)
    {
        public ImmutableArray<SourceEdit> Edits(string text) =>
            text == Reference.Text ? Alongside : [Reference.Replace(text), .. Alongside];
    }
}
