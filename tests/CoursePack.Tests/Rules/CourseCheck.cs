using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Validation;

namespace CoursePack.Tests.Rules;

/// <summary>The whole check of a course in memory, as the command does it, on a day that never moves.</summary>
internal static class CourseCheck
{
    public static readonly DateOnly Today = new(2027, 1, 11);

    private const string ToolVersion = "1.0.0";

    public static Findings Run(IWorkspace workspace)
    {
        var read = CurriculumReader.Read(workspace, "", ToolVersion);
        var found = read.Diagnostics.ToList();
        if (read.Value is { } course)
            found.AddRange(CourseValidator.Validate(new CourseFacts(course, workspace, Today), read.Diagnostics));
        return Findings.Of(found, new Dictionary<string, Severity>());
    }

    public static string Print(Findings findings)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new TextReporter().Write(text, new("tiny", findings, new("", "")));
        return text.ToString();
    }
}
