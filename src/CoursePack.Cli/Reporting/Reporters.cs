using System.Collections.Immutable;

namespace CoursePack.Cli.Reporting;

/// <summary>Every form that findings are printed in.</summary>
public static class Reporters
{
    public static ImmutableArray<IReporter> All { get; } =
    [
        new TextReporter(), new ConciseReporter(), new JsonReporter(),
        new SarifReporter(), new JUnitReporter(), new GitHubReporter(), new MarkdownReporter(),
    ];

    public static ImmutableArray<string> Names { get; } = [.. All.Select(r => r.Format)];

    public static IReporter Of(string format) => All.First(r => r.Format == format);
}
