using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Validation;

namespace CoursePack.Cli.Reporting;

/// <summary>Prints findings in one form.</summary>
public interface IReporter
{
    /// <summary>The name on the command line, such as <c>text</c>.</summary>
    string Format { get; }

    void Write(TextWriter output, ReportInput input);
}

/// <summary>What every reporter is given.</summary>
/// <param name="Course">The course's id; empty when it could not be read.</param>
public sealed record ReportInput(string Course, Findings Findings, SourcePaths Paths)
{
    public bool Color { get; init; }

    /// <summary>Whether warnings fail too.</summary>
    public bool Strict { get; init; }

    /// <summary>Null where nothing was found to judge.</summary>
    public CourseFacts? Facts { get; init; }

    /// <summary>For forms that a service reads, which knows files from the repository's root.</summary>
    public RepositoryPaths? Repository { get; init; }

    /// <summary>Whether a baseline tells old findings from new ones.</summary>
    public bool HasBaseline { get; init; }

    /// <summary>How many findings of the baseline are gone.</summary>
    public int Gone { get; init; }

    /// <summary>The version of the tool.</summary>
    public string Version { get; init; } = "";

    /// <summary>The file of a finding as a service calls it. A finding about no file is one about the course.</summary>
    public string File(string path)
    {
        if (path.Length == 0)
            path = Paths.CourseFolder.Length == 0 ? "course.yaml" : Paths.CourseFolder + "/course.yaml";
        return Repository?.Of(path) ?? Paths.Openable(path);
    }
}
