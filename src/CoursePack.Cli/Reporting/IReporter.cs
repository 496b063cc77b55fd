using CoursePack.Core.Diagnostics;

namespace CoursePack.Cli.Reporting;

/// <summary>Prints findings in one form.</summary>
public interface IReporter
{
    /// <summary>The name on the command line, such as <c>text</c>.</summary>
    string Format { get; }

    void Write(TextWriter output, ReportInput input);
}

/// <summary>What every reporter is given.</summary>
/// <param name="Course">The course's id; empty when it could not be read.</param>
public sealed record ReportInput(string Course, Findings Findings, SourcePaths Paths)
{
    public bool Color { get; init; }
}
