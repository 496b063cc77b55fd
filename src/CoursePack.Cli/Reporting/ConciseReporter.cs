namespace CoursePack.Cli.Reporting;

/// <summary>One line a finding: <c>path:line:column: severity[code] message</c>.</summary>
public sealed class ConciseReporter : IReporter
{
    public string Format => "concise";

    public void Write(TextWriter output, ReportInput input)
    {
        foreach (var diagnostic in input.Findings.Shown)
        {
            var start = diagnostic.Span.StartPosition;
            var place = diagnostic.Span.Source is null ? "" : $"{TextReporter.Printable(input.Paths.Openable(diagnostic.Span.Path))}:{start.Line}:{start.Column}: ";
            output.WriteLine($"{place}{TextReporter.Name(diagnostic.Severity)}[{diagnostic.Code}] {TextReporter.Printable(diagnostic.Message)}");
        }

        foreach (var (code, count) in input.Findings.LeftOut)
            output.WriteLine($"and {count} more of {code}");
        if (!input.Findings.IsEmpty)
            output.WriteLine(TextReporter.Summary(input.Findings));
    }
}
