using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;

namespace CoursePack.Cli.Commands;

/// <summary>Lists what a team must still fill in or check before the first day, safety first.</summary>
internal sealed class ReadyCommand : CliCommand
{
    private readonly Argument<string?> path = SharedOptions.Path();
    private readonly Option<string?> schedule = SharedOptions.Schedule();
    private readonly Option<string?> start = SharedOptions.One("--start", "DATE", "The first day; default today");

    public override string Name => "ready";

    public override string Summary => "List local places and contacts that are still blank or too old.";

    public override ImmutableArray<Example> Examples =>
    [
        new("coursepack ready", "what is still to do before anyone is trained"),
        new("coursepack ready --start 2027-01-11", "the same, for a first day"),
    ];

    public override ImmutableArray<string> Notes => ["Exit status 1 while a place or contact that safety needs is blank, unchecked or too old."];

    public override ImmutableArray<Argument> Arguments => [path];

    public override ImmutableArray<Option> Options => [schedule, start];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var first = host.Today(SharedOptions.Date("--start", line.GetValue(start)));
        var location = CourseLocation.Find(host, line.GetValue(path));
        var course = CheckedCourse.Of(location, first);
        var findings = course.Findings();
        if (course.Facts is not { } facts || findings.Shown.Any(Findings.StopsBuild))
        {
            new TextReporter().Write(host.Error, new(course.CourseId, findings, location.Paths));
            return ExitStatus.Findings;
        }

        var wanted = line.GetValue(schedule) is { } named ? SharedOptions.Known("--schedule", named, [.. facts.Plans.Select(p => p.Schedule.Id)]) : null;
        var plan = facts.Plans.FirstOrDefault(p => wanted is null || p.Schedule.Id == wanted);
        var oldest = first.AddDays(-facts.Course.ContactsMaxAge);
        var places = ShownPlaces.Of(course.Location, TemplateSource.Find(host, location, globals.Templates).For(course.Layers), facts, plan, course.Layers);
        var open = facts.Course.LocalPlaces.Select(p => OpenPlace(p, oldest)).Concat(facts.Course.Contacts.Where(c => Concerns(facts.Course, c)).Select(c => OpenContact(c, oldest)))
            .OfType<OpenPoint>()
            .OrderBy(p => p.Need)
            .ToList();
        foreach (var group in open.GroupBy(p => p.Need))
        {
            host.Out.WriteLine(Heading(group.Key));
            foreach (var point in group)
            {
                host.Out.WriteLine($"  {point.Label}: {point.Why}");
                if (places.Of(point.Id) is { Length: > 0 } where)
                    host.Out.WriteLine($"    on {where}");
            }
        }

        var safety = open.Count(p => p.Need == LocalNeed.Safety);
        if (!globals.Quiet)
        {
            host.Error.WriteLine(open.Count == 0
                ? "ready: every local place is filled in and every contact is fresh. Next: coursepack build"
                : $"{open.Count} still open, {safety} of them for safety. Next: fill in local.yaml and check contacts.yaml, then coursepack ready");
        }

        return safety > 0 ? ExitStatus.Findings : ExitStatus.Fine;
    }

    private static bool Concerns(Course course, Contact contact) => course.Nation is null || contact.Nations.Contains(course.Nation, StringComparer.Ordinal);

    private static OpenPoint? OpenPlace(LocalPlace place, DateOnly oldest)
    {
        if (place.Value.Length == 0)
            return new(place.Need, place.Id, place.Label.Value, "blank");
        return Age(place.CheckedOn, oldest) is { } why ? new(place.Need, place.Id, place.Label.Value, why) : null;
    }

    /// <summary>A contact that no overlay may lose is one that safety needs.</summary>
    private static OpenPoint? OpenContact(Contact contact, DateOnly oldest) =>
        Age(contact.CheckedOn, oldest) is { } why ? new(contact.Mandatory ? LocalNeed.Safety : LocalNeed.Useful, contact.Id, contact.Name.Value, why) : null;

    private static string? Age(DateOnly? checkedOn, DateOnly oldest)
    {
        if (checkedOn is not { } date)
            return "never checked";
        return date < oldest ? $"last checked on {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, too long ago" : null;
    }

    private static string Heading(LocalNeed need) => need switch
    {
        LocalNeed.Safety => "For safety, before anyone is trained:",
        LocalNeed.Delivery => "For the days themselves:",
        _ => "Useful:",
    };

    private sealed record OpenPoint(LocalNeed Need, string Id, string Label, string Why);
}
