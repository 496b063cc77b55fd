using CoursePack.Cli.Pipeline;

namespace CoursePack.Cli.Reporting;

/// <summary>What a rule's page says of it: the page that <c>coursepack explain</c> prints.</summary>
/// <param name="Name">Kebab-case.</param>
/// <param name="Checks">The first paragraph of what it checks, in Markdown.</param>
/// <param name="Markdown">The whole page.</param>
public sealed record RulePage(string Code, string Name, string Checks, string Markdown)
{
    public static RulePage Of(string code)
    {
        var page = ToolAssemblies.Page(code) ?? throw new InvalidOperationException($"{code} has no page");
        var lines = page.Split('\n');
        var from = Array.IndexOf(lines, "## What it checks") + 1;
        var paragraph = lines[from..].SkipWhile(string.IsNullOrWhiteSpace).TakeWhile(line => !string.IsNullOrWhiteSpace(line));
        return new(code, lines[0].Split(' ')[^1], string.Join(' ', paragraph), page);
    }

    /// <summary>Such as <c>Uncovered competence</c>.</summary>
    public string Title => char.ToUpperInvariant(Name[0]) + Name[1..].Replace('-', ' ');

    /// <summary>The page for readers that print Markdown as it is.</summary>
    public string Plain => string.Join('\n', Markdown.Split('\n').Where(line => !line.StartsWith("```", StringComparison.Ordinal)).Select(line => line.StartsWith('#') ? line.TrimStart('#', ' ') : line)).Trim();
}
