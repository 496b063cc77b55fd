using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Migration;

/// <summary>What stands in the way of moving a course to another framework.</summary>
internal static class MigrationFindings
{
    public static readonly DiagnosticDescriptor WithoutSuccessor = new("CP2207", "without-successor", Severity.Error);

    public static readonly DiagnosticDescriptor OtherFramework = new("CP2208", "map-of-other-framework", Severity.Error);

    public static readonly DiagnosticDescriptor ChangedTwice = new("CP2209", "changed-twice", Severity.Error);

    public static readonly DiagnosticDescriptor SharedSource = new("CP2210", "shared-source", Severity.Error);
}
