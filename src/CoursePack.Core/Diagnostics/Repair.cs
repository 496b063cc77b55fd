using System.Collections.Immutable;

namespace CoursePack.Core.Diagnostics;

/// <summary>What would mend a finding, as changes of sources.</summary>
/// <param name="Title">What is done, in the imperative, no full stop.</param>
/// <param name="IsCertain">There is one thing to do, and it changes no meaning: a tool may do it unasked.</param>
/// <param name="Replacements">All of one file; none overlaps another.</param>
public sealed record Repair(string Title, bool IsCertain, ImmutableArray<Replacement> Replacements);
