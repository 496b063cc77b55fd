using System.Collections.Immutable;
using CoursePack.Cli.CommandLine;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Overlays;
using CoursePack.Curriculum.Silences;
using CoursePack.Curriculum.Validation;
using CoursePack.Curriculum.Validation.Regions;

namespace CoursePack.Cli.Pipeline;

/// <summary>A course after load, bind and validate.</summary>
/// <param name="Facts">Null when there is nothing to go on with.</param>
/// <param name="Diagnostics">Everything found so far, as raised.</param>
internal sealed record CheckedCourse(CourseLocation Location, CourseFacts? Facts, ImmutableArray<Diagnostic> Diagnostics)
{
    public string CourseId => Course?.Id ?? "";

    /// <summary>Stays when the facts are let go.</summary>
    public Course? Course { get; } = Facts?.Course;

    /// <summary>What the course was merged of; null for one that extends none.</summary>
    public EffectiveCourse? Layers { get; init; }

    public static CheckedCourse Of(CourseLocation location, DateOnly today)
    {
        var read = CurriculumReader.ReadLayers(location.Workspace, location.Folder, CommandLineProgram.ToolVersion, today);
        // With the boxes that the course extends, whose pictures the books show.
        var whole = location with { Workspace = read.Workspace };
        if (read.Course is not { } course)
            return new(whole, null, read.Diagnostics);
        var facts = new CourseFacts(course, whole.Workspace, today);
        var judged = Silencer.Apply(course, [.. read.Diagnostics, .. CourseValidator.Validate(facts, read.Diagnostics), .. Regional(read, facts)]);
        return new(whole, facts, judged.Kept) { Silenced = judged.Silenced, Layers = read.Effective };
    }

    private static IEnumerable<Diagnostic> Regional(LayeredCourse read, CourseFacts facts) =>
        read.Effective is { } layers && MandatoryCoverage.IsAsked(facts.Course) && CurriculumReader.ReadBelow(layers, CommandLineProgram.ToolVersion) is { } below
            ? MandatoryCoverage.Check(below, facts, layers.Stack.Top.Extends) : [];

    /// <summary>Answered in the sources with a reason, which <see cref="Curriculum.Model.Course.Silences"/> lists.</summary>
    public ImmutableArray<Diagnostic> Silenced { get; init; } = [];

    /// <summary>How many findings would be shown if nobody had answered them.</summary>
    public int SilencedCount => Ready(Silenced).Count;

    /// <summary>The findings so far and more, ready to be reported.</summary>
    public Findings Findings(params IEnumerable<Diagnostic> more) =>
        Ready(Diagnostics.Concat(more));

    private Findings Ready(IEnumerable<Diagnostic> found) =>
        Core.Diagnostics.Findings.Of(found, Course?.Severity.ToDictionary(s => s.Key, s => s.Value.Value, StringComparer.Ordinal) ?? []);
}
