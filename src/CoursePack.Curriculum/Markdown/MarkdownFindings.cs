using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Markdown;

/// <summary>What reading an author's Markdown can find.</summary>
public static class MarkdownFindings
{
    public static readonly DiagnosticDescriptor UnknownDirective = new("CP1101", "unknown-directive", Severity.Error);

    public static readonly DiagnosticDescriptor UnclosedDirective = new("CP1102", "unclosed-directive", Severity.Error);

    public static readonly DiagnosticDescriptor StrayDirectiveEnd = new("CP1103", "stray-directive-end", Severity.Error);

    public static readonly DiagnosticDescriptor DirectiveWords = new("CP1104", "directive-words", Severity.Error);

    public static readonly DiagnosticDescriptor DirectiveContent = new("CP1105", "directive-content", Severity.Error);

    public static readonly DiagnosticDescriptor MisplacedHeading = new("CP1106", "misplaced-heading", Severity.Error);

    public static readonly DiagnosticDescriptor MisplacedDirective = new("CP1107", "misplaced-directive", Severity.Error);

    public static readonly DiagnosticDescriptor UnseenDirective = new("CP1108", "unseen-directive", Severity.Error);

    public static readonly DiagnosticDescriptor BrokenTable = new("CP1109", "broken-table", Severity.Error);

    public static readonly DiagnosticDescriptor MisplacedImage = new("CP1110", "misplaced-image", Severity.Error);

    public static readonly DiagnosticDescriptor UnknownNote = new("CP1111", "unknown-note", Severity.Error);

    public static readonly DiagnosticDescriptor UnclosedVariable = new("CP1112", "unclosed-variable", Severity.Error);

    public static readonly DiagnosticDescriptor NestedTooDeep = new("CP1113", "nested-too-deep", Severity.Error);

    public static readonly DiagnosticDescriptor HeadingTooDeep = new("CP5101", "heading-too-deep", Severity.Warning);

    public static readonly DiagnosticDescriptor SkippedHeadingLevel = new("CP5102", "skipped-heading-level", Severity.Warning);

    public static readonly DiagnosticDescriptor UnprintedRule = new("CP5103", "unprinted-rule", Severity.Warning);

    public static readonly DiagnosticDescriptor EmptyHeading = new("CP5104", "empty-heading", Severity.Warning);

    public static readonly DiagnosticDescriptor UnusedNote = new("CP5105", "unused-note", Severity.Warning);
}
