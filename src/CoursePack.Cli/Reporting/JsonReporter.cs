using System.Text.Encodings.Web;
using System.Text.Json;
using CoursePack.Core.Text;

namespace CoursePack.Cli.Reporting;

/// <summary>The JSON of <c>check --format json</c>, version 1. Lines and columns count from 1, ends are exclusive, paths are relative to PATH. A finding that a baseline knows says <c>"known": true</c>.</summary>
public sealed class JsonReporter : IReporter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Format => "json";

    public void Write(TextWriter output, ReportInput input)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("course", input.Course);
            json.WriteStartArray("diagnostics");
            foreach (var (diagnostic, known) in input.Findings.Shown.Select(d => (d, false)).Concat(input.Findings.Known.Select(d => (d, true))))
            {
                json.WriteStartObject();
                json.WriteString("code", diagnostic.Code);
                json.WriteString("name", diagnostic.Descriptor.Name);
                json.WriteString("severity", TextReporter.Name(diagnostic.Severity));
                json.WriteString("message", diagnostic.Message);
                json.WriteString("file", input.Paths.Relative(diagnostic.Span.Path));
                Position(json, diagnostic.Span.StartPosition, "line", "column");
                Position(json, diagnostic.Span.EndPosition, "endLine", "endColumn");
                json.WriteStartArray("hints");
                foreach (var hint in diagnostic.Hints)
                    json.WriteStringValue(hint);
                json.WriteEndArray();
                json.WriteStartArray("related");
                foreach (var related in diagnostic.Related)
                {
                    json.WriteStartObject();
                    json.WriteString("file", input.Paths.Relative(related.Span.Path));
                    Position(json, related.Span.StartPosition, "line", "column");
                    json.WriteString("message", related.Message);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                if (diagnostic.Repair is { } repair)
                {
                    json.WriteStartObject("fix");
                    json.WriteBoolean("certain", repair.IsCertain);
                    json.WriteString("title", repair.Title);
                    json.WriteEndObject();
                }

                if (known)
                    json.WriteBoolean("known", true);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("summary");
            json.WriteNumber("errors", input.Findings.Errors);
            json.WriteNumber("warnings", input.Findings.Warnings);
            json.WriteNumber("infos", input.Findings.Infos);
            if (!input.Findings.Known.IsEmpty)
                json.WriteNumber("known", input.Findings.Known.Length);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void Position(Utf8JsonWriter json, LinePosition position, string line, string column)
    {
        json.WriteNumber(line, position.Line);
        json.WriteNumber(column, position.Column);
    }
}
