using System.Collections.Immutable;
using System.CommandLine;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Reviews;
using CoursePack.Curriculum.Schemas;

namespace CoursePack.Cli.Commands;

/// <summary>Records that claims have been read beside the words they rest on; without ids, shows what there is to read.</summary>
internal sealed class ReviewCommand : CliCommand
{
    private readonly Argument<string[]> ids = new("id") { HelpName = "ID", Arity = ArgumentArity.ZeroOrMore, Description = "Modules, sessions, activities, outcomes or competences whose claims have been read; a folder with a course.yaml is the course" };
    private readonly Option<bool> all = SharedOptions.Flag("--all", "Every claim of the course has been read");
    private readonly Option<string?> on = SharedOptions.One("--on", "DATE", "The day on which they were read; default today");

    public ReviewCommand(Host host) => ids.CompletionSources.Add(_ =>
        CheckedCourse.Of(CourseLocation.Find(host, null), default).Facts is { } facts
            ? Names(facts.Index).Keys.Order(StringComparer.Ordinal).Select(n => new System.CommandLine.Completions.CompletionItem(n))
            : []);

    public override string Name => "review";

    public override string Summary => "Show claims whose words have changed, and record that claims were read.";

    public override ImmutableArray<Example> Examples =>
    [
        new("coursepack review", "show what is suspect, old words beside new ones; changes nothing"),
        new("coursepack review listening", "the claims of this module have been read and hold"),
        new("coursepack review 3.3.5 recovery/name-hope", "the claims on this competence and this outcome have"),
        new("coursepack review --all courses/taster", "every claim of this course has"),
    ];

    public override ImmutableArray<string> Notes =>
    [
        "Reviews stand in reviews.yaml beside course.yaml. 'check' calls a claim suspect when its activity, outcome or competence has been reworded since.",
        "A tier whose policy says 'reviewed: true' fails on claims that are suspect or were never reviewed.",
    ];

    public override ImmutableArray<Argument> Arguments => [ids];

    public override ImmutableArray<Option> Options => [all, on];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var (path, wanted) = Split(host, line.GetValue(ids) ?? []);
        var everything = line.GetValue(all);
        if (everything && !wanted.IsEmpty)
            throw new UsageException("'--all' names every claim already", ["leave the ids out, or '--all'"]);
        var location = CourseLocation.Find(host, path);
        var day = SharedOptions.Date("--on", line.GetValue(on)) ?? host.Today(null);
        var course = CheckedCourse.Of(location, day);
        var findings = course.Findings();
        if (course.Facts is not { } facts || findings.Shown.Any(Findings.StopsBuild))
        {
            new TextReporter().Write(host.Error, new(course.CourseId, findings, location.Paths));
            return ExitStatus.Findings;
        }

        if (wanted.IsEmpty && !everything)
        {
            ReviewList.Write(host.Out, facts.Reviews, location.Paths);
            if (!globals.Quiet)
                host.Error.WriteLine("nothing was recorded. Next: read the claims, then coursepack review ID");
            return ExitStatus.Fine;
        }

        var names = Names(facts.Index);
        foreach (var id in wanted.Where(id => !names.ContainsKey(id)))
            throw new UsageException($"nothing that claims rest on has the id '{id}'", Suggestion.For(id, names.Keys));
        var chosen = facts.Reviews.All.Where(r => everything || wanted.Any(id => names[id](r))).ToList();
        SourceFile.Write(location, location.Folder.Length == 0 ? ReviewLog.FileName : $"{location.Folder}/{ReviewLog.FileName}", ReviewLogWriter.Write(facts.Reviews.Record(chosen, day), SchemaFiles.LieBeside(location) ? $"{SchemaSet.Folder}/reviews.schema.json" : null));
        if (!globals.Quiet)
            host.Error.WriteLine($"recorded {Count(chosen.Count)}: {chosen.Count(c => c.IsSuspect)} suspect before, {chosen.Count(c => c.Recorded is null)} never reviewed before. Next: coursepack check");
        return ExitStatus.Fine;
    }

    private static string Count(int claims) => claims == 1 ? "1 claim" : $"{claims} claims";

    /// <summary>A word that leads to a course is PATH; every other one is an id.</summary>
    private static (string? Path, ImmutableArray<string> Ids) Split(Host host, string[] words)
    {
        var paths = words.Where(w => File.Exists(Path.Combine(Path.GetFullPath(w, host.WorkingDirectory), "course.yaml"))).ToList();
        return paths.Count > 1
            ? throw new UsageException($"'{paths[0]}' and '{paths[1]}' are two courses", ["review one course at a time"])
            : (paths.FirstOrDefault(), [.. words.Except(paths)]);
    }

    /// <summary>What each id that may be typed stands for. A number alone stands for it in every framework.</summary>
    private static Dictionary<string, Func<ClaimReview, bool>> Names(CourseIndex index)
    {
        var names = new Dictionary<string, Func<ClaimReview, bool>>(StringComparer.Ordinal);
        foreach (var competence in index.Course.Frameworks.SelectMany(f => f.Competences))
        {
            names[competence.Id.ToString()] = r => index.CompetencesOf(r.Claim).Contains(competence.Id);
            names[competence.Id.Number] = r => index.CompetencesOf(r.Claim).Any(c => c.Number == competence.Id.Number);
        }

        foreach (var module in index.Course.AllModules)
        {
            foreach (var outcome in module.Outcomes)
                names[outcome.Id.ToString()] = r => r.Key.Outcome == outcome.Id;
            foreach (var session in module.Sessions)
            {
                names[session.Id.ToString()] = r => r.Key.Activity.Module == module.Id && r.Key.Activity.Session == session.Id.Id;
                foreach (var activity in session.Activities)
                    names[activity.Id.ToString()] = r => r.Key.Activity == activity.Id;
            }

            names[module.Id] = r => r.Key.Activity.Module == module.Id;
        }

        return names;
    }
}
