using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Silences;

/// <param name="Kept">What is reported.</param>
/// <param name="Silenced">What is counted and not shown.</param>
public sealed record SilencedFindings(ImmutableArray<Diagnostic> Kept, ImmutableArray<Diagnostic> Silenced);
