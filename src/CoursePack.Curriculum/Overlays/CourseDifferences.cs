using System.Collections.Immutable;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>
/// What a reader of the original would miss or not know: the merged course beside the original, thing by thing, however the
/// overlays said it. In the order of the course.
/// </summary>
internal sealed class CourseDifferences
{
    /// <summary>Facts of a course about itself, its policy and how it is made: no passage that anyone reads.</summary>
    private static readonly string[] Unread =
    [
        "id", "version", "date", "tool", "url", "adapted_by", "extends", "patch", "language", "translation", "coverage", "waivers", "products", "formats", "editions",
        "severity", "contacts_max_age", "mandatory", "people", "changes", "frameworks", "crosswalks",
    ];

    /// <summary>What leads writers, or the tool, and nobody reads in a book.</summary>
    private static readonly EntityKind[] UnreadKinds = [EntityKind.Language, EntityKind.Crosswalk, EntityKind.ReviewLog];

    /// <summary>When somebody last looked, and what a team fills in: the same course, made ready for use.</summary>
    private static readonly string[] MadeReady = ["value", "checked_on", "checked_by", "mandatory"];

    private static readonly string[] TitleKeys = ["title", "name", "term", "label", "statement", "text"];

    private static readonly string[] Places = ["course.yaml", "modules", "add-ons", "handouts", "schedules", "glossary.yaml", "contacts.yaml", "local.yaml", "organisation", "evaluation", "frameworks"];

    private readonly EntityIndex before;
    private readonly EntityIndex after;
    private readonly TreeTexts texts;
    private readonly ImmutableArray<Override> overrides;

    private CourseDifferences(EffectiveCourse course)
    {
        (before, after) = (EntityIndex.Of(course.Original), EntityIndex.Of(course.Tree));
        texts = new(course.Workspace);
        overrides = course.Overrides;
    }

    public static ImmutableArray<Difference> Of(EffectiveCourse course)
    {
        var differences = new CourseDifferences(course);
        return [.. differences.All().OrderBy(d => Place(d.Thing)).ThenBy(d => d.Thing.Path.Document, StringComparer.Ordinal)];
    }

    private IEnumerable<Difference> All()
    {
        foreach (var thing in after.All.Where(IsRead))
        {
            if (before[thing.Name] is not { } original)
            {
                if (!IsInside(thing, after, before))
                    yield return Of(thing, DifferenceKind.Added, after, [], overrides.Where(o => o.Added == thing.Name));
                continue;
            }

            var keys = Keys(original, thing);
            var own = overrides.Where(o => IsAbout(o, thing.Name)).ToList();
            if (!keys.IsEmpty)
                yield return Of(thing, DifferenceKind.Changed, after, keys, own.Where(o => !IsUnread(o, thing)));
            else if (own.Any(o => o is { Operation: OverlayOperation.Move, Block: null } && o.Target == thing.Name))
                yield return Of(thing, DifferenceKind.Moved, after, [], own);
        }

        foreach (var gone in before.All.Where(t => IsRead(t) && after[t.Name] is null && !IsInside(t, before, after)))
            yield return Of(gone, DifferenceKind.Removed, before, [], overrides.Where(o => o.Target == gone.Name || (o.Replaces && o.Path.Holds(gone.Path))));
    }

    private static bool IsRead(Entity thing) => !UnreadKinds.Contains(thing.Kind);

    /// <summary>Whether what holds it is new or gone as well, and says it all.</summary>
    private static bool IsInside(Entity thing, EntityIndex there, EntityIndex other) =>
        there.All.Any(holder => holder != thing && holder.Path.Holds(thing.Path) && holder.Kind != EntityKind.Course && other[holder.Name] is null);

    /// <summary>Whether it is about a fact of the course that no book lists: its reason explains nothing there.</summary>
    private static bool IsUnread(Override change, Entity thing) =>
        thing.Kind == EntityKind.Course && change.Target.Length > thing.Name.Length && Unread.Contains(change.Target[(thing.Name.Length + 1)..].Split('/')[0]);

    private static bool IsAbout(Override change, string name)
    {
        var target = change.Target.Split('#')[0];
        return target == name || target.StartsWith(name + "/", StringComparison.Ordinal);
    }

    private ImmutableArray<string> Keys(Entity original, Entity thing)
    {
        var lists = EntityShape.Of(thing.Kind).Lists.Select(l => l.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Entries(thing.Node).Concat(Entries(original.Node)).Select(e => e.Key.Text).Distinct(StringComparer.Ordinal)
                .Where(key => key is not ("id" or "patch") && !lists.Contains(key) && !(thing.Kind == EntityKind.Course ? Unread : MadeReady).Contains(key))
                .Where(key => Text(original, key) != Text(thing, key)),
        ];
    }

    private string? Text(Entity thing, string key) => NodeEditor.Entry(thing.Node, key) is { } entry ? CanonicalText.Of(entry.Value, texts) : null;

    private static ImmutableArray<YamlEntry> Entries(YamlNode node) => (node as YamlNode.Mapping)?.Entries ?? [];

    private static Difference Of(Entity thing, DifferenceKind kind, EntityIndex index, ImmutableArray<string> keys, IEnumerable<Override> by)
    {
        var said = by.ToList();
        return new(thing, kind, Trail(thing, index), keys, [.. said.Select(o => o.Why ?? o.Waiver?.Reason).OfType<string>().Distinct(StringComparer.Ordinal)])
        {
            IsWaived = said.Any(o => o.Waiver is not null),
        };
    }

    private static ImmutableArray<Named> Trail(Entity thing, EntityIndex index) =>
    [
        .. index.All.Where(e => e.Path.Holds(thing.Path)).OrderBy(e => e.Path.Steps.Length).Select(e =>
            new Named(e.Kind, e.Id, TitleKeys.Select(k => NodeEditor.Entry(e.Node, k)?.Value).OfType<YamlNode.Scalar>().FirstOrDefault()?.Mapped, Number(e))),
    ];

    private static string? Number(Entity thing) => thing.Kind switch
    {
        EntityKind.Module => (NodeEditor.Entry(thing.Node, "number")?.Value as YamlNode.Scalar)?.Text,
        EntityKind.Competence or EntityKind.Area or EntityKind.Domain => thing.ShortId,
        _ => null,
    };

    private static int Place(Entity thing) => Array.IndexOf(Places, thing.Path.Document.Split('/')[0]) is var at and >= 0 ? at : Places.Length;
}
