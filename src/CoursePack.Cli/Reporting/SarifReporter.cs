using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;

namespace CoursePack.Cli.Reporting;

/// <summary>SARIF 2.1.0 (OASIS), for services that follow a finding from change to change.</summary>
public sealed partial class SarifReporter : IReporter
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Format => "sarif";

    public void Write(TextWriter output, ReportInput input)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
            WriteLog(json, input);
        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void WriteLog(Utf8JsonWriter json, ReportInput input)
    {
        var findings = input.Findings;
        var results = findings.Shown.Select(d => (Finding: d, Known: false)).Concat(findings.Known.Select(d => (Finding: d, Known: true))).ToList();
        var rules = results.Select(r => r.Finding.Descriptor).DistinctBy(d => d.Code).OrderBy(d => d.Code, StringComparer.Ordinal).ToList();
        var places = rules.Select((rule, index) => (rule.Code, index)).ToDictionary(r => r.Code, r => r.index, StringComparer.Ordinal);
        var fingerprints = Fingerprint.Of(findings, input.Paths);

        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, input.Version, rules);
        // Services replace a run by the next one of the same id (SARIF 2.1.0 §3.17.3): one a course.
        if (input.Course.Length > 0)
        {
            json.WriteStartObject("automationDetails");
            json.WriteString("id", $"coursepack/{input.Course}/");
            json.WriteEndObject();
        }

        json.WriteString("columnKind", "unicodeCodePoints");
        WriteLeftOut(json, findings);
        json.WriteStartArray("results");
        foreach (var (finding, known) in results)
            WriteResult(json, input, finding, places[finding.Code], fingerprints[finding], !input.HasBaseline ? null : known ? "unchanged" : "new");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, string version, List<DiagnosticDescriptor> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "CoursePack");
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            var page = RulePage.Of(rule.Code);
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            json.WriteString("name", rule.Name);
            WriteText(json, "shortDescription", page.Title);
            WriteText(json, "fullDescription", page.Checks);
            json.WriteStartObject("help");
            json.WriteString("text", page.Plain);
            json.WriteString("markdown", page.Markdown.Trim());
            json.WriteEndObject();
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.DefaultSeverity));
            if (rule.DefaultSeverity == Severity.Off)
                json.WriteBoolean("enabled", false);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLeftOut(Utf8JsonWriter json, Findings findings)
    {
        if (findings.LeftOut.IsEmpty)
            return;
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var (code, count) in findings.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("level", "note");
            WriteText(json, "message", $"{count} more findings of {code} are left out");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, ReportInput input, Diagnostic finding, int rule, Fingerprint fingerprint, string? state)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(finding.Severity));
        WriteText(json, "message", string.Join('\n', finding.Hints.Select(h => $"Help: {h}").Prepend(finding.Message)));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePlace(json, input, finding.Span);
        json.WriteEndObject();
        json.WriteEndArray();
        if (!finding.Related.IsEmpty)
        {
            json.WriteStartArray("relatedLocations");
            for (var i = 0; i < finding.Related.Length; i++)
            {
                json.WriteStartObject();
                json.WriteNumber("id", i);
                WritePlace(json, input, finding.Related[i].Span);
                WriteText(json, "message", finding.Related[i].Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (finding.Repair is { } repair)
            SarifFix.Write(json, repair, file => WriteArtifact(json, input, file), text => WriteText(json, "description", text));
        json.WriteStartObject("partialFingerprints");
        json.WriteString(Fingerprint.Scheme, fingerprint.ToString());
        json.WriteEndObject();
        if (state is not null)
            json.WriteString("baselineState", state);
        json.WriteEndObject();
    }

    /// <summary>A finding about a file as a whole has no end: then the region is the rest of the line (SARIF 2.1.0 §3.30.8).</summary>
    private static void WritePlace(Utf8JsonWriter json, ReportInput input, SourceSpan span)
    {
        var start = span.StartPosition;
        var end = span.EndPosition;
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, input, span.Path);
        json.WriteStartObject("region");
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        if (end != start)
        {
            json.WriteNumber("endLine", end.Line);
            json.WriteNumber("endColumn", end.Column);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, ReportInput input, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', input.File(path).Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
    }

    /// <summary>A message in which nothing of an author's becomes a link (SARIF 2.1.0 §3.11.6).</summary>
    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", EmbeddedLink().Replace(text, @"\["));
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        _ => "none",
    };

    [GeneratedRegex(@"\[(?=[^\]]*\]\()")]
    private static partial Regex EmbeddedLink();
}
