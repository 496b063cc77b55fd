using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Composition;

/// <summary>Which keys of a thing that differs a reader sees in print: the table "who sees what" of the curriculum format.</summary>
internal static class DifferenceReaders
{
    /// <summary>Keys of modules, sessions and activities that everyone reads.</summary>
    private static readonly string[] ForEveryone =
        ["title", "aim", "introduction", "statement", "trainee", "warning", "between", "supervision", "slides", "modules", "add_ons", "schedules", "subtitle", "licence", "nation", "variables"];

    private static readonly EntityKind[] Teaching = [EntityKind.Course, EntityKind.Module, EntityKind.Outcome, EntityKind.Session, EntityKind.Activity];

    /// <summary>The keys that the reader sees; null where nothing of the difference is for this reader.</summary>
    public static ImmutableArray<string>? Keys(Difference difference, Audience reader)
    {
        var thing = difference.Thing;
        if (reader is Audience.Trainer or Audience.Organisation)
            return difference.Keys;
        if (!Teaching.Contains(thing.Kind))
            return Readers.See(reader, AudienceOf(thing)) ? difference.Keys : null;
        if (difference.Kind != DifferenceKind.Changed)
            return thing.Kind != EntityKind.Activity || NodeEditor.Entry(thing.Node, "trainee") is not null ? difference.Keys : null;
        ImmutableArray<string> seen = [.. difference.Keys.Where(ForEveryone.Contains)];
        return seen.IsEmpty ? null : seen;
    }

    private static Audience AudienceOf(Entity thing) => thing.Kind switch
    {
        EntityKind.Handout => Word(thing, "audience") == "trainer" ? Audience.Trainer : Audience.Everyone,
        EntityKind.OrganisationPage => Word(thing, "audience") switch { "supervisor" => Audience.Supervisor, "trainer" => Audience.Trainer, _ => Audience.Organisation },
        EntityKind.Evaluation => Word(thing, "who") == "trainee" ? Audience.Everyone : Audience.Trainer,
        EntityKind.Framework or EntityKind.Domain or EntityKind.Area or EntityKind.Competence or EntityKind.Question => Audience.Trainer,
        _ => Audience.Everyone,
    };

    private static string? Word(Entity thing, string key) => (NodeEditor.Entry(thing.Node, key)?.Value as YamlNode.Scalar)?.Text;
}
