using System.Text.Json;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;

namespace CoursePack.Cli.Reporting;

/// <summary>The repair of a finding as a proposed fix (SARIF 2.1.0 §3.55); an uncertain one says so in its words.</summary>
internal static class SarifFix
{
    public static void Write(Utf8JsonWriter json, Repair repair, Action<string> writeArtifact, Action<string> writeDescription)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        writeDescription(repair.IsCertain ? repair.Title : $"{repair.Title} (uncertain: read it first)");
        json.WriteStartArray("artifactChanges");
        foreach (var file in repair.Replacements.GroupBy(r => r.Span.Path, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            writeArtifact(file.Key);
            json.WriteStartArray("replacements");
            foreach (var replacement in file)
                Replacement(json, replacement);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Replacement(Utf8JsonWriter json, Replacement replacement)
    {
        json.WriteStartObject();
        // An insertion is a region of no length, which has its end written out (SARIF 2.1.0 §3.57.3).
        json.WriteStartObject("deletedRegion");
        Position(json, replacement.Span.StartPosition, "startLine", "startColumn");
        Position(json, replacement.Span.EndPosition, "endLine", "endColumn");
        json.WriteEndObject();
        if (replacement.Text.Length > 0)
        {
            json.WriteStartObject("insertedContent");
            json.WriteString("text", replacement.Text);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Position(Utf8JsonWriter json, LinePosition position, string line, string column)
    {
        json.WriteNumber(line, position.Line);
        json.WriteNumber(column, position.Column);
    }
}
