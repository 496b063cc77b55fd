using CoursePack.Core.Diagnostics;

namespace CoursePack.Rendering.Packaging;

/// <summary>What packing a box and writing it can find.</summary>
public static class PackagingDiagnostics
{
    public static readonly DiagnosticDescriptor NameClash = new("CP9001", "output-name-clash", Severity.Error);

    public static readonly DiagnosticDescriptor UnsafeName = new("CP9002", "unsafe-output-name", Severity.Error);

    public static readonly DiagnosticDescriptor ForeignFiles = new("CP9003", "foreign-files-in-output", Severity.Error);

    public static readonly DiagnosticDescriptor Unwritable = new("CP9004", "output-unwritable", Severity.Error);

    public static readonly DiagnosticDescriptor Busy = new("CP9005", "output-busy", Severity.Error);

    public static readonly DiagnosticDescriptor LinkedFolder = new("CP9006", "output-folder-is-a-link", Severity.Error);
}
