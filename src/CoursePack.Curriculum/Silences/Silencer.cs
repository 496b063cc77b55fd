using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Silences;

/// <summary>Sets aside what authors have answered, and says which answers have become needless.</summary>
public static class Silencer
{
    /// <summary>Findings that judge the course: 3xxx, 4xxx and 5xxx. What breaks files, references or books is mended.</summary>
    public static bool CanBeSilenced(string code) => code.Length == 6 && code[2] is '3' or '4' or '5';

    /// <param name="found">Everything that reading and the rules found.</param>
    public static SilencedFindings Apply(Course course, IReadOnlyCollection<Diagnostic> found)
    {
        if (course.Silences.IsEmpty)
            return new([.. found], []);
        var byCode = course.Silences.ToLookup(s => (s.Code, s.File));
        var used = new HashSet<Silence>(ReferenceEqualityComparer.Instance);
        var kept = ImmutableArray.CreateBuilder<Diagnostic>();
        var silenced = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var finding in found)
        {
            var line = finding.Span.StartPosition.Line;
            var answers = byCode[(finding.Code, finding.Span.Path)].Where(s => s.FirstLine <= line && line <= s.LastLine).ToList();
            used.UnionWith(answers);
            (answers.Count > 0 ? silenced : kept).Add(finding);
        }

        // What could not be read or bound was not judged either.
        if (!found.Any(f => f.Severity == Severity.Error && !Findings.CanBeTurned(f.Code)))
            kept.AddRange(course.Silences.Where(s => !used.Contains(s) && IsOwn(course, s)).Select(Unused));
        return new(kept.ToImmutable(), silenced.ToImmutable());
    }

    /// <summary>A file that several courses share may be silenced for another one of them.</summary>
    private static bool IsOwn(Course course, Silence silence)
    {
        var folder = WorkspacePath.Folder(course.Span.Path);
        return folder.Length == 0 || silence.File.StartsWith(folder + "/", StringComparison.Ordinal);
    }

    private static Diagnostic Unused(Silence silence) =>
        SilenceFindings.Unused.At(silence.Span, $"there is no {silence.Code} here to silence", "take the silence away; it speaks of the line it stands on, or of what follows it") with { Repair = SilenceRepair.TakeAway(silence) };
}
