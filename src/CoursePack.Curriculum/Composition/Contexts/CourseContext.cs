using CoursePack.Core.Text;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Composition.Contexts;

/// <summary>The outermost names of a template.</summary>
internal sealed class CourseContext(CompositionScope composition) : ContextValues(composition)
{
    public LateValues Of(CompositionPart part)
    {
        var modules = new ModuleContext(Composition);
        var schedules = new ScheduleContext(Composition);
        var back = new BackMatterContext(Composition);
        var printed = Composition.Request.Index.PrintedHandouts();
        return new()
        {
            ["course"] = TheCourse(),
            ["product"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["id"] = Composition.Product.Id,
                ["title"] = Composition.Product.Title,
            },
            ["products"] = Late(() => List(Composition.Request.Products.Select(Composition.Request.Templates.Products.GetValueOrDefault).OfType<ProductTemplate>(), Product)),
            ["tool_version"] = Composition.Request.ToolVersion,
            ["modules"] = Late(() => List(Course.TaughtModules, modules.Of)),
            ["module"] = Late(() => part.Module is { } module ? modules.Of(module) : null),
            ["schedule"] = Late(() => schedules.Of(Composition.Plan)),
            ["schedules"] = Late(() => Some(Course.Schedules, Schedule)),
            ["day"] = Late(() => part is { Day: { } day, Plan: { } plan } ? new DayContext(Composition, plan).Of(day) : null),
            ["opening"] = Late(() => Composition.Request.Index.Handout(Handout.WorkbookOpening) is { } opening ? new HandoutContext(Composition).Of(opening) : null),
            ["handouts"] = Late(() => Some(printed, new HandoutContext(Composition).Of)),
            ["sheets"] = Late(() => Some(printed.Where(h => h is { Audience: HandoutAudience.Trainee, Kind: not HandoutKind.Card }), new HandoutContext(Composition).Of)),
            ["glossary"] = Late(() => back.Glossary()),
            ["contacts"] = Late(() => back.Contacts()),
            ["contacts_unchecked"] = Late(() => back.ContactsUnchecked()),
            ["local"] = Late(() => back.LocalPlaces()),
            ["places"] = Late(() => back.PlacesById()),
            ["pages"] = Late(() => back.Pages()),
            ["evaluations"] = Late(() => new EvaluationContext(Composition).All()),
            ["frameworks"] = Late(() => new FrameworkContext(Composition).All()),
            ["people"] = Late(() => back.People()),
            ["reviewed"] = Course.People.Any(p => p.LivedExperience && p.Did == Contribution.Reviewed),
            ["changes"] = Late(() => back.Changes()),
        };
    }

    private Dictionary<string, object?> TheCourse()
    {
        var minutes = Course.TaughtModules.Sum(m => m.Minutes);
        return new(StringComparer.Ordinal)
        {
            ["id"] = Course.Id,
            ["title"] = Text(Course.Title),
            ["subtitle"] = Text(Course.Subtitle),
            ["version"] = Text(Course.Version, Course.Span),
            ["date"] = Course.Date is { } date ? Words.Date(date) : null,
            ["nation"] = Text(Course.Nation, Course.Span),
            // A name, and so in no language of its own.
            ["licence"] = Text(LicenceName.Of(Course.Licence), SourceSpan.None),
            ["url"] = Text(Course.Url, Course.Span),
            ["minutes"] = minutes,
            ["hours"] = (minutes + 30) / 60,
        };
    }

    private object? Product(ProductTemplate product) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["id"] = product.Id,
        ["title"] = product.Title,
        ["for"] = Words.Of("box_for", product.Audience),
        ["about"] = product.About,
    };

    private object? Schedule(Schedule schedule) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["id"] = schedule.Id,
        ["title"] = Text(schedule.Title),
        ["note"] = Text(schedule.Note),
        ["length"] = DeliveryPlan.Of(Composition.Request.Index, schedule).Days.Length,
    };
}
