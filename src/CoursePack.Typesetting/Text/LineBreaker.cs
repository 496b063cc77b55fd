using System.Runtime.InteropServices;
using CoursePack.Typesetting.Layout;

namespace CoursePack.Typesetting.Text;

/// <summary>Breaks shaped text into lines of a width: each line takes what fits.</summary>
internal static class LineBreaker
{
    /// <summary>Rounding in sums of widths; far below what a printer shows.</summary>
    private const double Tolerance = 0.001;

    private const int MostBalancedLines = 5, BalanceSteps = 9;

    public static TextLine[] Break(ShapedText text, double width, List<TextIssue>? issues = null)
    {
        var lines = new List<TextLine>((int)Math.Clamp(text.NaturalWidth / width, 0, text.Atoms.Length) + 1);
        var pen = text.Pen;
        var atoms = text.Atoms;
        var start = 0;
        CutWord? cut = null;
        for (var i = 0; i < atoms.Length;)
        {
            var fitting = -1;
            var reserve = 0.0;
            for (var j = i; j < atoms.Length; j++)
            {
                var atom = atoms[j];
                reserve += atom.Reserve;
                var ink = pen[atom.InkEnd] - pen[Math.Min(start, atom.InkEnd)] + reserve;
                if (ink > width + Tolerance)
                    break;
                if (atom.Break != BreakKind.SoftHyphen || ink + text.HyphenWidth(atom.InkEnd - 1) <= width + Tolerance)
                    fitting = j;
                if (atom.Break == BreakKind.Forced)
                    break;
            }

            if (fitting >= 0)
            {
                var atom = atoms[fitting];
                lines.Add(Line(text, start, atom.End, atom.InkEnd, atom.Break == BreakKind.SoftHyphen));
                start = atom.End;
                i = fitting + 1;
            }
            else
            {
                var atom = atoms[i];
                if (cut?.Atom != i)
                    cut = new(text, start, atom.InkEnd, i);
                var end = Force(text, start, cut, width, issues);
                var whole = end == atom.InkEnd;
                lines.Add(Line(text, start, whole ? atom.End : end, end, false));
                start = whole ? atom.End : end;
                i += whole ? 1 : 0;
            }
        }

        return [.. lines];
    }

    /// <summary>As many lines as needed, all about as long: for headings and captions.</summary>
    public static TextLine[] BreakBalanced(ShapedText text, double width, List<TextIssue>? issues = null)
    {
        var lines = Break(text, width, issues);
        if (lines.Length is < 2 or > MostBalancedLines)
            return lines;
        double low = Math.Min(width, Math.Max(text.LeastWidth, width / 3)), high = width;
        for (var step = 0; step < BalanceSteps; step++)
        {
            var middle = (low + high) / 2;
            var tried = Break(text, middle);
            if (tried.Length > lines.Length)
                low = middle;
            else
                (high, lines) = (middle, tried);
        }

        return lines;
    }

    public static bool IsAddress(ReadOnlySpan<char> word) =>
        word.Contains("://", StringComparison.Ordinal) || word.Contains("www.", StringComparison.Ordinal) || word.Contains('@') || word.Count('/') > 1;

    /// <summary>Where a piece that is wider than its line is cut: an address at one of its marks, words that are kept together between them, anything else at the last letter that fits.</summary>
    private static int Force(ShapedText text, int start, CutWord word, double width, List<TextIssue>? issues)
    {
        var end = word.End;
        var cut = start + 1;
        while (cut < end && text.Pen[cut + 1] - text.Pen[start] <= width + Tolerance)
            cut++;
        if (cut < end && char.IsLowSurrogate(text.Text[cut]))
            cut += cut - 1 > start ? -1 : 1;
        if (cut >= end)
            return end;
        // A blank keeps the words before it only where its line holds both.
        if (text.Text[start] == TextShaper.ObjectReplacement || text.Text[cut] == TextShaper.ObjectReplacement)
            return cut;
        for (var i = cut; i > start + 1; i--)
        {
            if (text.Text[i - 1] is ' ' or '\u00A0')
                return i;
        }

        if (word.IsAddress)
        {
            for (var i = cut; i > start + 1; i--)
            {
                if (BreakRules.MayBreakAddressAfter(text.Text[i - 1]) && text.Text[i] != '/')
                    return i;
            }
        }

        word.Report(issues);
        return cut;
    }

    /// <summary>A word that no line holds; looked at once, however many lines it takes.</summary>
    private sealed class CutWord
    {
        private readonly ShapedText text;
        private readonly int first;
        private bool reported;

        public CutWord(ShapedText text, int start, int end, int atom)
        {
            this.text = text;
            first = start;
            while (first > 0 && text.Text[first - 1] != ' ')
                first--;
            (End, Atom) = (end, atom);
            IsAddress = LineBreaker.IsAddress(text.Text.AsSpan(first, end - first));
        }

        /// <summary>Index of the atom that is cut.</summary>
        public int Atom { get; }

        public int End { get; }

        public bool IsAddress { get; }

        public void Report(List<TextIssue>? issues)
        {
            if (issues is null || reported)
                return;
            reported = true;
            var issue = new TextIssue(LayoutIssueKind.WordTooWide, text.Text[first..End].TrimEnd(TextShaper.ObjectReplacement));
            if (!issues.Contains(issue))
                issues.Add(issue);
        }
    }

    private static TextLine Line(ShapedText text, int start, int end, int inkEnd, bool hyphen)
    {
        inkEnd = Math.Max(start, inkEnd);
        var first = text.SegmentAt(start);
        var style = text.Segments[first].Style;
        double height = style.LineAdvance, baseline = style.BaselineOffset;
        for (var i = first + 1; i < text.Segments.Length && text.Segments[i].Start < end; i++)
        {
            style = text.Segments[i].Style;
            if (style.LineAdvance <= height)
                continue;
            height = style.LineAdvance;
            baseline = style.BaselineOffset;
        }

        var width = text.Pen[inkEnd] - text.Pen[start] + (hyphen ? text.HyphenWidth(inkEnd - 1) : 0);
        return new(start, end, inkEnd, width, height, baseline, hyphen);
    }
}

/// <summary>Characters <c>[Start, End)</c> on one line.</summary>
/// <param name="Width">Width of the ink, a hyphen included.</param>
/// <param name="Baseline">From the top of the line down to its baseline.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextLine(int Start, int End, int InkEnd, double Width, double Height, double Baseline, bool Hyphen);
