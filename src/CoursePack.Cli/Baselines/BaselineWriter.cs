using System.Text;
using System.Text.Encodings.Web;
using CoursePack.Cli.Reporting;

namespace CoursePack.Cli.Baselines;

/// <summary>JSON with one line a finding, so that a change shows what came and what went.</summary>
internal static class BaselineWriter
{
    private const string About = "Old findings that coursepack check passes over. Written by --update-baseline; a line that is taken out is a finding again.";

    public static string Write(Baseline baseline)
    {
        var text = new StringBuilder("{\n")
            .Append("  \"about\": ").Append(Text(About)).Append(",\n")
            .Append("  \"fingerprints\": ").Append(Text(Fingerprint.Scheme)).Append(",\n")
            .Append("  \"findings\": [");
        for (var i = 0; i < baseline.Entries.Length; i++)
        {
            var entry = baseline.Entries[i];
            text.Append(i == 0 ? "\n" : ",\n")
                .Append("    { \"file\": ").Append(Text(entry.File))
                .Append(", \"code\": ").Append(Text(entry.Code))
                .Append(", \"fingerprint\": ").Append(Text(entry.Fingerprint))
                .Append(System.Globalization.CultureInfo.InvariantCulture, $", \"count\": {entry.Count}")
                .Append(", \"message\": ").Append(Text(entry.Message)).Append(" }");
        }

        return text.Append(baseline.Entries.IsEmpty ? "]\n}\n" : "\n  ]\n}\n").ToString();
    }

    private static string Text(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
