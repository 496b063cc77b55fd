using System.Reflection;

namespace CoursePack.Core.Diagnostics;

/// <summary>The pages <c>CPnnnn.md</c> that stand beside the code that raises them, embedded in their assembly.</summary>
public static class DiagnosticPages
{
    private const string Prefix = "pages/";

    /// <summary>Codes with a page in the assembly, in order.</summary>
    public static IEnumerable<string> Codes(Assembly assembly) =>
        assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(".md", StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..^3])
            .Order(StringComparer.Ordinal);

    /// <summary>The page's Markdown, or null.</summary>
    public static string? Read(Assembly assembly, string code)
    {
        using var stream = assembly.GetManifestResourceStream(Prefix + code + ".md");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
