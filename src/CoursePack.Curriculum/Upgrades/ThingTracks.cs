using System.Collections.Immutable;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>Finds each thing of an old base in a new one: where it was, moved, or with another id and the same content.</summary>
internal sealed class ThingTracks
{
    /// <summary>From here on, two sketches are worth a person's look.</summary>
    private const double Alike = 0.5;

    private const int MostOffers = 3;

    private static readonly string[] Numbered = ["competence", "area", "domain"];

    private readonly ImmutableSortedDictionary<string, RecordedThing> now;
    private readonly Dictionary<string, string?> found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> origins = new(StringComparer.Ordinal);

    /// <param name="then">Null where nobody knows what the old base held.</param>
    /// <param name="renamed">What a person says: old names and new ones.</param>
    public ThingTracks(ImmutableSortedDictionary<string, RecordedThing>? then, ImmutableSortedDictionary<string, RecordedThing> now, IEnumerable<ThingRename> renamed)
    {
        (Then, this.now) = (then, now);
        foreach (var rename in renamed)
            found[rename.Old] = rename.New;
        foreach (var name in then?.Keys ?? [])
        {
            if (Now(name) is { } successor)
                origins.TryAdd(successor, name);
        }
    }

    public ImmutableSortedDictionary<string, RecordedThing>? Then { get; }

    /// <summary>Things that have another name now.</summary>
    public IReadOnlyDictionary<string, string> Renamed => origins.Where(o => o.Key != o.Value).ToDictionary(o => o.Value, o => o.Key, StringComparer.Ordinal);

    /// <summary>The name a thing of the old base has in the new one; null for one that is gone.</summary>
    public string? Now(string name)
    {
        if (!found.TryGetValue(name, out var known))
            found.Add(name, known = Find(name));
        return known;
    }

    /// <summary>The name that a thing of an overlay has, by what it lies in.</summary>
    /// <param name="owner">Name of what has the list; null for a file that is one.</param>
    public static string OldName(EntityKind kind, string? owner, string id)
    {
        if (owner is null)
            return Entity.NameOf(kind, id);
        var holder = IdOf(owner);
        return Entity.NameOf(kind, kind is EntityKind.Domain or EntityKind.Area or EntityKind.Competence ? $"{holder.Split(':')[0]}:{id}" : $"{holder}/{id}");
    }

    /// <summary>A reference as it must be written to mean the same thing; null where that is gone.</summary>
    public string? Follow(string reference)
    {
        var (word, rest) = Split(reference);
        if (Innermost(word, rest) is not var (name, id) || Now(name) == name)
            return reference;
        return Now(name) is not { } successor ? null : (word is null ? IdOf(successor) : successor) + rest[id.Length..];
    }

    /// <summary>What a thing that is gone may be now: new things of its kind with many of its words, the likeliest first. For a person, who may know.</summary>
    /// <param name="reference">Of the thing, or of something in it.</param>
    public ImmutableArray<string> Perhaps(string reference)
    {
        if (Resolve(reference) is not { } name || Then![name].Words is not { } words || Now(name) is not null)
            return [];
        var kind = name[..(name.IndexOf(' ', StringComparison.Ordinal) + 1)];
        return
        [
            .. now.Where(n => n.Key.StartsWith(kind, StringComparison.Ordinal) && !origins.ContainsKey(n.Key) && n.Value.Words is not null)
                .Select(n => (n.Key, Value: WordSketch.Alike(words, n.Value.Words!)))
                .Where(n => n.Value >= Alike)
                .OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal)
                .Take(MostOffers).Select(n => n.Key),
        ];
    }

    /// <summary>What a name in the new base was called in the old one: of a thing, a key below it or a block.</summary>
    public string Origin(string target)
    {
        var name = ThingOf(target);
        return name is not null && origins.TryGetValue(name, out var old) ? old + target[name.Length..] : target;
    }

    /// <summary>Whether the old base is known not to have held what a target is about.</summary>
    public bool IsNew(string target) => Then is not null && ThingOf(target) is { } name && !origins.ContainsKey(name);

    /// <summary>The name of the innermost thing of the old base that a reference leads to; null for none.</summary>
    public string? Resolve(string reference) => Split(reference) is var (word, rest) && Innermost(word, rest) is var (name, _) ? name : null;

    /// <summary>The innermost thing of the old base that a reference leads to, and how it spells its id.</summary>
    private (string Name, string Id)? Innermost(string? word, string rest) =>
        (Then?.Keys ?? [])
            .Where(n => word is null || n.StartsWith(word + " ", StringComparison.Ordinal))
            .SelectMany(n => Spellings(n).Select(s => (Name: n, Id: s)))
            .Where(n => rest == n.Id || (rest.StartsWith(n.Id, StringComparison.Ordinal) && rest[n.Id.Length] is '/' or '#'))
            .OrderByDescending(n => n.Id.Length).ThenBy(n => Now(n.Name) == n.Name)
            .Select(n => ((string, string)?)n)
            .FirstOrDefault();

    /// <summary>The name of the innermost thing of the new base that a target is, or is a part of.</summary>
    private string? ThingOf(string target)
    {
        for (var cut = target.Length; cut > 0; cut = target.LastIndexOfAny(['/', '#'], cut - 1))
        {
            if (now.ContainsKey(target[..cut]))
                return target[..cut];
        }

        return null;
    }

    private string? Find(string name)
    {
        if (now.ContainsKey(name))
            return name;
        if (Then![name].Became is { } known && now.ContainsKey(known))
            return known;
        var (word, id) = (name[..name.IndexOf(' ', StringComparison.Ordinal)], IdOf(name));
        var fresh = now.Where(n => n.Key.StartsWith(word + " ", StringComparison.Ordinal) && !Then!.ContainsKey(n.Key)).ToList();
        if (Holder(word, id) is { } holder && Now(holder) is { } moved && moved != holder
            && $"{word} {IdOf(moved)}{id[IdOf(holder).Length..]}" is var inside && now.ContainsKey(inside))
            return inside;
        var same = fresh.Where(n => IdOf(n.Key) != ShortId(n.Key) && ShortId(n.Key) == ShortId(name)).Select(n => n.Key).ToList();
        if (same.Where(n => Scope(n) == Scope(name)).ToList() is [var near])
            return near;
        return fresh.Where(n => n.Value.Content == Then![name].Content).Select(n => n.Key).ToList() is [var renamed] ? renamed
            : same is [var far] ? far : null;
    }

    /// <summary>What a thing lies in: of an activity its session, of a session its module.</summary>
    private string? Holder(string word, string id)
    {
        var cut = Math.Max(0, id.LastIndexOfAny(['/', ':']));
        var holder = word switch
        {
            "activity" => $"session {id[..cut]}",
            "session" or "outcome" => $"module {id[..cut]}",
            "domain" or "area" or "competence" => $"framework {id[..cut]}",
            "question" => $"evaluation {id[..cut]}",
            _ => "",
        };
        return Then!.ContainsKey(holder) ? holder : null;
    }

    private static (string? Word, string Id) Split(string reference)
    {
        var parts = reference.Split(' ', 2, StringSplitOptions.TrimEntries);
        return parts.Length == 2 && EntityShape.Named(parts[0]) is not null ? (parts[0], parts[1]) : (null, reference);
    }

    private static IEnumerable<string> Spellings(string name) =>
        Numbered.Contains(name[..name.IndexOf(' ', StringComparison.Ordinal)]) ? [IdOf(name), ShortId(name)] : [IdOf(name)];

    private static string IdOf(string name) => name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static string ShortId(string name) => name[(name.LastIndexOfAny([' ', '/', ':']) + 1)..];

    private static string Scope(string name) => IdOf(name) is var id ? id[..Math.Max(0, id.IndexOfAny(['/', ':']))] : "";
}
