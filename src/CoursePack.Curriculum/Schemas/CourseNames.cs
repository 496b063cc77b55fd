using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Schemas;

/// <summary>
/// The names that a course gives to its things. Read from the files as they lie there, so that a course with findings, also one whose
/// <c>course.yaml</c> cannot be read, still names what can be read of it.
/// </summary>
internal sealed class CourseNames
{
    private readonly ICourseFiles files;
    private readonly DiagnosticBag found = new();
    private readonly string folder;
    private readonly Dictionary<IdKind, List<CourseName>> names = [];

    private CourseNames(IWorkspace workspace, string folder)
    {
        files = Files(workspace, folder, found);
        this.folder = folder;
    }

    /// <summary>The course extends another, and its files hold only what differs.</summary>
    public bool IsOverlay => files is TreeFiles;

    public static (CourseNames Names, ImmutableArray<string> Unread) Read(IWorkspace workspace, string folder, SchemaWords words)
    {
        var names = new CourseNames(workspace, folder);
        names.Add(IdKind.Product, words.Products);
        names.Add(IdKind.Format, words.Formats);
        names.Add(IdKind.Theme, words.Themes);
        names.Add(IdKind.Code, words.Codes);
        names.AddFrameworks();
        foreach (var (path, node) in names.Yaml("modules").Where(f => WorkspacePath.Name(f.Path) == "module.yaml"))
            names.AddModule(node, IdKind.Module, path);
        foreach (var (path, node) in names.Yaml("add-ons").Where(f => WorkspacePath.Name(f.Path) == "module.yaml"))
            names.AddModule(node, IdKind.AddOn, path);
        names.AddAround();
        return (names, [.. names.found.ToImmutable().Where(d => d.Code.StartsWith("CP1", StringComparison.Ordinal) && d.Severity == Severity.Error).Select(d => d.Span.Path).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>A course that extends another has the names of both.</summary>
    private static ICourseFiles Files(IWorkspace workspace, string folder, DiagnosticBag found)
    {
        if (OverlayReader.Follow(workspace, folder).Value is not { IsOverlay: true } stack)
            return new CourseFiles(workspace, found);
        var disk = new CourseFiles(stack.Workspace, found);
        return OverlayReader.Merge(stack, today: null, disk, found) is { } whole ? new TreeFiles(whole.Tree, stack, disk, whole.Aliases) : new CourseFiles(workspace, found);
    }

    /// <summary>In the order of the course, each once; what has several meanings names them all.</summary>
    public ImmutableArray<CourseName> Of(IdKind kind) =>
        [.. names.GetValueOrDefault(kind, []).GroupBy(n => n.Id, StringComparer.Ordinal)
            .Select(g => new CourseName(g.Key, string.Join(" / ", g.Select(n => n.Means).Where(m => m.Length > 0).Distinct())))];

    private void Add(IdKind kind, IEnumerable<CourseName> more)
    {
        if (!names.TryGetValue(kind, out var list))
            names.Add(kind, list = []);
        list.AddRange(more);
    }

    private void Add(IdKind kind, string id, string means)
    {
        if (id.Length > 0 && !id.Contains('\n', StringComparison.Ordinal))
            Add(kind, [new(id, means)]);
    }

    private string PathOf(string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    private ImmutableArray<(string Path, YamlNode? Node)> Yaml(string below) =>
        [.. files.List(PathOf(below)).Where(p => p.EndsWith(".yaml", StringComparison.Ordinal)).Select(p => (p, files.Yaml(p)))];

    private YamlNode? File(string name) => files.Exists(PathOf(name)) ? files.Yaml(PathOf(name)) : null;

    /// <summary>A further course without such a file uses that of the root.</summary>
    private YamlNode? Shared(string name) => File(name) ?? (folder.Length > 0 && files.Exists(name) ? files.Yaml(name) : null);

    /// <summary>Those that <c>course.yaml</c> names; where it names none that can be read, all that lie in the folder.</summary>
    private void AddFrameworks()
    {
        var course = File("course.yaml");
        var lying = files.List(PathOf("frameworks")).Where(p => p.EndsWith(".yaml", StringComparison.Ordinal)).Select(p => folder.Length == 0 ? p : p[(folder.Length + 1)..]).ToList();
        var crosswalks = lying.Where(p => p.StartsWith("frameworks/crosswalks/", StringComparison.Ordinal)).Concat(course.Words("crosswalks")).Distinct(StringComparer.Ordinal);
        foreach (var path in crosswalks)
            Add(IdKind.CrosswalkFile, path, "");
        var named = course.Words("frameworks").ToList();
        var all = named.Concat(lying.Where(p => WorkspacePath.Folder(p) == "frameworks")).Distinct(StringComparer.Ordinal).ToList();
        foreach (var path in all)
        {
            if (WorkspacePath.Resolve(folder, path) is not { } file || !files.Exists(file) || files.Yaml(file) is not { } node)
                continue;
            Add(IdKind.FrameworkFile, path, node.Text("title"));
            AddFramework(node, isNamed: named.Count == 0 || named.Contains(path, StringComparer.Ordinal));
        }
    }

    private void AddFramework(YamlNode framework, bool isNamed)
    {
        var id = framework.Text("id");
        Add(IdKind.AnyFramework, id, framework.Text("title"));
        foreach (var area in framework.Items("domains").SelectMany(d => d.Items("areas")))
        {
            foreach (var competence in area.Items("competences"))
                AddPublished(IdKind.AnyCompetence, id, competence.Text("id"), competence.Text("statement"));
        }

        if (!isNamed)
            return;
        foreach (var level in framework.Words("levels"))
            Add(IdKind.Level, level, "");
        foreach (var domain in framework.Items("domains"))
        {
            foreach (var area in domain.Items("areas"))
            {
                AddPublished(IdKind.Area, id, area.Text("id"), $"{area.Text("title")} ({domain.Text("tier")})");
                foreach (var competence in area.Items("competences"))
                    AddPublished(IdKind.Competence, id, competence.Text("id"), $"{competence.Text("statement")} ({domain.Text("tier")}, {area.Text("title")})");
            }
        }
    }

    private void AddPublished(IdKind kind, string framework, string number, string means)
    {
        if (ScalarValue.IsPublishedId(number))
            Add(kind, $"{framework}:{number}", means);
    }

    private void AddModule(YamlNode? module, IdKind kind, string path)
    {
        // An image's or a table's folder may hold YAML too.
        if (WorkspacePath.Folder(WorkspacePath.Folder(path)) != PathOf(kind == IdKind.Module ? "modules" : "add-ons"))
            return;
        var id = module.Text("id");
        Add(kind, id, module.Text("title"));
        Add(IdKind.AnyModule, id, module.Text("title"));
        Add(IdKind.Mandatory, id, module.Text("title"));
        foreach (var outcome in module.Items("outcomes"))
            AddBelow(IdKind.Outcome, $"{id}/{outcome.Text("id")}", outcome.Text("statement"));
        foreach (var session in module.Items("sessions"))
        {
            var inModule = $"{id}/{session.Text("id")}";
            AddBelow(IdKind.Session, inModule, session.Text("title"));
            foreach (var activity in session.Items("activities"))
            {
                Add(IdKind.Activity, activity.Text("id"), $"{activity.Text("title")} ({inModule})");
                Add(IdKind.Mandatory, $"{inModule}/{activity.Text("id")}", activity.Text("title"));
            }
        }
    }

    private void AddBelow(IdKind kind, string id, string means)
    {
        Add(kind, id, means);
        Add(IdKind.Mandatory, id, means);
    }

    private void AddAround()
    {
        foreach (var (_, schedule) in Yaml("schedules"))
            Add(IdKind.Schedule, schedule.Text("id"), schedule.Text("title"));
        foreach (var (_, evaluation) in Yaml("evaluation"))
        {
            foreach (var question in evaluation.Items("questions"))
                Add(IdKind.Question, $"{evaluation.Text("id")}/{question.Text("id")}", question.Text("text"));
        }

        foreach (var path in files.List(PathOf("handouts")).Where(p => p.EndsWith(".md", StringComparison.Ordinal) && WorkspacePath.Folder(p) == PathOf("handouts")))
        {
            var head = files.Page(path)?.FrontMatter;
            AddBelow(IdKind.Handout, head.Text("id"), head.Text("title"));
        }

        foreach (var path in files.List(PathOf("organisation")).Where(p => p.EndsWith(".md", StringComparison.Ordinal) && WorkspacePath.Folder(p) == PathOf("organisation")))
        {
            var head = files.Page(path)?.FrontMatter;
            Add(IdKind.Mandatory, head.Text("id"), head.Text("title"));
        }

        foreach (var contact in Shared("contacts.yaml").Items())
            Add(IdKind.Mandatory, contact.Text("id"), contact.Text("name"));
        foreach (var place in File("local.yaml").Items())
            Add(IdKind.Mandatory, place.Text("id"), place.Text("label"));
        foreach (var term in Shared("glossary.yaml").Items())
            Add(IdKind.GlossaryEntry, term.Text("id"), term.Text("meaning"));
        foreach (var key in MandatoryKinds.Keys)
            Add(IdKind.Mandatory, key, $"Every text of the key '{key}'");
        Add(IdKind.Mandatory, Numbers(IdKind.Competence));
    }

    /// <summary>Published ids as they may be written: the number alone where one framework has it, else with the framework.</summary>
    public ImmutableArray<CourseName> Numbers(IdKind kind)
    {
        var byNumber = Of(kind).GroupBy(n => n.Id[(n.Id.IndexOf(':', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal);

        // On its side of a crosswalk, a number is of one framework.
        return kind == IdKind.AnyCompetence
            ? [.. byNumber.Select(g => new CourseName(g.Key, string.Join(" / ", g.Select(n => n.Means))))]
            : [.. byNumber.SelectMany(g => g.Count() == 1 ? g.Select(n => n with { Id = g.Key }) : g)];
    }
}
