using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoursePack.Curriculum.Schemas;

/// <summary>Writes the schema of one kind of file, in JSON Schema draft-07, which editors know best.</summary>
internal sealed class SchemaWriter(CourseNames names)
{
    private const string MarkdownName = "markdown";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly NameSchemas ids = new(names);
    private readonly SortedDictionary<string, JsonObject> definitions = new(StringComparer.Ordinal);

    public string Write(FileKind kind)
    {
        var body = Value(kind.Shape, mayBeEmpty: false);
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$comment"] = "Made by 'coursepack schema' from the course beside it. Run it again after a change of ids; a change made here is lost.",
            ["title"] = $"{kind.Title} ({kind.Where})",
        };
        Move(body, schema);
        if (definitions.Count > 0)
            schema["definitions"] = new JsonObject(definitions.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value)));
        return schema.ToJsonString(Layout) + "\n";
    }

    /// <param name="mayBeEmpty">The value of a key that may be missing may also be left out after its colon.</param>
    private JsonObject Value(Shape shape, bool mayBeEmpty) => shape switch
    {
        Shape.Anything => new(),
        Shape.Text => Typed(["string", "number", "boolean"], mayBeEmpty, mayBeEmpty ? null : ("minLength", 1)),
        Shape.Formed formed => Typed(formed.MayBeNumber ? ["string", "number"] : ["string"], mayBeEmpty, ("pattern", formed.Form)),
        Shape.Whole whole => Typed(["integer"], mayBeEmpty, ("minimum", whole.Least), ("maximum", whole.Most)),
        Shape.Number => Typed(["number"], mayBeEmpty, ("minimum", 0)),
        Shape.Flag => Typed(["boolean"], mayBeEmpty),
        Shape.ListOf list => Typed(["array"], mayBeEmpty, ("items", Value(list.Item, mayBeEmpty: false))),
        Shape.Keys keys => WithKeys(keys, mayBeEmpty),
        Shape.Named named => WithNames(named, mayBeEmpty),
        Shape.Words words => AnyOf(WordChoices(words), mayBeEmpty),
        Shape.Reference reference => AnyOf([Definition(NameSchemas.NameOf(reference), () => ids.Of(reference))], mayBeEmpty),
        Shape.Markdown => AnyOf([Definition(MarkdownName, MarkdownText)], mayBeEmpty),
        Shape.Either either => AnyOf([.. either.Shapes.Select(s => Value(s, mayBeEmpty: false))], mayBeEmpty),
        _ => throw new InvalidOperationException($"no schema for {shape}"),
    };

    private static JsonObject Typed(string[] types, bool mayBeEmpty, params ReadOnlySpan<(string Key, JsonNode Value)?> limits)
    {
        string[] all = mayBeEmpty ? [.. types, "null"] : types;
        var schema = new JsonObject { ["type"] = all.Length == 1 ? all[0] : new JsonArray([.. all.Select(t => JsonValue.Create(t))]) };
        foreach (var limit in limits)
        {
            if (limit is { } given)
                schema[given.Key] = given.Value;
        }

        return schema;
    }

    private static JsonObject AnyOf(List<JsonObject> choices, bool mayBeEmpty)
    {
        if (mayBeEmpty)
            choices.Add(new() { ["type"] = "null" });
        return choices.Count == 1 ? choices[0] : new() { ["anyOf"] = new JsonArray([.. choices]) };
    }

    private static List<JsonObject> WordChoices(Shape.Words words)
    {
        List<JsonObject> choices = [new() { ["enum"] = new JsonArray([.. words.Known.Select(w => JsonValue.Create(w))]) }];
        if (words.OwnAllowed)
            choices.Add(new() { ["type"] = "string", ["pattern"] = "^x-[a-z0-9-]*$" });
        return choices;
    }

    private JsonObject WithKeys(Shape.Keys keys, bool mayBeEmpty)
    {
        var properties = new JsonObject();
        foreach (var key in keys.All)
        {
            // A description beside a $ref would not be read in draft-07, so it stands before an anyOf (Core §8.3).
            var value = Value(key.Shape, mayBeEmpty: !key.Required);
            var described = new JsonObject { ["description"] = key.Meaning };
            if (value.ContainsKey("$ref"))
                described["anyOf"] = new JsonArray(value);
            else
                Move(value, described);
            properties[key.Name] = described;
        }

        var schema = Typed(["object"], mayBeEmpty, ("properties", properties), ("additionalProperties", false));
        var required = keys.All.Where(k => k.Required).Select(k => JsonValue.Create(k.Name)).ToList();
        if (required.Count > 0)
            schema["required"] = new JsonArray([.. required]);
        if (!keys.OneOf.IsDefaultOrEmpty)
            schema["oneOf"] = new JsonArray([.. keys.OneOf.Select(k => new JsonObject { ["required"] = new JsonArray(k) })]);
        return schema;
    }

    private JsonObject WithNames(Shape.Named named, bool mayBeEmpty)
    {
        var schema = Typed(["object"], mayBeEmpty);
        if (named.Offered is { } kind)
        {
            schema["properties"] = new JsonObject(names.Of(kind).Select(name =>
            {
                var offered = new JsonObject { ["description"] = name.Means };
                Move(Value(named.Value, mayBeEmpty: true), offered);
                return KeyValuePair.Create(name.Id, (JsonNode?)offered);
            }));
        }

        schema["propertyNames"] = new JsonObject { ["pattern"] = named.Form };
        schema["additionalProperties"] = Value(named.Value, mayBeEmpty: true);
        return schema;
    }

    private JsonObject Definition(string name, Func<JsonObject> make)
    {
        if (!definitions.ContainsKey(name))
            definitions.Add(name, make());
        return new() { ["$ref"] = $"#/definitions/{name}" };
    }

    private static JsonObject MarkdownText() => new()
    {
        ["description"] = "Markdown: in a | block, on one line, or in a file of its own.",
        ["anyOf"] = new JsonArray(
            Typed(["string", "number", "boolean"], mayBeEmpty: false),
            new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { ["file"] = new JsonObject { ["description"] = "The path of a Markdown file, from this file.", ["type"] = "string", ["pattern"] = @"\.md$" } },
                ["additionalProperties"] = false,
                ["required"] = new JsonArray("file"),
            }),
    };

    private static void Move(JsonObject from, JsonObject to)
    {
        foreach (var (key, value) in from.ToList())
        {
            from.Remove(key);
            to[key] = value;
        }
    }
}
