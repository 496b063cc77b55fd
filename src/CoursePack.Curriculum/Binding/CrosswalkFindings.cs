using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Binding;

/// <summary>What can be wrong with levels and with crosswalks between frameworks.</summary>
internal static class CrosswalkFindings
{
    public static readonly DiagnosticDescriptor LevelWithoutLevels = new("CP2201", "level-without-levels", Severity.Error);

    public static readonly DiagnosticDescriptor DuplicateLevel = new("CP2202", "duplicate-level", Severity.Error);

    public static readonly DiagnosticDescriptor MapOntoItself = new("CP2203", "map-onto-itself", Severity.Error);

    public static readonly DiagnosticDescriptor DuplicateMap = new("CP2204", "duplicate-map", Severity.Error);

    public static readonly DiagnosticDescriptor ContradictingMaps = new("CP2205", "contradicting-maps", Severity.Error);

    public static readonly DiagnosticDescriptor MapOutsideCrosswalk = new("CP2206", "map-outside-crosswalk", Severity.Error);
}
