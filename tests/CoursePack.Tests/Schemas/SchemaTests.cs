using System.Text.Json;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Schemas;
using CoursePack.Tests.Cli;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Schemas;

/// <summary>Schemas as a validator and a YAML parser that are not ours read them: the real course passes, a spoilt one does not.</summary>
public sealed class SchemaTests
{
    /// <summary>Prints, for each pair of a schema and a file, the file and the place of its first error; of a page only its head is read.</summary>
    private const string Judge = """
        const [modules, ...pairs] = process.argv.slice(1);
        const load = name => require(modules + '/' + name);
        const fs = require('fs'), yaml = load('yaml');
        const ajv = new (load('ajv').default)({ strict: true, allowUnionTypes: true, strictRequired: false });
        const compiled = {};
        for (let i = 0; i < pairs.length; i += 2) {
          const valid = compiled[pairs[i]] ??= ajv.compile(JSON.parse(fs.readFileSync(pairs[i], 'utf8')));
          let text = fs.readFileSync(pairs[i + 1], 'utf8');
          if (pairs[i + 1].endsWith('.md')) text = text.split('\n---\n')[0].slice(4);
          if (!valid(yaml.parse(text))) console.log(require('path').basename(pairs[i + 1]) + ' ' + valid.errors.at(-1).instancePath);
        }
        """;

    private static readonly (string Kind, string Folder, string Pattern)[] Places =
    [
        ("course", ".", "course.yaml"), ("local", ".", "local.yaml"), ("contacts", ".", "contacts.yaml"), ("glossary", ".", "glossary.yaml"), ("language", ".", "language.yaml"),
        ("framework", "frameworks", "*.yaml"), ("crosswalk", "frameworks/crosswalks", "*.yaml"), ("module", "modules", "*/module.yaml"), ("add-on", "add-ons", "*/module.yaml"),
        ("schedule", "schedules", "*.yaml"), ("evaluation", "evaluation", "*.yaml"), ("handout", "handouts", "*.md"), ("organisation-page", "organisation", "*.md"),
        ("product", "../templates/products", "*.md"), ("theme", "../templates/themes", "*.yaml"), ("strings", "../templates/strings", "*.yaml"),
    ];

    [Theory]
    [InlineData("curriculum", 214)]
    [InlineData("curriculum/courses/introduction-to-peer-support", 20)]
    [InlineData("curriculum/courses/supervising-peer-support", 16)]
    public void Every_file_of_the_real_courses_is_as_its_schema_says(string course, int least)
    {
        using var folder = new TemporaryFolder();
        CliRun.In(Repository.Root, "schema", course, "--output", folder.Path, "--quiet").Exit.ShouldBe(0);
        var pairs = Places.SelectMany(p => FilesOf(Repository.PathOf(course), p.Folder, p.Pattern).Select(file => (Path.Combine(folder.Path, $"{p.Kind}.schema.json"), file))).ToList();
        pairs.Count.ShouldBeGreaterThanOrEqualTo(least);
        Validate(pairs).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("module", "modules/01-first-steps/module.yaml", "    room: ", "    rom: ", "/sessions/0")]
    [InlineData("module", "modules/01-first-steps/module.yaml", "[1.1.1, 1.1.2]", "[1.1.1, 1.1.9]", "/outcomes/0/competences/1")]
    [InlineData("module", "modules/01-first-steps/module.yaml", "number: 1\n", "number: one\n", "/number")]
    [InlineData("module", "modules/01-first-steps/module.yaml", "number: 1\n", "", "")]
    [InlineData("course", "course.yaml", "[one-morning]", "[one-evening]", "/schedules/0")]
    [InlineData("course", "course.yaml", "- trainer-handbook", "- trainer-handbok", "/products/0")]
    [InlineData("course", "course.yaml", "taught: 100", "taught: 101", "/coverage/core/taught")]
    [InlineData("schedule", "schedules/one-morning.yaml", "first-steps/listening", "first-steps/waiting", "/days/0/slots/0/session")]
    [InlineData("schedule", "schedules/one-morning.yaml", "\"09:30\"", "\"9.30\"", "/days/0/start")]
    [InlineData("schedule", "schedules/one-morning.yaml", "- trainer_debrief: 10", "- { trainer_debrief: 10, break: 10 }", "/days/0/slots/1")]
    [InlineData("local", "local.yaml", "need: delivery", "need: nice", "/0/need")]
    [InlineData("framework", "frameworks/starter.yaml", "tier: core", "tier: cor", "/domains/0/tier")]
    public void A_spoilt_file_is_refused_at_its_place(string kind, string file, string old, string spoilt, string place)
    {
        using var course = new StarterCourse();
        course.Replace(file, old, spoilt);
        Validate([(course.PathOf($".coursepack/schemas/{kind}.schema.json"), course.PathOf(file))]).ShouldBe([$"{Path.GetFileName(file)} {place}"]);
    }

    [Theory]
    [InlineData("strings", "falls_back_to: en-GB\narea: { text: Maes, of: Area, checked_by: translator }\nbreak: Egwyl\n", null)]
    [InlineData("strings", "area: { text: Maes, off: Area }\n", "/area")]
    [InlineData("strings", "Area: Maes\n", "")]
    [InlineData("map", "from: a\nto: b\nchanges: [{ from: 3.3.5, to: 3.4.1 }, { from: 2.1, to: [2.1, 2.2] }, { from: [1.1.1, 1.1.2], to: 1.1.1 }, { from: 7.2.3, to: [], why: gone }]\nlevels: [{ from: able, to: sure }]\n", null)]
    [InlineData("map", "from: a\nto: b\nchanges: [{ from: 3.3.5 }]\n", "/changes/0")]
    [InlineData("map", "from: a\nchanges: []\n", "")]
    [InlineData("reviews", "version: 1\nclaims:\n  a/b/c practises a/d: { on: 2027-01-31, activity: 12-0123456789abcdef, outcome: 3-0123456789abcdef, competences: [f:1.1 4-0123456789abcdef] }\ntexts:\n  12-0123456789abcdef: words\n", null)]
    [InlineData("reviews", "version: 1\nclaims: { a/b practises a/d: {} }\n", "/claims")]
    public void Words_reviews_and_maps_have_schemas_too(string kind, string text, string? place)
    {
        using var course = new StarterCourse();
        course.Write($"{kind}.yaml", text);
        Validate([(course.PathOf($".coursepack/schemas/{kind}.schema.json"), course.PathOf($"{kind}.yaml"))]).ShouldBe(place is null ? [] : [$"{kind}.yaml {place}"]);
    }

    [Theory]
    [InlineData("[1.1.1, 1.1.2]", "[\"1.1.1\", starter:1.1.2]")]
    [InlineData("title: First steps in listening", "title: 2027")]
    [InlineData("    room: ", "    sensitive:\n    room: ")]
    [InlineData("teaches: [listen-to-the-end]", "teaches: [an-outcome-just-written]")]
    public void What_the_tool_takes_an_editor_takes_too(string old, string with)
    {
        using var course = new StarterCourse();
        const string File = "modules/01-first-steps/module.yaml";
        course.Replace(File, old, with);
        Validate([(course.PathOf(".coursepack/schemas/module.schema.json"), course.PathOf(File))]).ShouldBeEmpty();
    }

    [Fact]
    public void An_id_that_looks_like_a_number_may_stand_without_quotation_marks_and_is_still_looked_up()
    {
        using var course = new StarterCourse();
        Directory.CreateDirectory(course.PathOf("evaluation"));
        foreach (var (name, area) in new[] { ("quoted", "\"1.1\""), ("plain", "1.1"), ("wrong", "1.7") })
            course.Write($"evaluation/{name}.yaml", $"id: {name}\ntitle: T\nwhen: after\nwho: trainee\nquestions: [{{ id: q, text: How?, kind: text, areas: [{area}] }}]\n");
        var schema = course.PathOf(".coursepack/schemas/evaluation.schema.json");
        Validate([.. Directory.GetFiles(course.PathOf("evaluation")).Select(file => (schema, file))]).ShouldBe(["wrong.yaml /questions/0/areas/0"]);
    }

    [Fact]
    public void An_editor_is_told_what_an_id_stands_for()
    {
        using var schema = Schema("module", ("course.yaml", "frameworks: [frameworks/f.yaml]"), ("frameworks/f.yaml", Framework("f", "1.1.1", "Listens.")));
        var competence = schema.RootElement.GetProperty("definitions").GetProperty("competence").GetProperty("anyOf")[0];
        competence.GetProperty("const").GetString().ShouldBe("1.1.1");
        competence.GetProperty("title").GetString().ShouldBe("Competence 1.1.1");
        competence.GetProperty("description").GetString().ShouldBe("Listens. (core, Area)");
    }

    [Fact]
    public void A_number_of_two_frameworks_is_written_with_its_framework()
    {
        using var schema = Schema("module", ("course.yaml", "frameworks: [frameworks/f.yaml, frameworks/g.yaml]"), ("frameworks/f.yaml", Framework("f", "1.1.1", "A")), ("frameworks/g.yaml", Framework("g", "1.1.1", "B")));
        Constants(schema, "competence").ShouldBe(["f:1.1.1", "g:1.1.1"]);
    }

    [Fact]
    public void A_course_that_cannot_be_read_still_names_what_can()
    {
        using var schema = Schema("module", ("course.yaml", "id: [broken"), ("frameworks/f.yaml", Framework("f", "1.1.1", "A")), ("modules/01-a/module.yaml", "id: a\noutcomes: [{ id: b, statement: C }]\nsessions: 7\n"));
        Constants(schema, "competence").ShouldBe(["1.1.1"]);
        Constants(schema, "outcome").ShouldBe(["a/b"]);
    }

    [Fact]
    public void A_course_that_extends_another_has_the_names_of_both_and_may_say_only_what_differs()
    {
        using var course = new StarterCourse();
        Directory.CreateDirectory(course.PathOf("regions/north/modules/01-first-steps"));
        course.Write("regions/north/course.yaml", "extends: ../..\nid: north\nschedules: [one-morning]\npatch:\n  - { op: set, at: first-steps, value: { aim: x } }\n");
        course.Write("regions/north/modules/01-first-steps/module.yaml", "id: first-steps\nsessions:\n  - id: listening\n    title: Listening, up north\n");
        course.Run("schema", "curriculum/regions/north").Exit.ShouldBe(0);
        string[] files = ["course.yaml", "modules/01-first-steps/module.yaml"];
        Validate(files.Select(file => (course.PathOf($"regions/north/.coursepack/schemas/{Path.GetFileNameWithoutExtension(file)}.schema.json"), course.PathOf($"regions/north/{file}")))).ShouldBeEmpty();
        course.Read("regions/north/.coursepack/schemas/schedule.schema.json").ShouldContain("\"description\": \"Listening, up north\"");
    }

    [Fact]
    public void A_file_with_an_error_is_named_as_unread() =>
        Set(("course.yaml", "id: a"), ("modules/01-a/module.yaml", "id: [")).Unread.ShouldBe(["modules/01-a/module.yaml"]);

    [Fact]
    public void Where_no_name_is_known_any_of_its_form_is_taken()
    {
        using var schema = Schema("schedule", ("course.yaml", "id: a"));
        schema.RootElement.GetProperty("definitions").GetProperty("session").GetProperty("anyOf")[0].GetProperty("pattern").GetString().ShouldBe("^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$");
    }

    [Fact]
    public void The_name_of_a_framework_never_becomes_part_of_an_expression()
    {
        var text = Set(("course.yaml", "id: a"), ("frameworks/f.yaml", Framework("\"f(+\"", "1.1.1", "A"))).Files.Single(f => f.Name == "module.schema.json").Text;
        text.ShouldNotContain("^f(+");
    }

    private static SchemaSet Set(params (string Path, string Text)[] files) => SchemaSet.Of(MemoryWorkspace.Of(files), "", new());

    private static JsonDocument Schema(string kind, params (string Path, string Text)[] files) =>
        JsonDocument.Parse(Set(files).Files.Single(f => f.Name == $"{kind}.schema.json").Text);

    private static IEnumerable<string> Constants(JsonDocument schema, string definition) =>
        schema.RootElement.GetProperty("definitions").GetProperty(definition).GetProperty("anyOf").EnumerateArray()
            .Where(c => c.TryGetProperty("const", out _)).Select(c => c.GetProperty("const").GetString()!);

    private static string Framework(string id, string number, string statement) =>
        $"id: {id}\ntitle: F\ndomains: [{{ id: d, title: D, tier: core, areas: [{{ id: a, title: Area, competences: [{{ id: {number}, statement: {statement} }}] }}] }}]\n";

    private static IEnumerable<string> FilesOf(string course, string folder, string pattern)
    {
        var start = Path.GetFullPath(Path.Combine(course, folder));
        if (!Directory.Exists(start))
            return [];
        return pattern.StartsWith("*/", StringComparison.Ordinal)
            ? Directory.GetDirectories(start).Select(d => Path.Combine(d, pattern[2..])).Where(File.Exists)
            : Directory.GetFiles(start, pattern);
    }

    private static string[] Validate(IEnumerable<(string Schema, string File)> pairs)
    {
        var modules = ExternalTool.RequireFile("COURSEPACK_AJV", "the folder node_modules with ajv and yaml");
        return ExternalTool.Run("node", ["-e", Judge, modules, .. pairs.SelectMany(p => new[] { p.Schema, p.File })]).Expect().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
