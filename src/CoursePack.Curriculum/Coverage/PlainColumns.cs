using System.Globalization;

namespace CoursePack.Curriculum.Coverage;

/// <summary>A table of text set in columns with spaces.</summary>
/// <param name="head">Headings; one that begins with <c>&gt;</c> heads a column set to the right.</param>
internal sealed class PlainColumns(params string[] head)
{
    private const string Gap = "  ";

    private readonly List<string[]> rows = [[.. head.Select(h => h.TrimStart('>'))]];

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public void Add(params string[] cells) => rows.Add(cells);

    public void Write(TextWriter output)
    {
        var widths = head.Select((_, i) => rows.Max(r => r[i].Length)).ToList();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, i) => head[i].StartsWith('>') ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]));
            output.WriteLine(string.Join(Gap, cells).TrimEnd());
        }
    }
}
