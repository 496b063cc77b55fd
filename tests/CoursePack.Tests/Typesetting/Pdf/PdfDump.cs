using System.Text;
using System.Text.Json;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>
/// A PDF as qpdf reads it, in a form to compare: every object that is not a stream's data, references followed by name
/// of object, content of pages uncompressed.
/// </summary>
internal static class PdfDump
{
    public static string Of(string file)
    {
        using var json = JsonDocument.Parse(ExternalTool.Run("qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=all", file).Expect());
        var text = new StringBuilder();
        foreach (var entry in json.RootElement.GetProperty("qpdf")[1].EnumerateObject())
        {
            text.Append(entry.Name).Append('\n');
            if (entry.Value.TryGetProperty("value", out var value))
                text.Append("  ").Append(value.GetRawText().ReplaceLineEndings(" ")).Append('\n');
            else if (entry.Value.TryGetProperty("stream", out var stream))
                Stream(text, stream);
        }
        return Compact(text.ToString());
    }

    // Fonts and pictures stay out: their bytes change with the runtime's deflate, their meaning is tested elsewhere.
    private static void Stream(StringBuilder text, JsonElement stream)
    {
        var dictionary = stream.GetProperty("dict");
        if (dictionary.TryGetProperty("/Length1", out _) || dictionary.TryGetProperty("/Subtype", out var subtype) && subtype.GetString() == "/Image")
            return;
        foreach (var line in Encoding.Latin1.GetString(stream.GetProperty("data").GetBytesFromBase64()).Split('\n'))
            text.Append("  | ").Append(string.Concat(line.Select(c => c is >= ' ' and <= '~' ? c.ToString() : $"\\{(int)c:x2}"))).Append('\n');
    }

    private static string Compact(string text) => System.Text.RegularExpressions.Regex.Replace(text, "(?<=\\S) {2,}", " ");
}
