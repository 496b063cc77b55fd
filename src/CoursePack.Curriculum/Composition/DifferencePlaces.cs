using System.Collections.Frozen;
using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Composition;

/// <summary>Where one document holds what differs, or what held it while it was there.</summary>
internal sealed class DifferencePlaces
{
    private static readonly EntityKind[] Placed =
        [EntityKind.Module, EntityKind.Outcome, EntityKind.Session, EntityKind.Activity, EntityKind.Handout, EntityKind.OrganisationPage, EntityKind.GlossaryEntry];

    private readonly HashSet<string> files;
    private readonly FrozenDictionary<(EntityKind, string), string> anchors;

    public DifferencePlaces(CompositionScope composition, ImmutableArray<Block> blocks)
    {
        var there = DocumentWalk.Blocks(blocks).SelectMany(b => b.InnerAnchors.Select(a => a.Id).Append(b.Id)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        files = [.. DocumentWalk.Inlines(blocks).Select(i => i.Span.Path), .. DocumentWalk.Blocks(blocks).Select(b => b.Span.Path)];
        var known = new Dictionary<(EntityKind, string), string>();
        var course = composition.Course;
        foreach (var module in course.AllModules)
        {
            Add(EntityKind.Module, module.Id, module);
            foreach (var session in module.Sessions)
            {
                Add(EntityKind.Session, session.Id.ToString(), session.Id);
                foreach (var activity in session.Activities)
                    Add(EntityKind.Activity, activity.Id.ToString(), activity.Id);
            }
        }

        foreach (var handout in course.Handouts)
            Add(EntityKind.Handout, handout.Id, handout);
        foreach (var page in course.OrganisationPages)
            Add(EntityKind.OrganisationPage, page.Id, page);
        foreach (var entry in course.Glossary)
            Add(EntityKind.GlossaryEntry, entry.Id, entry);
        anchors = known.ToFrozenDictionary();

        void Add(EntityKind kind, string id, object thing)
        {
            if (composition.Anchors[thing] is var anchor && there.Contains(anchor))
                known.TryAdd((kind, id), anchor);
        }
    }

    /// <summary>Of the thing itself, else of the nearest that holds it; null where the document has none of them.</summary>
    public string? AnchorOf(Difference difference)
    {
        foreach (var named in difference.Trail.Reverse())
        {
            if (anchors.TryGetValue((named.Kind, named.Id), out var anchor))
                return anchor;
        }

        return null;
    }

    /// <summary>Whether the document prints it, or what held it. A contact or a timetable has no anchor: there anything out of its file counts.</summary>
    public bool Holds(Difference difference) => difference.Trail[0].Kind switch
    {
        // The title, on every cover.
        EntityKind.Course => true,
        var kind when Placed.Contains(kind) => AnchorOf(difference) is not null,
        _ => files.Any(f => f == difference.Thing.Path.Document || f.EndsWith("/" + difference.Thing.Path.Document, StringComparison.Ordinal)),
    };
}
