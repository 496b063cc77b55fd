using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Markdown;

namespace CoursePack.Curriculum.Composition;

/// <summary>The tables that directives ask for.</summary>
internal sealed class GeneratedTables(CompositionScope composition)
{
    public IEnumerable<Block> Make(GeneratedTable table) => table.Kind switch
    {
        GeneratedTableKind.Timetable => composition.Plan is { } plan
            ? new TimetableComposer(composition, plan).Tables(table.Span)
            : [Say("no_schedule", table.Span)],
        GeneratedTableKind.Competences => CompetenceTable.Tables(composition, table.Span),
        _ => composition.Request.Coverage is { } coverage
            ? CoverageMatrix.Tables(composition, coverage, table.Span)
            : [Say("no_coverage", table.Span)],
    };

    private Paragraph Say(string word, SourceSpan span) =>
        new([new TextRun(composition.Words[word]) { Span = span }]) { Span = span };

    internal static TableCell Cell(string text, SourceSpan span, string? role = null) => Cell([new TextRun(text) { Span = span }], span, role);

    internal static TableCell Cell(ImmutableArray<Inline> inlines, SourceSpan span, string? role = null) =>
        new([new Paragraph(inlines) { Span = span }]) { Span = span, Role = role };
}
