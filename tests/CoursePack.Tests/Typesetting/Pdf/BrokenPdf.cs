using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>Breaks a PDF on purpose. The file is one that qpdf has written as text: objects in order, nothing compressed.</summary>
internal static class BrokenPdf
{
    /// <param name="edits">Patterns and what takes the place of their first match, in turn. Within a stream both must be equally long.</param>
    public static byte[] Of(byte[] whole, params string[] edits)
    {
        var text = Encoding.Latin1.GetString(whole);
        for (var i = 0; i < edits.Length; i += 2)
        {
            var pattern = new Regex(edits[i], RegexOptions.Singleline | RegexOptions.CultureInvariant);
            if (!pattern.IsMatch(text))
                throw new ArgumentException($"the whole file has nothing like '{edits[i]}'");
            text = pattern.Replace(text, edits[i + 1], 1);
        }
        return Encoding.Latin1.GetBytes(WithPlaces(text));
    }

    // ISO 32000-1 §7.5.4: the table of where objects begin, in entries of twenty bytes.
    private static string WithPlaces(string text)
    {
        var table = text.LastIndexOf("\nxref\n", StringComparison.Ordinal) + 1;
        var trailer = text.IndexOf("trailer <<", table, StringComparison.Ordinal);
        var end = text.LastIndexOf("startxref", StringComparison.Ordinal);
        var places = Regex.Matches(text[..table], @"(?<=\n)\d+(?= 0 obj\n)").ToDictionary(m => int.Parse(m.ValueSpan, CultureInfo.InvariantCulture), m => m.Index);
        var made = new StringBuilder(text, 0, table, text.Length).Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var number in Enumerable.Range(1, places.Count))
            made.Append(CultureInfo.InvariantCulture, $"{places[number]:D10} 00000 n \n");
        return made.Append(text, trailer, end - trailer).Append(CultureInfo.InvariantCulture, $"startxref\n{table}\n%%EOF\n").ToString();
    }
}
