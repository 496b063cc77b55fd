using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Loading;

/// <summary>What reading files and their syntax can find.</summary>
internal static class FileFindings
{
    public static readonly DiagnosticDescriptor NoCourse = new("CP1001", "no-course", Severity.Error);

    public static readonly DiagnosticDescriptor MissingFile = new("CP1002", "missing-file", Severity.Error);

    public static readonly DiagnosticDescriptor NotText = new("CP1003", "not-text", Severity.Error);

    public static readonly DiagnosticDescriptor FolderNotFile = new("CP1004", "folder-not-file", Severity.Error);

    public static readonly DiagnosticDescriptor OutsideRoot = new("CP1005", "outside-root", Severity.Error);

    public static readonly DiagnosticDescriptor UnreadableFile = new("CP1006", "unreadable-file", Severity.Error);

    public static readonly DiagnosticDescriptor TooLarge = new("CP1007", "too-large", Severity.Error);

    public static readonly DiagnosticDescriptor EmptyFile = new("CP1008", "empty-file", Severity.Error);

    public static readonly DiagnosticDescriptor YamlSyntax = new("CP1009", "yaml-syntax", Severity.Error);

    public static readonly DiagnosticDescriptor YamlFeature = new("CP1010", "yaml-feature", Severity.Error);

    public static readonly DiagnosticDescriptor DuplicateKey = new("CP1011", "duplicate-key", Severity.Error);

    public static readonly DiagnosticDescriptor WrongContent = new("CP1012", "wrong-content", Severity.Error);

    public static readonly DiagnosticDescriptor FrontMatter = new("CP1014", "front-matter", Severity.Error);

    public static readonly DiagnosticDescriptor MisspeltFile = new("CP1016", "misspelt-file", Severity.Error);
}
