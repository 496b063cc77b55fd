using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Authoring;

namespace CoursePack.Curriculum.Migration;

/// <summary>What moving a course to another framework changes, before anything is written.</summary>
/// <param name="Edits">By path of the file.</param>
/// <param name="Decisions">What a person has to look at, in the order of the course.</param>
/// <param name="Diagnostics">What stands in the way; with an error nothing may be written.</param>
public sealed record MigrationPlan(
    ImmutableSortedDictionary<string, ImmutableArray<SourceEdit>> Edits,
    ImmutableArray<Decision> Decisions,
    ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Something that no program can decide.</summary>
/// <param name="Where">The module, or what else of the course, it is about.</param>
/// <param name="Title">One line: what happened, and the question.</param>
/// <param name="Lines">What to look at: statements before and now, and what claims them.</param>
public sealed record Decision(string Where, string Title, ImmutableArray<string> Lines);
