using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoursePack.Curriculum.Drift;

namespace CoursePack.Cli.Reporting;

/// <summary>Drift for programs: every override, also those whose base has not changed. Files are relative to PATH.</summary>
internal static class DriftJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, DriftReport report, SourcePaths paths)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("course", report.Course);
            json.WriteStartObject("base");
            json.WriteString("id", report.Base);
            json.WriteString("versionThen", report.Then.Length == 0 ? null : report.Then);
            json.WriteString("versionNow", report.Now);
            json.WriteEndObject();
            json.WriteStartArray("overrides");
            foreach (var entry in report.Overrides)
                Entry(json, entry, paths);
            json.WriteEndArray();
            Names(json, "new", report.New);
            Names(json, "gone", report.Gone);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void Entry(Utf8JsonWriter json, DriftEntry entry, SourcePaths paths)
    {
        json.WriteStartObject();
        json.WriteString("target", entry.Target);
        json.WriteString("state", entry.State switch
        {
            DriftState.Unchanged => "unchanged",
            DriftState.NotRecorded => "not-recorded",
            DriftState.Changed => "changed",
            DriftState.Equal => "equal",
            _ => "gone",
        });
        json.WriteString("file", paths.Relative(entry.At.Path));
        json.WriteNumber("line", entry.At.StartPosition.Line);
        json.WriteString("then", entry.Then);
        json.WriteString("now", entry.Now);
        json.WriteString("ours", entry.Ours);
        if (entry.MovedTo is { } now)
            json.WriteString("movedTo", now);
        if (!entry.Perhaps.IsEmpty)
            Names(json, "perhaps", entry.Perhaps);
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string key, ImmutableArray<string>? names)
    {
        if (names is not { } known)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartArray(key);
        foreach (var name in known)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
