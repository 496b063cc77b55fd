using System.Globalization;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Validation;

namespace CoursePack.Curriculum.Composition;

/// <summary>
/// The anchors of a course, the same in every product and format, so that one product can name a page of another.
/// </summary>
internal sealed class AnchorMap
{
    /// <summary>The same in courses that leave the page to the template, so that its field keeps its name.</summary>
    private const string WorkbookOpening = "yours";

    private readonly Dictionary<object, string> anchors = [];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Scope, string Id), NamedBlock> blocks = [];

    public AnchorMap(Course course)
    {
        foreach (var module in course.AllModules)
        {
            Add(module, module.Id);
            foreach (var session in module.Sessions)
            {
                Add(session.Id, $"{module.Id}-{session.Id.Id}");
                foreach (var activity in session.Activities)
                    Add(activity.Id, $"{module.Id}-{session.Id.Id}-{activity.Id.Id}");
            }
        }

        foreach (var handout in course.Handouts)
            Add(handout, handout.OpensWorkbook ? WorkbookOpening : "handout-" + handout.Id);
        foreach (var page in course.OrganisationPages)
            Add(page, "page-" + page.Id);
        foreach (var entry in course.Glossary)
            Add(entry, "glossary-" + entry.Id);
        foreach (var text in CourseTexts.Markdown(course).Where(t => t.Module is not null))
            AddBlocks(text.Module!, text.Module!, text.Blocks);
        foreach (var handout in course.Handouts)
            AddBlocks(ScopeOf(handout.Body), this[handout], DocumentWalk.Blocks(handout.Body.Blocks));
        foreach (var page in course.OrganisationPages)
            AddBlocks(ScopeOf(page.Body), this[page], DocumentWalk.Blocks(page.Body.Blocks));
    }

    /// <summary>The anchor of a module, session id, activity id, handout, page or glossary entry.</summary>
    public string this[object thing] => anchors[thing];

    /// <summary>A block with a name.</summary>
    /// <param name="scope">The module it stands in, or <see cref="ScopeOf"/> a page.</param>
    public NamedBlock? Block(string scope, string id) => blocks.GetValueOrDefault((scope, id));

    /// <summary>Names on a page are unique on the page alone.</summary>
    public static string ScopeOf(RichText page) => "page " + page.Text.Source.Path;

    private void AddBlocks(string scope, string prefix, IEnumerable<Block> list)
    {
        foreach (var block in list)
        {
            AddBlock(scope, prefix, block.Id, block.Audience);
            foreach (var card in (block as Cards)?.Items ?? [])
                AddBlock(scope, prefix, card.Id, block.Audience);
        }
    }

    private void AddBlock(string scope, string prefix, string? id, Audience audience)
    {
        if (id is not null && !blocks.ContainsKey((scope, id)))
            blocks[(scope, id)] = new(Free($"{prefix}-{id}"), audience);
    }

    private void Add(object thing, string wanted) => anchors.TryAdd(thing, Free(wanted));

    private string Free(string wanted)
    {
        var anchor = wanted;
        for (var n = 2; !taken.Add(anchor); n++)
            anchor = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}");
        return anchor;
    }
}

/// <param name="Audience">Who sees it, where it stands.</param>
internal sealed record NamedBlock(string Anchor, Audience Audience);
