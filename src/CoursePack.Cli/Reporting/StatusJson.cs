using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoursePack.Cli.Pipeline;
using CoursePack.Curriculum.Model;

namespace CoursePack.Cli.Reporting;

/// <summary>The regions for programs.</summary>
internal static class StatusJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, ImmutableArray<RegionStatus> regions)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("regions");
            foreach (var region in regions)
                Write(json, region);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, RegionStatus region)
    {
        json.WriteStartObject();
        json.WriteString("region", region.Name);
        json.WriteString("path", region.Path);
        json.WriteBoolean("builds", region.Builds);
        json.WriteNumber("errors", region.Findings.Errors);
        json.WriteNumber("warnings", region.Findings.Warnings);
        if (region.Base is { } below)
        {
            json.WriteStartObject("base");
            json.WriteString("id", below.Id);
            json.WriteString("version", below.Version);
            json.WriteString("copiedAt", below.CopiedAt);
            json.WriteEndObject();
            json.WriteNumber("overrides", below.Overrides);
            json.WriteNumber("stale", below.Stale);
            json.WriteNumber("notRecorded", below.Unrecorded);
            json.WriteStartObject("mandatory");
            json.WriteNumber("all", below.Mandatory);
            json.WriteNumber("kept", below.Kept);
            json.WriteNumber("lost", below.Lost);
            json.WriteNumber("waived", below.Waived);
            json.WriteEndObject();
        }

        json.WriteStartArray("tiers");
        foreach (var tier in region.Tiers)
        {
            json.WriteStartObject();
            json.WriteString("framework", tier.Framework);
            json.WriteString("tier", tier.Tier.ToString().ToLowerInvariant());
            foreach (var depth in Enum.GetValues<Depth>())
                json.WriteNumber(depth.ToString().ToLowerInvariant(), tier.Counts.Percent(depth));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("languages");
        if (region.Translated is { } texts)
        {
            json.WriteStartObject();
            json.WriteString("language", texts.Language);
            json.WriteNumber("texts", texts.All);
            json.WriteNumber("translated", texts.Own);
            json.WriteNumber("stale", texts.Stale);
            json.WriteNumber("drafts", texts.Drafts);
            json.WriteNumber("translatedPercent", texts.OwnPercent);
            json.WriteNumber("stalePercent", texts.StalePercent);
            json.WriteNumber("draftPercent", texts.DraftPercent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
