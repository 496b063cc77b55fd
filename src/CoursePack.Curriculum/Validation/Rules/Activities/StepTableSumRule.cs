using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Activities;

/// <summary>A step table whose minutes are not the activity's minutes.</summary>
internal sealed class StepTableSumRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3203", "step-table-sum", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        foreach (var (_, activity) in facts.AllActivities)
        {
            if (StepTable.Of(activity) is not { } table)
                continue;
            var rows = StepTable.Rows(table).Select(r => (Row: r, Minutes: StepTable.Minutes(r))).ToList();
            foreach (var (row, _) in rows.Where(r => r.Minutes is null))
                yield return Descriptor.At(row.Cells[0].Span, $"'{StepTable.Text(row.Cells[0])}' is not a whole number of minutes", "write a plain number, such as 10");
            if (rows.Exists(r => r.Minutes is null))
                continue;
            var sum = rows.Sum(r => r.Minutes!.Value);
            if (sum == activity.Minutes || activity.Minutes == 0)
                continue;
            yield return Descriptor
                .At(table.Rows[0].Span, $"the steps of '{activity.Id.Id}' add up to {Phrase.Count(sum, "minute")}, it takes {activity.Minutes}", "change the steps or the activity's minutes")
                .With(activity.MinutesSpan, "its minutes");
        }
    }
}
