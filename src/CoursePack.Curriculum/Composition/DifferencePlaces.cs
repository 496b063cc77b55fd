using System.Collections.Frozen;
using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Composition;

/// <summary>Where one document holds what differs, or what held it while it was there.</summary>
internal sealed class DifferencePlaces
{
    private static readonly EntityKind[] Placed =
        [EntityKind.Module, EntityKind.Outcome, EntityKind.Session, EntityKind.Activity, EntityKind.Handout, EntityKind.OrganisationPage];

    private readonly FrozenDictionary<(EntityKind, string), string> anchors;

    public DifferencePlaces(CompositionScope composition, ImmutableArray<Block> blocks)
    {
        var there = DocumentWalk.Blocks(blocks).SelectMany(b => b.InnerAnchors.Select(a => a.Id).Append(b.Id)).OfType<string>().ToHashSet(StringComparer.Ordinal);
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

    /// <summary>About the course as a whole, such as a contact: it stands in no one place.</summary>
    public static bool IsWithoutPlace(Difference difference) => !Placed.Contains(difference.Trail[0].Kind);
}
