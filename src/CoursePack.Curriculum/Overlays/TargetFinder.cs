using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>
/// Looks a reference up: a kind's word where the id alone is not clear, the id, the keys below it, and <c>#</c> with the name
/// of a block, such as <c>activity listening/hearing/in-turn/trainer#steps</c>.
/// </summary>
internal sealed partial class TargetFinder(CourseTree tree, TreeTexts texts)
{
    private readonly BlockFinder blocks = new(tree, texts);

    public EntityIndex Index { get; } = EntityIndex.Of(tree);

    /// <param name="mayBeNew">Whether the last key need not be there yet.</param>
    public TargetLookup Find(string reference, bool mayBeNew = false)
    {
        var cut = reference.LastIndexOf('#');
        var (written, block) = cut < 0 ? (reference, null) : (reference[..cut].TrimEnd(), reference[(cut + 1)..]);
        var (kind, rest) = Split(written);
        var candidates = Candidates(kind, rest, block is not null);
        if (candidates.Length > 1)
            return new TargetLookup.Several([.. candidates.Select(c => (c.Entity.Name, OverlayPlaces.Of(c.Entity.Node)))]);
        if (candidates is not [var (entity, keys)])
            return Elsewhere(kind, rest, rest.Split('/')) is { } moved ? moved : new TargetLookup.Missing(Near(written));
        var target = Keyed(entity, keys, mayBeNew && block is null);
        if (target is null)
            return Elsewhere(null, entity.Id + "/" + string.Join('/', keys), keys) is { } now ? now : new TargetLookup.Missing(Near(written, entity));
        return block is null ? new TargetLookup.Found(target) : blocks.Find(Index, target, block);
    }

    private static (EntityKind? Kind, string Reference) Split(string written)
    {
        var parts = written.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (parts.Length == 2 && EntityShape.Named(parts[0]) is { } kind)
            return (kind, parts[1]);
        var first = written.Split('/')[0];
        return EntityShape.Named(first) is EntityKind.Course or EntityKind.Language ? (EntityShape.Named(first), written[first.Length..].TrimStart('/')) : (null, written);
    }

    private ImmutableArray<(Entity Entity, ImmutableArray<string> Keys)> Candidates(EntityKind? kind, string rest, bool withText)
    {
        if (kind is EntityKind.Course or EntityKind.Language)
            return [.. Index.All.Where(e => e.Kind == kind).Select(e => (e, Segments(rest)))];
        var matches = (from entity in Index.All
                       where (kind is null || entity.Kind == kind) && entity.Id.Length > 0
                       from id in Spellings(entity)
                       where rest == id || rest.StartsWith(id + "/", StringComparison.Ordinal)
                       select (Entity: entity, id.Length, Keys: Segments(rest[id.Length..].TrimStart('/')))).ToList();
        if (matches.Count == 0)
        {
            var first = rest.Split('/')[0];
            return kind is null && tree.Course is { } course && NodeEditor.Entry(course, first) is not null
                ? [.. Index.All.Where(e => e.Kind == EntityKind.Course).Select(e => (e, Segments(rest)))]
                : [];
        }

        var longest = matches.Max(m => m.Length);
        var best = matches.Where(m => m.Length == longest).Select(m => (m.Entity, m.Keys)).ToList();
        if (best.Count > 1 && withText && best.Where(m => HoldsTexts(m.Entity.Kind)).ToList() is { Count: > 0 } pages)
            best = pages;
        if (best.Count > 1 && best[0].Keys.Length > 0 && best.Where(m => NodeEditor.Get(m.Entity.Node, m.Keys.AsSpan()) is not null).ToList() is { Count: > 0 } having)
            best = having;
        return [.. best];
    }

    private static IEnumerable<string> Spellings(Entity entity) =>
        entity.Kind is EntityKind.Competence or EntityKind.Area or EntityKind.Domain ? [entity.Id, entity.ShortId] : [entity.Id];

    private static bool HoldsTexts(EntityKind kind) => kind is EntityKind.Module or EntityKind.Session or EntityKind.Activity or EntityKind.Handout or EntityKind.OrganisationPage;

    private Target? Keyed(Entity entity, ImmutableArray<string> keys, bool mayBeNew)
    {
        if (keys.IsEmpty)
            return new(entity.Name, entity, entity.Path, entity.Node);
        var name = $"{entity.Name}/{string.Join('/', keys)}";
        var path = entity.Path with { Steps = entity.Path.Steps.AddRange(keys) };
        if (NodeEditor.Get(entity.Node, keys.AsSpan()) is { } node)
            return new(name, entity, path, node);
        var parent = NodeEditor.Get(entity.Node, keys.AsSpan()[..^1]);
        return mayBeNew && KeyForm().IsMatch(keys[^1]) && parent is YamlNode.Mapping && !TreeTexts.IsFile(parent) && Elsewhere(null, entity.Id + "/" + keys[^1], keys) is null
            ? new(name, entity, path, null) : null;
    }

    /// <summary>The same short id in another place of the module, framework or evaluation; failing that, in one other place of the course.</summary>
    private TargetLookup.Moved? Elsewhere(EntityKind? kind, string rest, IEnumerable<string> ids)
    {
        var scope = rest[..Math.Max(0, rest.IndexOfAny(['/', ':']))];
        var wanted = ids.Where(i => i.Length > 0).ToList();
        for (var i = wanted.Count - 1; i >= 0; i--)
        {
            var shortId = wanted[i][(wanted[i].LastIndexOf(':') + 1)..];
            var same = Index.All.Where(e => e.ShortId == shortId && e.Scope.Length > 0 && (kind is null || e.Kind == kind)).ToList();
            var near = same.Where(e => e.Scope == scope).ToList();
            if ((near.Count > 0 ? near : scope.Length > 0 ? same : []) is [var now])
            {
                var below = wanted.Skip(i + 1).ToList();
                return new(below.Count == 0 ? now.Name : $"{now.Name}/{string.Join('/', below)}", OverlayPlaces.Of(now.Node));
            }
        }

        return null;
    }

    private ImmutableArray<string> Near(string written, Entity? entity = null)
    {
        var names = Index.All.SelectMany(e => new[] { e.Name, e.Id });
        if (entity?.Node is YamlNode.Mapping keys)
            names = names.Concat(keys.Entries.SelectMany(k => new[] { $"{entity.Name}/{k.Key.Text}", $"{entity.Id}/{k.Key.Text}" }));
        return [.. Suggestion.For(written, names.Where(n => n.Length > 0).Distinct()).DefaultIfEmpty("write an id such as module/session/activity, and the key below it; coursepack show prints what there is")];
    }

    private static ImmutableArray<string> Segments(string rest) => [.. rest.Split('/', StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex(@"^[a-z][a-z0-9_-]*\z")]
    private static partial Regex KeyForm();
}
