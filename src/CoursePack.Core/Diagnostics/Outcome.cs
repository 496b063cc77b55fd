using System.Collections.Immutable;

namespace CoursePack.Core.Diagnostics;

/// <summary>What a stage returns: a value, or null where none could be made, and everything it found.</summary>
public sealed record Outcome<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics)
    where T : class;

/// <summary>Collects findings inside one stage; never crosses a stage's border.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> found = [];

    public bool HasErrors => found.Exists(d => d.Severity == Severity.Error);

    public Diagnostic Add(Diagnostic diagnostic)
    {
        found.Add(diagnostic);
        return diagnostic;
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => found.AddRange(diagnostics);

    public ImmutableArray<Diagnostic> ToImmutable() => [.. found];
}
