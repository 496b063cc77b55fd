using CoursePack.Core.Diagnostics;

namespace CoursePack.Cli.Pipeline;

/// <summary>
/// Whether repairs mend and break nothing. A repair may bring to light what could not be judged before, such as what stands
/// under a key that was misspelt; it may not be the cause of an error.
/// </summary>
internal static class RepairVerdict
{
    public static bool IsSound(RepairedCourse before, RepairedCourse after, IReadOnlyCollection<ProposedRepair> made)
    {
        var known = Counts(before.Findings);
        var fresh = Counts(after.Findings).Where(f => f.Value > known.GetValueOrDefault(f.Key)).Select(f => f.Key).ToHashSet();
        var wasWhole = !before.Findings.All.Any(Findings.StopsBuild);
        var unread = before.Findings.All.Where(IsAboutReading).Select(d => d.Span.Path).ToHashSet(StringComparer.Ordinal);
        var written = Written(made).ToLookup(w => w.Path, StringComparer.Ordinal);
        foreach (var finding in after.Findings.All)
        {
            var isFresh = fresh.Contains(Key(finding)) && finding.Severity == Severity.Error;
            if (isFresh && (wasWhole || (IsAboutReading(finding) && written.Contains(finding.Span.Path) && !unread.Contains(finding.Span.Path))))
                return false;
            if (written[finding.Span.Path].Any(w => w.Holds(finding) && (w.Code == finding.Code || (isFresh && Findings.StopsBuild(finding)))))
                return false;
        }

        return true;
    }

    private static Dictionary<(string, string, string), int> Counts(Findings findings) =>
        findings.All.CountBy(Key).ToDictionary(c => c.Key, c => c.Value);

    private static (string Code, string Path, string Message) Key(Diagnostic finding) => (finding.Code, finding.Span.Path, finding.Message);

    /// <summary>10xx: the file as a whole cannot be used.</summary>
    private static bool IsAboutReading(Diagnostic finding) =>
        finding.Severity == Severity.Error && finding.Code.StartsWith("CP10", StringComparison.Ordinal);

    /// <summary>Where the words that repairs put in stand afterwards.</summary>
    private static IEnumerable<WrittenWords> Written(IEnumerable<ProposedRepair> made)
    {
        foreach (var file in made.GroupBy(r => r.Path, StringComparer.Ordinal))
        {
            var moved = 0;
            foreach (var (code, edit) in file.SelectMany(r => r.Repair.Replacements, (r, e) => (r.Finding.Code, Edit: e)).OrderBy(e => e.Edit.Span.Start))
            {
                yield return new(file.Key, code, edit.Span.Start + moved, edit.Span.Start + moved + edit.Text.Length);
                moved += edit.Text.Length - (edit.Span.End - edit.Span.Start);
            }
        }
    }

    private sealed record WrittenWords(string Path, string Code, int Start, int End)
    {
        public bool Holds(Diagnostic finding) =>
            Start < Math.Max(finding.Span.End, finding.Span.Start + 1) && finding.Span.Start < End;
    }
}
