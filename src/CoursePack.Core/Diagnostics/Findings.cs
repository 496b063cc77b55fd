using System.Collections.Immutable;

namespace CoursePack.Core.Diagnostics;

/// <summary>
/// Everything a run found, made ready once, at the end: re-levelled, without doubles, in the order of files and lines,
/// and capped a code. Reporters only print it. What a baseline knows is kept apart: it is not shown and does not count.
/// </summary>
public sealed record Findings
{
    /// <summary>No more findings of one code than this are shown; the rest are counted.</summary>
    public const int MostPerCode = 200;

    private const string UndecidedConflict = "CP8040";

    private Findings()
    {
    }

    /// <summary>All of them without a cap, known ones too. By path, line, column, code, message.</summary>
    public required ImmutableArray<Diagnostic> All { get; init; }

    /// <summary>In the order of <see cref="All"/>.</summary>
    public required ImmutableArray<Diagnostic> Shown { get; init; }

    /// <summary>By code, how many findings were left out of <see cref="Shown"/>.</summary>
    public required ImmutableSortedDictionary<string, int> LeftOut { get; init; }

    /// <summary>Findings that a baseline names, in the order of <see cref="All"/>: old ones, which fail nothing.</summary>
    public ImmutableArray<Diagnostic> Known { get; private init; } = [];

    public required int Errors { get; init; }

    public required int Warnings { get; init; }

    public required int Infos { get; init; }

    public int Count => Errors + Warnings + Infos;

    public bool IsEmpty => Count == 0;

    /// <summary>True when the verdict is "findings": any error, or any warning under <c>--strict</c>.</summary>
    public bool Fail(bool strict) => Errors > 0 || (strict && Warnings > 0);

    /// <param name="levels">Severity by code, from the course; only findings that give advice can be turned down.</param>
    public static Findings Of(IEnumerable<Diagnostic> diagnostics, IReadOnlyDictionary<string, Severity> levels)
    {
        var all = diagnostics
            .Select(d => CanBeTurned(d.Code) && levels.TryGetValue(d.Code, out var level) ? d with { Severity = level } : d)
            .Where(d => d.Severity != Severity.Off)
            .GroupBy(d => (d.Code, d.Span.Path, d.Span.Start, d.Span.End, d.Message))
            .Select(g => g.First())
            .OrderBy(d => d.Span.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Span.Start)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)
            .ToImmutableArray();
        return Counted(all, all);
    }

    /// <summary>The same findings, some of them known. An error that stops a build is never known.</summary>
    public Findings Knowing(IReadOnlySet<Diagnostic> known)
    {
        bool IsKnown(Diagnostic diagnostic) => known.Contains(diagnostic) && !StopsBuild(diagnostic);
        return Counted(All, [.. All.Where(d => !IsKnown(d))]) with { Known = [.. All.Where(IsKnown)] };
    }

    private static Findings Counted(ImmutableArray<Diagnostic> all, ImmutableArray<Diagnostic> counted)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var shown = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var diagnostic in counted)
        {
            var count = seen[diagnostic.Code] = seen.GetValueOrDefault(diagnostic.Code) + 1;
            if (count <= MostPerCode)
                shown.Add(diagnostic);
        }

        return new()
        {
            All = all,
            Shown = shown.ToImmutable(),
            LeftOut = seen.Where(s => s.Value > MostPerCode).ToImmutableSortedDictionary(s => s.Key, s => s.Value - MostPerCode, StringComparer.Ordinal),
            Errors = counted.Count(d => d.Severity == Severity.Error),
            Warnings = counted.Count(d => d.Severity == Severity.Warning),
            Infos = counted.Count(d => d.Severity == Severity.Info),
        };
    }

    /// <summary>
    /// Files, references, templates, rendering and packaging must be right: 1xxx, 2xxx, 6xxx, 7xxx and 9xxx keep their severity;
    /// so does an undecided conflict, whose file nothing can be read out of.
    /// </summary>
    public static bool CanBeTurned(string code) => code.Length > 2 && code[2] is '3' or '4' or '5' or '8' && code != UndecidedConflict;

    /// <summary>An error that leaves nothing to write: the old output stays.</summary>
    public static bool StopsBuild(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error && !CanBeTurned(diagnostic.Code);
}
