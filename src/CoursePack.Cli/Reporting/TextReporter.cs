using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;

namespace CoursePack.Cli.Reporting;

/// <summary>For people at a screen: what, where, the line itself with a caret, what to do.</summary>
public sealed class TextReporter : IReporter
{
    /// <summary>Longest excerpt of a line, in characters; a longer line is cut around the place.</summary>
    private const int LongestExcerpt = 110;

    public string Format => "text";

    public void Write(TextWriter output, ReportInput input)
    {
        foreach (var diagnostic in input.Findings.Shown)
            Write(output, diagnostic, input);
        foreach (var (code, count) in input.Findings.LeftOut)
            output.WriteLine($"and {count} more of {code}");
        WriteKnown(output, input);
        if (!input.Findings.IsEmpty || !input.Findings.Known.IsEmpty)
            output.WriteLine(Summary(input.Findings));
    }

    private static void WriteKnown(TextWriter output, ReportInput input)
    {
        var known = input.Findings.Known;
        if (known.IsEmpty)
            return;
        output.WriteLine("known from the baseline, nothing fails because of them:");
        foreach (var diagnostic in known.Take(Findings.MostPerCode))
            output.WriteLine($"  {ConciseReporter.Line(diagnostic, input)}");
        if (known.Length > Findings.MostPerCode)
            output.WriteLine($"  and {known.Length - Findings.MostPerCode} more");
        output.WriteLine();
    }

    /// <summary>Such as <c>2 errors, 1 warning, 3 known</c>.</summary>
    public static string Summary(Findings findings) =>
        findings.Known.IsEmpty ? Counts(findings) : findings.IsEmpty ? $"{findings.Known.Length} known" : $"{Counts(findings)}, {findings.Known.Length} known";

    /// <summary>The same without known ones.</summary>
    public static string Counts(Findings findings)
    {
        var parts = new List<string>();
        Count(parts, findings.Errors, "error");
        Count(parts, findings.Warnings, "warning");
        Count(parts, findings.Infos, "note");
        return parts.Count == 0 ? "no findings" : string.Join(", ", parts);
    }

    private static void Count(List<string> parts, int count, string noun)
    {
        if (count > 0)
            parts.Add($"{count} {noun}{(count == 1 ? "" : "s")}");
    }

    private static void Write(TextWriter output, Diagnostic diagnostic, ReportInput input)
    {
        var paint = new Paint(input.Color);
        var start = diagnostic.Span.StartPosition;
        output.WriteLine($"{paint.Severity(diagnostic.Severity)}[{diagnostic.Code}] {paint.Bold(Printable(diagnostic.Message))}");
        if (diagnostic.Span.Source is { } source)
        {
            var gutter = start.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var blank = new string(' ', gutter.Length);
            output.WriteLine($"{blank}--> {Printable(input.Paths.Openable(source.Path))}:{start.Line}:{start.Column}");
            if (source.Text.Length > 0)
            {
                var (text, caret) = Excerpt(source, diagnostic.Span);
                output.WriteLine($"{blank} |");
                output.WriteLine($"{gutter} | {text}".TrimEnd());
                output.WriteLine($"{blank} | {paint.Severity(diagnostic.Severity, caret)}");
            }
        }

        foreach (var related in diagnostic.Related)
        {
            var at = related.Span.StartPosition;
            output.WriteLine($"  = {Printable(related.Message)}: {Printable(input.Paths.Openable(related.Span.Path))}:{at.Line}:{at.Column}");
        }

        foreach (var hint in diagnostic.Hints)
            output.WriteLine($"  = help: {Printable(hint)}");
        output.WriteLine();
    }

    /// <summary>The line and, below it, a caret line. Tabs become spaces and control characters are made visible, so that the carets fit.</summary>
    private static (string Text, string Caret) Excerpt(SourceText source, SourceSpan span)
    {
        var position = source.PositionOf(span.Start);
        var line = source.Line(position.Line);
        var lineStart = source.LineStart(position.Line);
        var from = Math.Clamp(span.Start - lineStart, 0, line.Length);
        var to = Math.Clamp(span.End - lineStart, from, line.Length);
        var cutLeft = from > LongestExcerpt / 2 ? from - LongestExcerpt / 3 : 0;
        if (line.Length <= LongestExcerpt)
            cutLeft = 0;
        if (cutLeft > 0 && char.IsLowSurrogate(line[cutLeft]))
            cutLeft++;
        var end = Math.Min(line.Length, cutLeft + LongestExcerpt);
        if (end < line.Length && char.IsLowSurrogate(line[end]))
            end--;
        var prefix = cutLeft > 0 ? "…" : "";
        var text = prefix + Printable(line[cutLeft..end]) + (end < line.Length ? "…" : "");
        var before = prefix.Length + Columns(line[cutLeft..from]);
        var under = Math.Max(1, Columns(line[from..Math.Max(from, Math.Min(to, end))]));
        return (text, new string(' ', before) + new string('^', under));
    }

    private static int Columns(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    /// <summary>Text that cannot steer a terminal: control characters are shown as their picture (U+2400…).</summary>
    internal static string Printable(string text)
    {
        if (!text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))
            return text;
        return string.Concat(text.Select(c => c switch
        {
            '\t' => ' ',
            < ' ' => (char)('\u2400' + c),
            '\u007F' => '\u2421',
            _ when char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => '\uFFFD',
            _ => c,
        }));
    }

    /// <summary>ANSI colours (ECMA-48 SGR), or none.</summary>
    private readonly record struct Paint(bool On)
    {
        public string Bold(string text) => On ? $"\u001b[1m{text}\u001b[0m" : text;

        public string Severity(Severity severity, string? text = null)
        {
            text ??= Name(severity);
            return On ? $"\u001b[1;{(severity switch { Core.Diagnostics.Severity.Error => "31", Core.Diagnostics.Severity.Warning => "33", _ => "36" })}m{text}\u001b[0m" : text;
        }
    }

    internal static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
