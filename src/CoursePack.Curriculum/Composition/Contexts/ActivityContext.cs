using System.Globalization;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Markdown;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Composition.Contexts;

/// <summary>An activity as a template sees it.</summary>
internal sealed class ActivityContext(CompositionScope composition) : ContextValues(composition)
{
    private readonly HandoutContext handouts = new(composition);

    private readonly Lazy<Dictionary<ActivityId, (int Day, string Start, string End)>> times = new(() => Times(composition));

    public LateValues Of(Activity activity)
    {
        var exercise = Composition.Numbers.Of(activity);
        var scope = activity.Id.Module;
        var name = $"{activity.Id.Module}.{activity.Id.Id}";
        var time = times.Value.TryGetValue(activity.Id, out var planned) ? planned : ((int Day, string Start, string End)?)null;
        return new()
        {
            ["id"] = activity.Id.Id,
            ["anchor"] = Composition.Anchors[activity.Id],
            ["title"] = Text(activity.Title),
            ["minutes"] = activity.Minutes,
            ["method"] = Words.Of("method", activity.Method),
            ["group"] = activity.Group is { } group ? Words.Of("group", group) : null,
            ["trainers"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["least"] = activity.Trainers.Least,
                ["several"] = activity.Trainers.Least > 1,
                ["peer"] = activity.Trainers.Peer,
            },
            ["materials"] = Late(() => Some(activity.Materials, m => Text(m, Audience.Trainer))),
            ["prepare"] = Late(() => Some(activity.Prepare, Preparation)),
            ["handouts"] = Late(() => Some(activity.Handouts, h => handouts.Named(h.Value))),
            ["teaches"] = Late(() => Claims(activity, Depth.Taught)),
            ["practises"] = Late(() => Claims(activity, Depth.Practised)),
            ["assesses"] = Late(() => Claims(activity, Depth.Assessed)),
            ["claims"] = Late(() => AllClaims(activity)),
            ["evidence"] = Text(activity.Evidence, Audience.Trainer),
            ["private"] = activity.Private,
            ["if_late"] = IfLate(activity),
            ["trainer"] = Blocks(activity.Trainer, scope, name + ".trainer", Audience.Trainer, StepTableMarker.Mark),
            ["trainee"] = Blocks(activity.Trainee, scope, name, activity.Private ? Audience.Trainee : Audience.Everyone),
            ["workbook_notes"] = Late(() => Blocks(ForTrainers(activity.Trainee), scope, name + ".notes", Audience.Trainer)),
            ["answers"] = Blocks(activity.Answers, scope, name + ".answers", Audience.Trainer),
            ["slides"] = Late(() => Some(activity.Slides.Index(), s => Slide(s.Item, s.Index + 1, scope, name))),
            ["online"] = Blocks(activity.Online, scope, name + ".online", Audience.Trainer),
            ["care"] = Blocks(activity.Care, scope, name + ".care", Audience.Trainer),
            ["adaptations"] = Late(() => Adaptations(activity, scope, name)),
            ["exercise"] = exercise,
            ["alone"] = activity.Group is null or Grouping.Alone or Grouping.Whole,
            ["optional"] = exercise is not null && IsOptional(activity),
            ["workbook_page"] = exercise is null ? null : PageIn(Workbook, scope, activity.Id, activity.Span),
            ["handbook_page"] = PageIn(Handbook, scope, activity.Id, activity.Span),
            ["day"] = time?.Day,
            ["start"] = time?.Start,
            ["end"] = time?.End,
        };
    }

    public object? Preparation(Preparation preparation) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["what"] = Text(preparation.What, Audience.Trainer),
        ["per"] = Words.Of("per", preparation.Per),
    };

    /// <summary>What the workbook part says to trainers alone: they read it in the handbook, for the workbook leaves it out.</summary>
    private static RichText? ForTrainers(RichText? trainee)
    {
        if (trainee is null)
            return null;
        var notes = Outermost(trainee.Blocks).ToList();
        return notes.Count == 0 ? null : trainee with { Blocks = [.. notes, .. trainee.Blocks.OfType<NoteList>()] };
    }

    private static IEnumerable<Block> Outermost(IEnumerable<Block> blocks) =>
        blocks.SelectMany(b => b.Audience == Audience.Trainer ? [b] : b is NoteList ? [] : Outermost(b.Inside));

    private object[]? Claims(Activity activity, Depth depth) => Some(
        activity.Claims.Where(c => c.Depth == depth).Select(c => Composition.Request.Index.Outcome(c.Outcome)).OfType<Outcome>(),
        o => new Dictionary<string, object?>(StringComparer.Ordinal) { ["statement"] = Text(o.Statement) });

    /// <summary>Each outcome once, with how far the activity goes in words.</summary>
    private object[]? AllClaims(Activity activity) => Some(
        activity.Claims.GroupBy(c => c.Outcome).Select(g => (Outcome: Composition.Request.Index.Outcome(g.Key), Depths: g.Select(c => c.Depth).Distinct().Order())).Where(g => g.Outcome is not null),
        g => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["statement"] = Text(g.Outcome!.Statement),
            ["depth"] = string.Join(", ", g.Depths.Select(d => Words.Of("claim", d))),
        });

    public Dictionary<string, object?>? IfLate(Activity activity) => activity.IfLate is not { } late ? null : new(StringComparer.Ordinal)
    {
        ["keep"] = late.Minutes is null,
        ["minutes"] = late.Minutes,
        ["how"] = Text(late.How, Audience.Trainer),
    };

    private Dictionary<string, object?> Slide(RichText slide, int number, string scope, string name) => new(StringComparer.Ordinal)
    {
        ["number"] = number,
        ["title"] = Line(() => slide.Blocks.OfType<Section>().FirstOrDefault() is { } section
            ? section.Title
            : [new TextRun(Words["slide_without_title"]) { Span = slide.Span }]),
        ["body"] = Blocks(slide, scope, string.Create(CultureInfo.InvariantCulture, $"{name}.slide-{number}")),
    };

    private object[]? Adaptations(Activity activity, string scope, string name)
    {
        var a = activity.Adaptations;
        (string Key, RichText? Text)[] all =
        [
            ("low_literacy", a.LowLiteracy), ("sensory", a.Sensory), ("small_group", a.SmallGroup), ("large_group", a.LargeGroup), ("language", a.Language),
        ];
        return Some(all.Where(x => x.Text is not null), x => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["title"] = Words["adaptation_" + x.Key],
            ["body"] = Blocks(x.Text, scope, $"{name}.{x.Key}", Audience.Trainer),
        });
    }

    /// <summary>
    /// A day holds together without it: nothing that is assessed, kept whole however late it is, or everybody's own ground
    /// (agreement, wellbeing plan) is optional.
    /// </summary>
    private static bool IsOptional(Activity activity) =>
        activity.IfLate is not { Minutes: null }
        && activity.Claims.All(c => c.Depth != Depth.Assessed)
        && !activity.Tags.Any(t => t.Value is "agreement" or "wellbeing-plan");

    private static Dictionary<ActivityId, (int Day, string Start, string End)> Times(CompositionScope composition)
    {
        var times = new Dictionary<ActivityId, (int Day, string Start, string End)>();
        foreach (var day in composition.Plan?.Days ?? [])
        {
            foreach (var (activity, _, minute) in day.Slots.SelectMany(s => s.Activities))
                times.TryAdd(activity.Id, (day.Number, Words.Time(day.At(minute)), Words.Time(day.At(minute + activity.Minutes))));
        }

        return times;
    }
}
