using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Coverage;

/// <summary>The JSON of <c>coverage --format json</c>, version 1.</summary>
public sealed class JsonCoverageWriter : ICoverageWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Format => "json";

    public void Write(TextWriter output, CoverageReport report)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("course", report.Course);
            json.WriteString("schedule", report.Schedule);
            Array(json, "tiers", report.Tiers, Tier);
            Array(json, "areas", report.Areas, Area);
            Array(json, "competences", report.Competences, (to, covered) => Competence(to, covered, report));
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void Tier(Utf8JsonWriter json, TierCoverage tier)
    {
        json.WriteString("framework", tier.Framework);
        json.WriteString("tier", Phrase.Name(tier.Tier));
        Counts(json, tier.Counts);
        json.WriteNumber("waived", tier.Counts.Waived);
        json.WriteNumber("minutes", tier.Minutes);
    }

    private static void Area(Utf8JsonWriter json, AreaCoverage area)
    {
        json.WriteString("framework", area.Framework);
        json.WriteString("id", area.Id);
        json.WriteString("tier", Phrase.Name(area.Tier));
        json.WriteNumber("minutes", area.Minutes);
        Counts(json, area.Counts);
    }

    private static void Competence(Utf8JsonWriter json, CompetenceCoverage covered, CoverageReport report)
    {
        var competence = covered.Competence;
        json.WriteString("framework", competence.Id.Framework);
        json.WriteString("id", competence.Id.Number);
        json.WriteString("tier", Phrase.Name(competence.Tier));
        json.WriteString("area", competence.Area);
        foreach (var depth in Enum.GetValues<Depth>())
            json.WriteBoolean(Phrase.Name(depth), covered.Has(depth));
        json.WriteBoolean("waived", !covered.Waived.IsEmpty);
        json.WriteNumber("minutes", covered.Minutes);
        json.WriteNumber("sharedMinutes", covered.SharedMinutes);
        Strings(json, "outcomes", covered.Outcomes.Select(o => o.ToString()));
        Strings(json, "activities", covered.Activities.Select(a => a.Activity.Id.ToString()));
        if (report.Levelled.Contains(competence.Id.Framework))
            Levels(json, covered);
        if (!report.Crosswalked)
            return;
        Array(json, "through", covered.Through, Through);
        Array(json, "partly", covered.Partly, Through);
    }

    private static void Levels(Utf8JsonWriter json, CompetenceCoverage covered)
    {
        json.WriteString("level", covered.Competence.Level);
        Array(json, "belowLevel", covered.Below, (to, below) =>
        {
            to.WriteString("level", below.Claim.Level?.Value);
            to.WriteString("depth", Phrase.Name(below.Depth));
            to.WriteString("activity", below.Activity.Id.ToString());
        });
    }

    private static void Through(Utf8JsonWriter json, ThroughCrosswalk through)
    {
        json.WriteString("framework", through.Claimed.Framework);
        json.WriteString("id", through.Claimed.Number);
        json.WriteString("relation", Phrase.Name(through.Relation));
        foreach (var depth in Enum.GetValues<Depth>())
            json.WriteBoolean(Phrase.Name(depth), through.Has(depth));
        Strings(json, "activities", through.Activities.Select(a => a.Activity.Id.ToString()));
    }

    private static void Counts(Utf8JsonWriter json, DepthCounts counts)
    {
        json.WriteNumber("competences", counts.Competences);
        foreach (var depth in Enum.GetValues<Depth>())
            json.WriteNumber(Phrase.Name(depth), counts.At(depth));
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
