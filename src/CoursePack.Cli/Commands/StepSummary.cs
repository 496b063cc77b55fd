using CoursePack.Cli.Reporting;

namespace CoursePack.Cli.Commands;

/// <summary>The page that GitHub Actions shows for a step: a file that a variable names, to which every step appends.</summary>
internal static class StepSummary
{
    private const string Variable = "GITHUB_STEP_SUMMARY";

    /// <returns>Null, or why it could not be written.</returns>
    public static string? Append(Host host, ReportInput input)
    {
        if (host.Variable(Variable) is not { Length: > 0 } file)
            return null;
        using var page = new StringWriter { NewLine = "\n" };
        new MarkdownReporter().Write(page, input);
        try
        {
            File.AppendAllText(Path.GetFullPath(file, host.WorkingDirectory), page.ToString());
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return $"the file of {Variable} cannot be written: {refused.Message.ReplaceLineEndings(" ")}";
        }
    }
}
