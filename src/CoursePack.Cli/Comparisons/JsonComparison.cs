using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Changes;
using CoursePack.Curriculum.Model;

namespace CoursePack.Cli.Comparisons;

/// <summary>For programs, version 1. Paths are relative to PATH; <c>loosened</c> is null where the earlier state is a report.</summary>
internal sealed class JsonComparison : IComparisonWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Format => "json";

    public void Write(TextWriter output, CourseComparison comparison, SourcePaths paths)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("course", comparison.Course);
            json.WriteString("schedule", comparison.Schedule);
            json.WriteString("against", comparison.Against);
            if (comparison.Loosened is { } loosened)
                WriteLoosened(json, loosened, paths);
            else
                json.WriteNull("loosened");
            WriteCompetences(json, "lost", comparison.Coverage.Lost);
            WriteCompetences(json, "thinned", comparison.Coverage.Thinned);
            WriteCompetences(json, "gained", comparison.Coverage.Gained);
            WriteStrings(json, "modules", comparison.Modules);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void WriteLoosened(Utf8JsonWriter json, ImmutableArray<GateChange> loosened, SourcePaths paths)
    {
        json.WriteStartArray("loosened");
        foreach (var change in loosened)
        {
            json.WriteStartObject();
            json.WriteString("kind", change.Kind);
            json.WriteString("message", change.What);
            if (change.Span != SourceSpan.None)
            {
                json.WriteString("file", paths.Relative(change.Span.Path));
                json.WriteNumber("line", change.Span.StartPosition.Line);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCompetences(Utf8JsonWriter json, string name, ImmutableArray<CompetenceChange> changes)
    {
        json.WriteStartArray(name);
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("framework", change.Now.Id.Framework);
            json.WriteString("id", change.Now.Id.Number);
            json.WriteString("tier", change.Now.Tier);
            WriteStrings(json, "lost", change.Lost.Select(Name));
            WriteStrings(json, "gained", change.Gained.Select(Name));
            json.WriteNumber("minutesBefore", change.MinutesBefore);
            json.WriteNumber("minutesAfter", change.MinutesAfter);
            WriteStrings(json, "activitiesGone", change.ActivitiesGone);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Name(Depth depth) => depth.ToString().ToLowerInvariant();

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
