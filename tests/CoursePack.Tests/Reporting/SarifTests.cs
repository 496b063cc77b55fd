using System.Text.Json;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Reporting;

/// <summary>SARIF 2.1.0, judged by its own schema with a validator that is not ours, and by what services ask beyond it.</summary>
public sealed class SarifTests
{
    /// <summary>Ajv with the draft of JSON Schema that SARIF's is written in; formats are checked too. A pattern of that schema is no Unicode expression.</summary>
    private const string Judge = """
        const [modules, schema, ...files] = process.argv.slice(1);
        const load = name => require(modules + '/' + name);
        const read = file => JSON.parse(require('fs').readFileSync(file, 'utf8'));
        const ajv = new (load('ajv-draft-04').default)({ allErrors: true, strict: false, unicodeRegExp: false });
        load('ajv-formats').default(ajv);
        const valid = ajv.compile(read(schema));
        for (const file of files) if (!valid(read(file))) console.log(JSON.stringify(valid.errors));
        """;

    [Fact]
    public void The_schema_of_SARIF_takes_every_report()
    {
        using var folder = new TemporaryFolder();
        ShouldBeValid(
            folder.Write("all.sarif", Bytes(SampleReport.Print("sarif", SampleReport.Input))),
            folder.Write("known.sarif", Bytes(SampleReport.Print("sarif", SampleReport.WithBaseline))),
            folder.Write("hostile.sarif", Bytes(SampleReport.Print("sarif", SampleReport.HostileInput))),
            folder.Write("many.sarif", Bytes(SampleReport.Print("sarif", SampleReport.Only(Many(201))))),
            folder.Write("repairs.sarif", Bytes(SampleReport.Print("sarif", Repairs()))),
            folder.Write("none.sarif", Bytes(SampleReport.Print("sarif", SampleReport.Only()))));
    }

    [Fact]
    public void A_repair_is_a_fix_that_names_what_goes_and_what_comes()
    {
        var change = Results(Repairs()).First().GetProperty("fixes")[0].GetProperty("artifactChanges")[0];
        change.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("curriculum/a.md");
        var replacement = change.GetProperty("replacements")[0];
        replacement.GetProperty("deletedRegion").EnumerateObject().Select(p => $"{p.Name} {p.Value}").ShouldBe(["startLine 1", "startColumn 3", "endLine 1", "endColumn 5"]);
        replacement.GetProperty("insertedContent").GetProperty("text").GetString().ShouldBe("x");
    }

    /// <summary>A replacement, an insertion and a deletion.</summary>
    private static ReportInput Repairs()
    {
        var source = new SourceText("a.md", "One two\nthree\n");
        Diagnostic At(int start, int end, string text, bool certain) => SampleReport.Undated().At(new(source, start, start + 1), "m") with { Repair = new("do it", certain, [new(new(source, start, end), text)]) };
        return SampleReport.Only(At(2, 4, "x", true), At(8, 8, "y", false), At(9, 10, "", true));
    }

    [Fact]
    public void Every_place_has_a_region_that_begins_in_the_file_and_ends_behind_its_beginning()
    {
        foreach (var region in Results(SampleReport.Input).SelectMany(Places).Select(p => p.GetProperty("region")))
        {
            region.GetProperty("startLine").GetInt32().ShouldBePositive();
            region.GetProperty("startColumn").GetInt32().ShouldBePositive();
            if (region.TryGetProperty("endLine", out var endLine) && endLine.GetInt32() == region.GetProperty("startLine").GetInt32())
                region.GetProperty("endColumn").GetInt32().ShouldBeGreaterThan(region.GetProperty("startColumn").GetInt32());
        }
    }

    [Fact]
    public void A_finding_about_no_file_points_at_the_first_line_of_the_course()
    {
        var place = Results(SampleReport.Only(SampleReport.Undated().At(SourceSpan.None, "x"))).SelectMany(Places).Single();
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("curriculum/course.yaml");
        place.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void A_result_names_its_rule_by_id_and_by_place()
    {
        var run = Run(SampleReport.Input);
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        foreach (var result in run.GetProperty("results").EnumerateArray())
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().ShouldBe(result.GetProperty("ruleId").GetString());
    }

    [Fact]
    public void A_name_of_a_file_is_an_address_whatever_it_holds()
    {
        var uri = Results(SampleReport.Only(SampleReport.Undated().At(SourceSpan.OfFile("hand outs/ü%#?.md"), "x"))).SelectMany(Places).Single().GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        uri.ShouldBe("curriculum/hand%20outs/%C3%BC%25%23%3F.md");
    }

    [Fact]
    public void No_two_results_have_the_same_fingerprint()
    {
        var text = new SourceText("a.md", "same\nsame\n");
        var twice = SampleReport.Only(SampleReport.Undated().At(new(text, 0, 4), "m"), SampleReport.Undated().At(new(text, 5, 9), "m"));
        Results(twice).Select(r => r.GetProperty("partialFingerprints").GetProperty("coursepack/v1").GetString()).ShouldBeUnique();
    }

    [Fact]
    public void A_baseline_tells_new_results_from_unchanged_ones() =>
        Results(SampleReport.WithBaseline).ToLookup(r => r.GetProperty("baselineState").GetString(), r => r.GetProperty("ruleId").GetString())["unchanged"].ShouldBe(["CP3001"]);

    [Fact]
    public void Findings_left_out_are_said_to_be()
    {
        var notes = Run(SampleReport.Only(Many(203))).GetProperty("invocations")[0].GetProperty("toolExecutionNotifications");
        notes[0].GetProperty("message").GetProperty("text").GetString().ShouldBe("3 more findings of CP3010 are left out");
    }

    [Fact]
    public void Text_of_an_author_does_not_become_a_link() =>
        Results(SampleReport.HostileInput).Single().GetProperty("message").GetProperty("text").GetString()!.ShouldContain(@"\[l](https");

    internal static IEnumerable<Core.Diagnostics.Diagnostic> Many(int count) =>
        Enumerable.Range(1, count).Select(n => SampleReport.Undated().At(SourceSpan.OfFile($"{n:000}.md"), "m"));

    private static void ShouldBeValid(params string[] files)
    {
        var modules = ExternalTool.RequireFile("COURSEPACK_AJV", "the folder node_modules with ajv, ajv-draft-04 and ajv-formats");
        var schema = ExternalTool.RequireFile("COURSEPACK_SARIF_SCHEMA", "the JSON Schema of SARIF 2.1.0");
        ExternalTool.Run("node", ["-e", Judge, modules, schema, .. files]).Expect().ShouldBeEmpty();
    }

    private static JsonElement Run(ReportInput input)
    {
        using var log = JsonDocument.Parse(SampleReport.Print("sarif", input));
        return log.RootElement.GetProperty("runs")[0].Clone();
    }

    private static List<JsonElement> Results(ReportInput input) => [.. Run(input).GetProperty("results").EnumerateArray()];

    private static IEnumerable<JsonElement> Places(JsonElement result) =>
        new[] { "locations", "relatedLocations" }
            .Where(name => result.TryGetProperty(name, out _))
            .SelectMany(name => result.GetProperty(name).EnumerateArray())
            .Select(l => l.GetProperty("physicalLocation"));

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
