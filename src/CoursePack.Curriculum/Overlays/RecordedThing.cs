using System.Collections.Immutable;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>A thing that the base held when an overlay was recorded.</summary>
/// <param name="Content">Of what it says without its id: a thing with another id and the same content is the same thing, renamed.</param>
/// <param name="File">In the base's folder, of a thing that has a file of its own; null for one in a list.</param>
public sealed record RecordedThing(string Content, string? File)
{
    /// <summary>By which a thing with another id and a new wording can be offered as the same; null in older records.</summary>
    public string? Words { get; init; }

    /// <summary>The name that the base gave it since, where the overlay has not followed yet; else null.</summary>
    public string? Became { get; init; }

    // Compared among the things of one course only; nobody gains by making two alike.
    private const int Digits = 16;

    internal static ImmutableSortedDictionary<string, RecordedThing> Of(CourseTree tree, TreeTexts texts)
    {
        var things = ImmutableSortedDictionary.CreateBuilder<string, RecordedThing>(StringComparer.Ordinal);
        foreach (var thing in EntityIndex.Of(tree).All.Where(e => e.Id.Length > 0))
            things.TryAdd(thing.Name, new(CanonicalText.Fingerprint(CanonicalText.Of(WithoutId(thing.Node), texts))[..Digits], thing.Path.Steps.IsEmpty ? thing.Path.Document : null) { Words = WordSketch.Of(thing.Node, texts) });
        return things.ToImmutable();
    }

    private static YamlNode WithoutId(YamlNode node) =>
        node is YamlNode.Mapping keys ? new YamlNode.Mapping([.. keys.Entries.Where(e => e.Key.Text != "id")], keys.Span) : node;
}
