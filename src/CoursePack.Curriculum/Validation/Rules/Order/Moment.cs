using System.Globalization;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Order;

/// <summary>An activity where a schedule puts it.</summary>
/// <param name="Index">Its place among all activities of the schedule.</param>
internal sealed record Moment(int Index, PlannedDay Day, PlannedSlot Slot, PlannedActivity Planned)
{
    public Activity Activity => Planned.Activity;

    /// <summary>Of its slot in the schedule's file.</summary>
    public SourceSpan Span => Slot.Slot.Span;

    /// <summary>Such as <c>on day 2 at 10:30 in 'listening/hearing/in-turn'</c>.</summary>
    public string Text =>
        string.Create(CultureInfo.InvariantCulture, $"on day {Day.Number} at {Day.At(Planned.Minute):HH\\:mm} in '{Activity.Id}'");
}
