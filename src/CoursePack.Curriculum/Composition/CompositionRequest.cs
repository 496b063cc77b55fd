using System.Collections.Immutable;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Composition;

/// <summary>A checked course and what is to be made of it.</summary>
public sealed record CompositionRequest
{
    public required CourseIndex Index { get; init; }

    /// <summary>Where pictures are read from.</summary>
    public required IWorkspace Files { get; init; }

    public required TemplateSet Templates { get; init; }

    /// <summary>The schedule the books print; null for a course without one.</summary>
    public DeliveryPlan? Plan { get; init; }

    /// <summary>Coverage of that schedule; null leaves the matrix out.</summary>
    public CoverageReport? Coverage { get; init; }

    /// <summary>Products of this build: only these can be referred to by page.</summary>
    public required ImmutableArray<string> Products { get; init; }

    public required string ToolVersion { get; init; }

    /// <summary>What the course was merged of: its books say from what they were adapted, and where they differ; null for a course that extends none.</summary>
    public EffectiveCourse? Layers { get; init; }
}
