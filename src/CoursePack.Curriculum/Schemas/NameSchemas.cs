using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CoursePack.Curriculum.Schemas;

/// <summary>Schemas of names: each with what it stands for, so that an editor can offer and explain it.</summary>
internal sealed partial class NameSchemas(CourseNames names)
{
    public static string NameOf(Shape.Reference reference) =>
        Kebab(reference.Kind) + (reference.MayBeNew ? "-or-new" : "");

    public JsonObject Of(Shape.Reference reference)
    {
        var published = reference.Kind is IdKind.Competence or IdKind.AnyCompetence or IdKind.Area;
        var known = published ? names.Numbers(reference.Kind) : names.Of(reference.Kind);
        var choices = known.Select(name => (JsonNode)Choice(reference.Kind, name)).ToList();
        if (published)
            choices.AddRange(Whole(reference.Kind));
        if (Numbers(known) is { } numbers)
            choices.Add(numbers);

        // Where nothing can be read, nothing can be refused.
        if (known.IsEmpty || reference.MayBeNew)
            choices.Add(new JsonObject { ["type"] = known.IsEmpty && published ? new JsonArray("string", "number") : "string", ["pattern"] = Form(reference) });
        return new() { ["anyOf"] = new JsonArray([.. choices]) };
    }

    private static JsonObject Choice(IdKind kind, CourseName name)
    {
        var choice = new JsonObject { ["const"] = name.Id, ["title"] = $"{Described(kind)} {name.Id}" };
        if (name.Means.Length > 0)
            choice["description"] = name.Means;
        return choice;
    }

    /// <summary>Every one with its framework, <c>framework:3.2.4</c>. As a pattern, so that an editor does not offer all twice.</summary>
    private IEnumerable<JsonNode> Whole(IdKind kind) =>
        names.Of(kind).Where(n => Binding.ScalarValue.IsPublishedId(n.Id[..n.Id.IndexOf(':', StringComparison.Ordinal)])).GroupBy(n => n.Id[..n.Id.IndexOf(':', StringComparison.Ordinal)], StringComparer.Ordinal)
            .Select(framework => (JsonNode)new JsonObject
            {
                ["type"] = "string",
                ["pattern"] = $"^{framework.Key}:({string.Join('|', framework.Select(n => n.Id[(framework.Key.Length + 1)..].Replace(".", @"\.", StringComparison.Ordinal)))})$",
            });

    /// <summary>
    /// To an editor, <c>3.3</c> without quotation marks is a number, to the tool an id. Twice not, because editors do not look there for
    /// what to offer: they would offer 2.1 for 2.10.
    /// </summary>
    private static JsonObject? Numbers(IEnumerable<CourseName> known)
    {
        var numbers = known.Where(n => Decimal().IsMatch(n.Id)).Select(n => double.Parse(n.Id, CultureInfo.InvariantCulture)).Distinct().ToList();
        return numbers.Count == 0 ? null : new()
        {
            ["type"] = "number",
            ["not"] = new JsonObject { ["not"] = new JsonObject { ["enum"] = new JsonArray([.. numbers.Select(n => JsonValue.Create(n))]) } },
        };
    }

    private static string Form(Shape.Reference reference) => reference.Kind switch
    {
        IdKind.FrameworkFile or IdKind.CrosswalkFile => @"\.yaml$",
        IdKind.Competence or IdKind.AnyCompetence or IdKind.Area or IdKind.Level or IdKind.Mandatory => @"\S",
        _ when reference.MayBeNew => $"^{Forms.IdPart}$",
        IdKind.Outcome or IdKind.Session or IdKind.Question => $"^{Forms.IdPart}/{Forms.IdPart}$",
        _ => $"^{Forms.IdPart}$",
    };

    private static string Described(IdKind kind) => kind switch
    {
        IdKind.FrameworkFile or IdKind.AnyFramework => "Framework",
        IdKind.AnyCompetence => "Competence",
        IdKind.CrosswalkFile => "Crosswalk",
        IdKind.AnyModule => "Module",
        IdKind.AddOn => "Add-on",
        IdKind.GlossaryEntry => "Term",
        IdKind.Mandatory => "What must stay:",
        _ => kind.ToString(),
    };

    private static string Kebab(IdKind kind) =>
        WordStart().Replace(kind.ToString(), "-$0").ToLowerInvariant();

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?\z")]
    private static partial Regex Decimal();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();
}
