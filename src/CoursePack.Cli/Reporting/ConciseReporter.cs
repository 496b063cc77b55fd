using CoursePack.Core.Diagnostics;

namespace CoursePack.Cli.Reporting;

/// <summary>One line a finding: <c>path:line:column: severity[code] message</c>; <c>known</c> stands before the severity of one that a baseline knows.</summary>
public sealed class ConciseReporter : IReporter
{
    public string Format => "concise";

    public void Write(TextWriter output, ReportInput input)
    {
        foreach (var diagnostic in input.Findings.Shown)
            output.WriteLine(Line(diagnostic, input));
        foreach (var (code, count) in input.Findings.LeftOut)
            output.WriteLine($"and {count} more of {code}");
        foreach (var diagnostic in input.Findings.Known)
            output.WriteLine(Line(diagnostic, input, "known "));
        if (!input.Findings.IsEmpty || !input.Findings.Known.IsEmpty)
            output.WriteLine(TextReporter.Summary(input.Findings));
    }

    internal static string Line(Diagnostic diagnostic, ReportInput input, string mark = "")
    {
        var start = diagnostic.Span.StartPosition;
        var place = diagnostic.Span.Source is null ? "" : $"{TextReporter.Printable(input.Paths.Openable(diagnostic.Span.Path))}:{start.Line}:{start.Column}: ";
        return $"{place}{mark}{TextReporter.Name(diagnostic.Severity)}[{diagnostic.Code}] {TextReporter.Printable(diagnostic.Message)}";
    }
}
