using System.Collections.Immutable;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>A thing of the course with its whole id: <c>listening/hearing/in-turn</c>, <c>hee-psw-2020:3.3.5</c>.</summary>
/// <param name="Id">Empty for the course itself and for its list of word choices.</param>
internal sealed record Entity(EntityKind Kind, string Id, NodePath Path, YamlNode Node)
{
    /// <summary>One spelling for each thing, such as <c>activity listening/hearing/in-turn</c>.</summary>
    public string Name => NameOf(Kind, Id);

    /// <summary>The last part of its id.</summary>
    public string ShortId => Id[(Id.LastIndexOfAny(['/', ':']) + 1)..];

    /// <summary>In which ids of its kind are unique: the module, the framework, the evaluation; empty for the course.</summary>
    public string Scope => Id[..Math.Max(0, Id.IndexOfAny(['/', ':']))];

    public static string NameOf(EntityKind kind, string id) => id.Length == 0 ? EntityShape.Of(kind).Word : $"{EntityShape.Of(kind).Word} {id}";
}

/// <summary>Every thing of a course that has an id.</summary>
internal sealed class EntityIndex
{
    private readonly ILookup<string, Entity> byName;
    private readonly ILookup<(EntityKind, string, string), Entity> byShortId;

    private EntityIndex(ImmutableArray<Entity> all)
    {
        All = all;
        byName = all.ToLookup(e => e.Name, StringComparer.Ordinal);
        byShortId = all.ToLookup(e => (e.Kind, e.Scope, e.ShortId));
    }

    public ImmutableArray<Entity> All { get; }

    public Entity? this[string name] => byName[name].FirstOrDefault();

    public static EntityIndex Of(CourseTree tree) => new([.. tree.Documents.Values.SelectMany(Of)]);

    /// <summary>A thing of that kind with that short id in the same module, framework or evaluation.</summary>
    public Entity? Elsewhere(EntityKind kind, string scope, string shortId) =>
        byShortId[(kind, scope, shortId)].FirstOrDefault();

    /// <summary>The whole id of a thing in a list.</summary>
    /// <param name="owner">Of what has the list; null for a file that is one.</param>
    public static string IdIn(Entity? owner, string id) => owner switch
    {
        null => id,
        // Areas and competences have numbers of their own; only activities also name their session.
        { Kind: EntityKind.Framework or EntityKind.Domain or EntityKind.Area } => $"{owner.Id.Split(':')[0]}:{id}",
        _ => $"{owner.Id}/{id}",
    };

    private static IEnumerable<Entity> Of(TreeDocument document)
    {
        if (document.Root is not { } root)
            return [];
        var top = new NodePath(document.Path, []);
        if (document.Kind is EntityKind.Course or EntityKind.Language)
            return [new(document.Kind, "", top, root)];
        if (document.IsList)
            return Items(root, document.Kind, top, null);
        return NodeEditor.Id(root) is { } id ? Below(new(document.Kind, id, top, root)) : [];
    }

    private static IEnumerable<Entity> Below(Entity entity)
    {
        yield return entity;
        foreach (var (key, kind) in EntityShape.Of(entity.Kind).Lists)
        {
            if (NodeEditor.Entry(entity.Node, key)?.Value is not { } list)
                continue;
            foreach (var item in Items(list, kind, entity.Path.Key(key), entity).SelectMany(Below))
                yield return item;
        }
    }

    private static IEnumerable<Entity> Items(YamlNode list, EntityKind kind, NodePath path, Entity? owner) =>
        from item in (list as YamlNode.Sequence)?.Items ?? []
        let id = NodeEditor.Id(item)
        where !string.IsNullOrEmpty(id)
        select new Entity(kind, IdIn(owner, id), path.Item(id), item);
}
