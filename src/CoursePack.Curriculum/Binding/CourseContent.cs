using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Reviews;

namespace CoursePack.Curriculum.Binding;

/// <summary>Finds and binds the files around the modules: lists, handouts, pages, schedules, evaluations.</summary>
internal sealed class CourseContent(BindingContext context, string folder)
{
    private readonly ListBinder lists = new(context);
    private readonly PageBinder pages = new(context);

    public string PathOf(string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    public ImmutableArray<LocalPlace> LocalPlaces() => lists.LocalPlaces(OwnList("local.yaml"));

    public ImmutableArray<Contact> Contacts() => lists.Contacts(SharedList("contacts.yaml", Thing.Contact));

    public ImmutableArray<GlossaryEntry> Glossary() => lists.Glossary(SharedList("glossary.yaml", Thing.GlossaryEntry));

    public ImmutableArray<WordChoice> WordChoices() => lists.WordChoices(OwnList("language.yaml"));

    /// <summary>Null for a course whose claims nobody has reviewed.</summary>
    public ReviewLog? Reviews() => OwnList(ReviewLog.FileName) is { } node ? new ReviewBinder(context).Bind(node) : null;

    /// <summary>Every schedule is read and checked; those named belong to the course, in that order.</summary>
    public ImmutableArray<Schedule> Schedules(ImmutableArray<Spanned<string>> named)
    {
        var binder = new ScheduleBinder(context);
        var schedules = Yaml("schedules", Thing.Schedule, binder.Bind).ToDictionary(s => s.Span, s => s);
        var byId = schedules.Values.GroupBy(s => s.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var ordered = ImmutableArray.CreateBuilder<Schedule>();
        foreach (var id in named)
        {
            context.References.Expect(Thing.Schedule, id.Value, id);
            if (byId.Remove(id.Value, out var schedule))
                ordered.Add(schedule);
        }

        return ordered.ToImmutable();
    }

    public ImmutableArray<Handout> Handouts() =>
        [.. Markdown("handouts", Thing.Handout, pages.Handout).OrderBy(h => h.Id, StringComparer.Ordinal)];

    public ImmutableArray<OrganisationPage> OrganisationPages() =>
        [.. Markdown("organisation", Thing.OrganisationPage, pages.OrganisationPage).OrderBy(p => p.Number).ThenBy(p => p.Id, StringComparer.Ordinal)];

    public ImmutableArray<Evaluation> Evaluations() =>
        [.. Yaml("evaluation", Thing.Question, new EvaluationBinder(context).Bind)];

    private YamlNode? OwnList(string name) =>
        context.Files.Exists(PathOf(name)) ? context.Files.Yaml(PathOf(name)) : null;

    /// <summary>A further course that has no such file of its own uses that of the root.</summary>
    private YamlNode? SharedList(string name, Thing kind)
    {
        var path = context.Files.Exists(PathOf(name)) ? PathOf(name) : name;
        if (!context.Files.Exists(path))
            return null;
        var node = context.Files.Yaml(path);
        if (node is null)
            context.References.MarkIncomplete(kind);
        return node;
    }

    private List<T> Yaml<T>(string name, Thing kind, Func<YamlNode, T?> bind)
        where T : class =>
        Each(name, ".yaml", kind, path => context.Files.Yaml(path) is { } node ? bind(node) : null);

    private List<T> Markdown<T>(string name, Thing kind, Func<MarkdownPage, T?> bind)
        where T : class =>
        Each(name, ".md", kind, path => context.Files.Page(path) is { } page ? bind(page) : null);

    /// <summary>The files that stand in a folder itself; what lies deeper, such as images, is not its own.</summary>
    private List<T> Each<T>(string name, string ending, Thing kind, Func<string, T?> read)
        where T : class
    {
        var bound = new List<T>();
        foreach (var path in context.Files.List(PathOf(name)).Where(p => WorkspacePath.Folder(p) == PathOf(name) && p.EndsWith(ending, StringComparison.Ordinal)))
        {
            if (read(path) is { } value)
                bound.Add(value);
            else
                context.References.MarkIncomplete(kind);
        }

        return bound;
    }
}
