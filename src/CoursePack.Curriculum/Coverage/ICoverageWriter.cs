namespace CoursePack.Curriculum.Coverage;

/// <summary>Prints a coverage report in one form.</summary>
public interface ICoverageWriter
{
    /// <summary>The name on the command line, such as <c>csv</c>.</summary>
    string Format { get; }

    void Write(TextWriter output, CoverageReport report);
}
