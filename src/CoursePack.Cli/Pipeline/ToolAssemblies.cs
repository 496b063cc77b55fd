using System.Collections.Immutable;
using System.Reflection;
using CoursePack.Core.Diagnostics;

namespace CoursePack.Cli.Pipeline;

/// <summary>The assemblies of the tool, for what each embeds: diagnostic pages.</summary>
public static class ToolAssemblies
{
    public static ImmutableArray<Assembly> All { get; } =
    [
        typeof(DiagnosticDescriptor).Assembly,
        typeof(Curriculum.Model.Course).Assembly,
        typeof(Typesetting.Painting.PaintedDocument).Assembly,
        typeof(Rendering.Html.HtmlRenderer).Assembly,
        typeof(ToolAssemblies).Assembly,
    ];

    /// <summary>Every code with a page, in order.</summary>
    public static ImmutableArray<string> Codes => [.. All.SelectMany(DiagnosticPages.Codes).Order(StringComparer.Ordinal)];

    /// <summary>The page of a code, or null.</summary>
    public static string? Page(string code) => All.Select(a => DiagnosticPages.Read(a, code)).FirstOrDefault(p => p is not null);
}
