using System.Collections.Immutable;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Changes;

namespace CoursePack.Cli.Comparisons;

/// <summary>For a terminal.</summary>
internal sealed class TextComparison : IComparisonWriter
{
    public string Format => "table";

    public void Write(TextWriter output, CourseComparison comparison, SourcePaths paths)
    {
        output.WriteLine($"Changes of {comparison.Course} against {comparison.Against}, in schedule {comparison.Schedule}");
        output.WriteLine();
        WriteLoosened(output, comparison.Loosened, paths);
        WriteCompetences(output, "Lost", comparison.Coverage.Lost);
        WriteCompetences(output, "Thinned", comparison.Coverage.Thinned);
        WriteCompetences(output, "Gained", comparison.Coverage.Gained);
        if (comparison.Coverage.IsEmpty)
            output.WriteLine("Coverage is the same.");
        output.WriteLine($"Modules touched: {(comparison.Modules.IsEmpty ? "none" : string.Join(", ", comparison.Modules))}");
    }

    private static void WriteLoosened(TextWriter output, ImmutableArray<GateChange>? loosened, SourcePaths paths)
    {
        if (loosened is not { } changes)
        {
            output.WriteLine("Loosened: not compared, a report holds no policy");
        }
        else
        {
            output.WriteLine($"Loosened ({changes.Length}){(changes.IsEmpty ? "" : ":")}");
            foreach (var change in changes)
            {
                output.WriteLine($"  {TextReporter.Printable(change.What)}");
                if (change.Span != SourceSpan.None)
                    output.WriteLine($"    {paths.Openable(change.Span.Path)}:{change.Span.StartPosition.Line}");
            }
        }

        output.WriteLine();
    }

    private static void WriteCompetences(TextWriter output, string title, ImmutableArray<CompetenceChange> changes)
    {
        if (changes.IsEmpty)
            return;
        output.WriteLine($"{title} ({changes.Length}):");
        foreach (var change in changes)
        {
            output.WriteLine($"  {change.Now.Id}  {change.Now.Tier}  {ComparisonWords.Of(change)}");
            if (change.Now.Statement.Length > 0)
                output.WriteLine($"    {TextReporter.Printable(change.Now.Statement)}");
            if (ComparisonWords.Where(change) is { Length: > 0 } where)
                output.WriteLine($"    {where}");
        }

        output.WriteLine();
    }
}
