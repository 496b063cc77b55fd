using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Core.Diagnostics;

public enum Severity
{
    Off,
    Info,
    Warning,
    Error,
}

/// <summary>What is true of every finding with one code. Lives in the file of the rule or stage that raises it.</summary>
/// <param name="Code"><c>CP</c> and four digits; never reused.</param>
/// <param name="Name">Kebab-case, such as <c>uncovered-competence</c>.</param>
public sealed record DiagnosticDescriptor(string Code, string Name, Severity DefaultSeverity)
{
    /// <param name="message">One short clause that names the thing, no full stop.</param>
    /// <param name="hints">What to do, in the imperative.</param>
    public Diagnostic At(SourceSpan span, string message, params IEnumerable<string> hints) =>
        new(this, span, message) { Hints = [.. hints] };
}

/// <summary>A finding: something an author can mend.</summary>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceSpan Span, string Message)
{
    public string Code => Descriptor.Code;

    public Severity Severity { get; init; } = Descriptor.DefaultSeverity;

    public ImmutableArray<string> Hints { get; init; } = [];

    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>What would mend it; null where that takes a person.</summary>
    public Repair? Repair { get; init; }

    public Diagnostic With(SourceSpan place, string message) =>
        this with { Related = Related.Add(new(place, message)) };

    public Diagnostic With(IEnumerable<RelatedPlace> places) => this with { Related = Related.AddRange(places) };
}

/// <summary>Another place that belongs to a finding.</summary>
public sealed record RelatedPlace(SourceSpan Span, string Message);
