using CoursePack.Cli.Reporting;
using CoursePack.Curriculum.Changes;

namespace CoursePack.Cli.Comparisons;

/// <summary>Prints what a change does to a course: first how it loosens the gate, then what it does to coverage.</summary>
internal interface IComparisonWriter
{
    string Format { get; }

    void Write(TextWriter output, CourseComparison comparison, SourcePaths paths);
}
