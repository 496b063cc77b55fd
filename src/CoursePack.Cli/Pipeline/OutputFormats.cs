using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Curriculum.Model;

namespace CoursePack.Cli.Pipeline;

/// <summary>The formats and editions this version makes.</summary>
internal static class OutputFormats
{
    public const string Pdf = "pdf";
    public const string Html = "html";
    public const string Docx = "docx";
    public const string StandardEdition = "standard";

    internal static readonly DiagnosticDescriptor UnknownFormat = new("CP7201", "unknown-format", Severity.Error);
    internal static readonly DiagnosticDescriptor UnknownEdition = new("CP7202", "unknown-edition", Severity.Error);

    /// <summary>In the order in which they are listed.</summary>
    public static ImmutableArray<string> Names { get; } = [Pdf, Html, Docx];

    /// <summary>An edition is a theme: <c>standard</c> is each product's own, any other is the theme of its name.</summary>
    public static ImmutableArray<string> Editions(TemplateSet templates) =>
        [StandardEdition, .. templates.Themes.Keys.Where(name => name is not ("default" or StandardEdition))];

    /// <summary>Formats and editions that the course asks for and nobody makes.</summary>
    public static IEnumerable<Diagnostic> Check(Course course, TemplateSet templates)
    {
        foreach (var format in course.Formats.Where(f => !Names.Contains(f.Value, StringComparer.Ordinal)))
            yield return UnknownFormat.At(format.Span, $"format '{format.Value}' is not made by this version", [.. Suggestion.For(format.Value, Names), $"choose from {string.Join(", ", Names)}"]);
        var editions = Editions(templates);
        foreach (var edition in course.Editions.Where(e => !editions.Contains(e.Value, StringComparer.Ordinal)))
            yield return UnknownEdition.At(edition.Span, $"there is no theme for edition '{edition.Value}'", [.. Suggestion.For(edition.Value, editions), $"choose from {string.Join(", ", editions)}, or add templates/themes/{edition.Value}.yaml"]);
    }
}
