using System.Text.Json;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Changes;

/// <summary>Reads what <c>coverage --format json</c> wrote, version 1: keys it does not know are passed over.</summary>
public static class CoverageJsonReader
{
    /// <returns>Null where the bytes are no such report.</returns>
    public static CoverageSnapshot? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            if (root.GetProperty("version").GetInt32() != 1)
                return null;
            return new(
                root.GetProperty("course").GetString()!,
                root.GetProperty("schedule").GetString()!,
                [.. root.GetProperty("competences").EnumerateArray().Select(Competence).DistinctBy(c => c.Id)]);
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static CompetenceState Competence(JsonElement json) => new(
        new(Text(json, "framework"), Text(json, "id")),
        Text(json, "tier"),
        [.. Enum.GetValues<Depth>().Where(d => json.GetProperty(Phrase.Name(d)).GetBoolean())],
        json.GetProperty("minutes").GetInt32(),
        [.. json.GetProperty("activities").EnumerateArray().Select(a => a.GetString() ?? throw new FormatException())]);

    private static string Text(JsonElement json, string key) => json.GetProperty(key).GetString() ?? throw new FormatException(key);
}
