using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Overlays;

/// <summary>What extending a course can find. CP8001 is retired: it said that overlays were not merged yet.</summary>
internal static class OverlayFindings
{
    public static readonly DiagnosticDescriptor BaseNotFound = new("CP8002", "overlay-base-not-found", Severity.Error);

    public static readonly DiagnosticDescriptor Cycle = new("CP8003", "overlay-cycle", Severity.Error);

    public static readonly DiagnosticDescriptor BoxChecksum = new("CP8004", "box-checksum", Severity.Error);

    public static readonly DiagnosticDescriptor BoxRefused = new("CP8005", "box-refused", Severity.Error);

    public static readonly DiagnosticDescriptor TargetMissing = new("CP8006", "target-missing", Severity.Error);

    public static readonly DiagnosticDescriptor TargetMoved = new("CP8007", "target-moved", Severity.Error);

    public static readonly DiagnosticDescriptor DuplicateTarget = new("CP8008", "duplicate-target", Severity.Error);

    public static readonly DiagnosticDescriptor Collision = new("CP8009", "operations-collide", Severity.Error);

    public static readonly DiagnosticDescriptor EqualToBase = new("CP8010", "override-equals-base", Severity.Warning);

    public static readonly DiagnosticDescriptor MalformedPatch = new("CP8011", "malformed-patch", Severity.Error);

    public static readonly DiagnosticDescriptor OperationUnfit = new("CP8012", "operation-unfit", Severity.Error);

    /// <summary>An error where the target is mandatory, or a text that keeps people safe.</summary>
    public static readonly DiagnosticDescriptor BaseChanged = new("CP8013", "base-changed", Severity.Warning);

    public static readonly DiagnosticDescriptor NotRecorded = new("CP8014", "override-not-recorded", Severity.Warning);

    public static readonly DiagnosticDescriptor BrokenLock = new("CP8015", "broken-overlay-lock", Severity.Error);

    public static readonly DiagnosticDescriptor AdaptedFromNothing = new("CP8060", "adapted-from-nothing", Severity.Warning);

    public static readonly DiagnosticDescriptor MandatoryLost = new("CP8016", "mandatory-lost", Severity.Error);
}
