using System.Collections.Immutable;

namespace CoursePack.Curriculum.Coverage;

/// <summary>Every text form of a coverage report. The HTML form is a document: <see cref="CoverageDocument"/>.</summary>
public static class CoverageWriters
{
    public static ImmutableArray<ICoverageWriter> All { get; } =
    [
        new TableCoverageWriter(),
        new MarkdownCoverageWriter(),
        new CsvCoverageWriter(),
        new JsonCoverageWriter(),
    ];
}
