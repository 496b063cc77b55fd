using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Cli.Reporting;

/// <summary>A thing of the course for programs: each value with its place and what it replaces. Files are relative to PATH.</summary>
internal static class ShownJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, ShownThing thing, SourcePaths paths)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("id", thing.Name);
            json.WritePropertyName("value");
            Write(json, thing.Value!, paths);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, ShownValue value, SourcePaths paths)
    {
        json.WriteStartObject();
        switch (value)
        {
            case ShownValue.OfText text:
                json.WriteString("text", text.Text.Text);
                json.WriteStartArray("origin");
                foreach (var origin in TextOrigins.Of(text.Text))
                {
                    json.WriteStartObject();
                    json.WriteString("file", paths.Relative(origin.Path));
                    json.WriteNumber("line", origin.Line);
                    json.WriteNumber("lines", origin.Last - origin.First + 1);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            case ShownValue.OfKeys keys:
                json.WriteStartObject("keys");
                foreach (var (name, inner) in keys.Keys)
                {
                    json.WritePropertyName(name);
                    Write(json, inner, paths);
                }

                json.WriteEndObject();
                break;
            case ShownValue.OfList list:
                json.WriteStartArray("items");
                foreach (var item in list.Items)
                    Write(json, item, paths);
                json.WriteEndArray();
                break;
        }

        if (!value.Replaced.IsEmpty)
        {
            json.WriteStartArray("replaces");
            foreach (var replaced in value.Replaced)
                Write(json, replaced, paths);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReplacedValue replaced, SourcePaths paths)
    {
        json.WriteStartObject();
        json.WriteString("course", replaced.Course);
        if (replaced.Block is { } block)
            json.WriteString("block", block);
        json.WriteString("operation", JsonNamingPolicy.KebabCaseLower.ConvertName(replaced.Operation.ToString()));
        json.WriteString("text", replaced.Text);
        if (replaced.Span.Source is not null)
        {
            json.WriteString("file", paths.Relative(replaced.Span.Path));
            json.WriteNumber("line", replaced.Span.StartPosition.Line);
        }

        json.WriteEndObject();
    }
}
