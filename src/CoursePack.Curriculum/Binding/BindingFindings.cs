using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Binding;

/// <summary>What binding can find: keys and values that are not those of the contract, and references that lead nowhere.</summary>
internal static class BindingFindings
{
    public static readonly DiagnosticDescriptor FoldedMarkdown = new("CP1015", "folded-markdown", Severity.Error);

    public static readonly DiagnosticDescriptor UnknownKey = new("CP2001", "unknown-key", Severity.Error);

    public static readonly DiagnosticDescriptor MissingKey = new("CP2002", "missing-key", Severity.Error);

    public static readonly DiagnosticDescriptor WrongType = new("CP2003", "wrong-type", Severity.Error);

    public static readonly DiagnosticDescriptor UnknownValue = new("CP2004", "unknown-value", Severity.Error);

    public static readonly DiagnosticDescriptor MalformedId = new("CP2005", "malformed-id", Severity.Error);

    public static readonly DiagnosticDescriptor DuplicateId = new("CP2006", "duplicate-id", Severity.Error);

    public static readonly DiagnosticDescriptor DanglingReference = new("CP2007", "dangling-reference", Severity.Error);

    public static readonly DiagnosticDescriptor AmbiguousReference = new("CP2008", "ambiguous-reference", Severity.Error);

    public static readonly DiagnosticDescriptor NameMismatch = new("CP2009", "name-mismatch", Severity.Error);

    public static readonly DiagnosticDescriptor ToolVersion = new("CP2010", "tool-version", Severity.Error);

    public static readonly DiagnosticDescriptor NotInOutcome = new("CP2011", "competence-not-in-outcome", Severity.Error);

    /// <summary>Only told: a module may wait in the folder until it is ready.</summary>
    public static readonly DiagnosticDescriptor UnlistedModule = new("CP2012", "unlisted-module", Severity.Info);
}
