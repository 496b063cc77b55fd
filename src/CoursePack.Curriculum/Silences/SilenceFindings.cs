using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Silences;

/// <summary>What can be wrong with a silence.</summary>
internal static class SilenceFindings
{
    public static readonly DiagnosticDescriptor WithoutReason = new("CP1201", "silence-without-reason", Severity.Error);

    public static readonly DiagnosticDescriptor UnknownCode = new("CP1202", "silence-of-unknown-code", Severity.Error);

    public static readonly DiagnosticDescriptor NotAllowed = new("CP1203", "silence-not-allowed", Severity.Error);

    public static readonly DiagnosticDescriptor Unused = new("CP1204", "unused-silence", Severity.Warning);

    public static readonly DiagnosticDescriptor Misplaced = new("CP1205", "misplaced-silence", Severity.Error);
}
