using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>What a template set can get wrong, and what shows only when a course is put into it.</summary>
public static class TemplateFindings
{
    public static readonly DiagnosticDescriptor FrontMatter = new("CP6001", "template-front-matter", Severity.Error);

    public static readonly DiagnosticDescriptor TagSyntax = new("CP6002", "template-tag", Severity.Error);

    public static readonly DiagnosticDescriptor Balance = new("CP6003", "template-balance", Severity.Error);

    public static readonly DiagnosticDescriptor UnknownName = new("CP6004", "unknown-template-name", Severity.Error);

    public static readonly DiagnosticDescriptor UnknownPartial = new("CP6005", "unknown-partial", Severity.Error);

    public static readonly DiagnosticDescriptor MissingWord = new("CP6006", "missing-word", Severity.Error);

    public static readonly DiagnosticDescriptor TemplateYaml = new("CP6007", "template-yaml", Severity.Error);

    public static readonly DiagnosticDescriptor ForbiddenValue = new("CP6008", "forbidden-template-value", Severity.Error);

    public static readonly DiagnosticDescriptor MisplacedBlocks = new("CP6009", "misplaced-blocks", Severity.Error);

    public static readonly DiagnosticDescriptor Expansion = new("CP6010", "template-expansion", Severity.Error);

    public static readonly DiagnosticDescriptor MissingTemplate = new("CP6011", "missing-template", Severity.Error);

    public static readonly DiagnosticDescriptor BrokenDirective = new("CP6012", "unsafe-trainee-product", Severity.Error);

    public static readonly DiagnosticDescriptor UnsupportedPicture = new("CP6013", "unsupported-picture", Severity.Error);

    public static readonly DiagnosticDescriptor ThemeContrast = new("CP6015", "theme-contrast", Severity.Error);

    public static readonly DiagnosticDescriptor MissingLanguage = new("CP6014", "missing-language", Severity.Error);

    public static readonly DiagnosticDescriptor ThemeFile = new("CP6016", "theme-file", Severity.Error);
}
