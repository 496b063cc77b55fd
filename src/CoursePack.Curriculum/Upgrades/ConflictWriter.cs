using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Authoring;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>Sets two versions of the same lines apart, as <c>git merge</c> does.</summary>
internal static class ConflictWriter
{
    /// <param name="Extent">What is written there.</param>
    /// <param name="Upstream">Edits that make it say what upstream says.</param>
    public sealed record Side(SourceSpan Extent, ImmutableArray<SourceEdit> Upstream);

    /// <summary>Whole lines; those of conflicts that share a line stand together.</summary>
    public static ImmutableArray<SourceEdit> Mark(SourceText source, IEnumerable<Side> sides)
    {
        var text = source.Text;
        var groups = new List<(int Start, int End, List<SourceEdit> Edits)>();
        foreach (var side in sides.Select(s => (Range: Lines(text, s), s.Upstream)).OrderBy(s => s.Range.Start))
        {
            if (groups.Count > 0 && side.Range.Start < groups[^1].End)
                groups[^1] = (groups[^1].Start, Math.Max(groups[^1].End, side.Range.End), [.. groups[^1].Edits, .. side.Upstream.Where(u => !groups[^1].Edits.Any(e => e.Start < Math.Max(u.End, u.Start + 1) && u.Start < Math.Max(e.End, e.Start + 1)))]);
            else
                groups.Add((side.Range.Start, side.Range.End, [.. side.Upstream]));
        }

        return [.. groups.Select(g => new SourceEdit(source.Path, g.Start, g.End, Marked(text[g.Start..g.End], SourceEdits.Apply(new SourceText(source.Path, text[g.Start..g.End]), g.Edits.Select(e => e with { Start = e.Start - g.Start, End = e.End - g.Start })))))];
    }

    public static string Marked(string ours, string theirs) =>
        $"{ConflictMarkers.Ours}\n{Closed(ours)}{ConflictMarkers.Middle}\n{Closed(theirs)}{ConflictMarkers.Theirs}\n";

    private static string Closed(string lines) => lines.Length == 0 || lines.EndsWith('\n') ? lines : lines + "\n";

    private static (int Start, int End) Lines(string text, Side side)
    {
        var start = side.Upstream.Select(e => e.Start).Append(side.Extent.Start).Min();
        var end = side.Upstream.Select(e => e.End > e.Start && text[e.End - 1] == '\n' ? e.End - 1 : e.End).Append(side.Extent.End).Max();
        var last = text.IndexOf('\n', Math.Max(start, end));
        return (start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1, last < 0 ? text.Length : last + 1);
    }
}
