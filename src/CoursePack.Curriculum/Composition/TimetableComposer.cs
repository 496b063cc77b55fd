using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Composition;

/// <summary>A schedule with clock times, a table a day.</summary>
internal sealed class TimetableComposer(CompositionScope composition, DeliveryPlan plan)
{
    public IEnumerable<Block> Tables(SourceSpan span) => plan.Days.Select(d => Day(d, span));

    public Table Day(PlannedDay day, SourceSpan span)
    {
        var words = composition.Words;
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        rows.Add(new([Cell(words["time"], span), Cell(words["what"], span), Cell(words["minutes_head"], span)]) { Span = span });
        foreach (var slot in day.Slots.Where(IsSeen))
        {
            rows.Add(new([Cell(Words.Time(day.At(slot.Minute)), slot.Slot.Span), GeneratedTables.Cell(What(slot), slot.Slot.Span), Cell(Number(slot.Minutes), slot.Slot.Span)])
            {
                Span = slot.Slot.Span,
                Role = slot.Session is null ? "break" : null,
            });
        }

        return new([new(ColumnAlignment.Start, 1.2), new(ColumnAlignment.Start, 6), new(ColumnAlignment.End, 1.3)], 1, rows.ToImmutable())
        {
            Span = span,
            Role = "timetable",
            RowHeaders = true,
            Caption = Caption(day),
        };
    }

    /// <summary>Day 3, week 1, Monday: its title (online).</summary>
    public ImmutableArray<Inline> Caption(PlannedDay day)
    {
        var words = composition.Words;
        var parts = new List<string> { $"{words["day"]} {Number(day.Number)}" };
        if (day.Day.Week is { } week)
            parts.Add($"{words["week"]} {Number(week)}");
        if (day.Day.Weekday is { } weekday)
            parts.Add(words["weekday_" + weekday]);
        if (day.Day.Online)
            parts.Add(words["online"]);
        return [new TextRun(string.Join(", ", parts) + ": ") { Span = day.Day.Span }, .. composition.Line(day.Day.Title)];
    }

    public ImmutableArray<Inline> What(PlannedSlot slot)
    {
        var span = slot.Slot.Span;
        switch (slot.Slot)
        {
            case Slot.OfBreak { Title: { } name }:
                return composition.Line(name);
            case Slot.OfBreak:
                return [new TextRun(composition.Words["break"]) { Span = span }];
            case Slot.OfOther other:
                return composition.Line(other.Title);
            case Slot.OfCheckOut:
                return [new TextRun(composition.Words["check_out"]) { Span = span }];
            case Slot.OfTrainerDebrief:
                return [new TextRun(composition.Words["trainer_debrief"]) { Span = span }];
            case Slot.OfSession part when slot.Session is { } session:
                var title = ImmutableArray.Create<Inline>(new Link("#" + composition.Anchors[session.Id], composition.Line(session.Title)) { Span = span });
                return part.Activities.IsEmpty ? title : [.. title, new TextRun(": ") { Span = span }, .. Parts(slot)];
            default:
                return [];
        }
    }

    /// <summary>Trainees have gone home when trainers debrief.</summary>
    private bool IsSeen(PlannedSlot slot) =>
        slot.Slot is not Slot.OfTrainerDebrief || composition.Audience != Audience.Trainee;

    private IEnumerable<Inline> Parts(PlannedSlot slot)
    {
        for (var i = 0; i < slot.Activities.Length; i++)
        {
            if (i > 0)
                yield return new TextRun("; ") { Span = slot.Slot.Span };
            foreach (var inline in composition.Line(slot.Activities[i].Activity.Title))
                yield return inline;
        }
    }

    private static TableCell Cell(string text, SourceSpan span) => GeneratedTables.Cell(text, span);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
