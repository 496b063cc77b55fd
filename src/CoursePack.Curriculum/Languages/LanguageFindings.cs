using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Languages;

/// <summary>What a course in another language than its base can be told.</summary>
internal static class LanguageFindings
{
    public static readonly DiagnosticDescriptor Words = new("CP8081", "translated-words", Severity.Info);

    public static readonly DiagnosticDescriptor StaleWord = new("CP8082", "stale-translation", Severity.Warning);

    public static readonly DiagnosticDescriptor DraftedSafety = new("CP8083", "drafted-safety-text", Severity.Error);

    public static readonly DiagnosticDescriptor NoSuchFile = new("CP8084", "language-of-nothing", Severity.Error);
}
