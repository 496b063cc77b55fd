using System.Collections.Immutable;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Core.Documents;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Composition;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Curriculum.Validation;

namespace CoursePack.Benchmarks.Courses;

/// <summary>The repository's own course and templates, and the stages over any course.</summary>
internal static class BaseCourse
{
    /// <summary>What is out of date must not depend on the day of a measurement.</summary>
    public static readonly DateOnly Today = new(2027, 1, 11);

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static IWorkspace Workspace { get; } = new DiskWorkspace(Path.Combine(Root, "curriculum"));

    public static TemplateSource Templates { get; } = new(new DiskWorkspace(Path.Combine(Root, "templates")), "the repository's templates", null);

    public static CourseLocation At(IWorkspace workspace) => new(workspace, "", new("", "."), Root, Root);

    public static CourseFacts Check(IWorkspace workspace) =>
        CheckedCourse.Of(At(workspace), Today).Facts ?? throw new InvalidOperationException("the course cannot be read");

    public static TemplateSet LoadTemplates() => Templates.Load().Value ?? throw new InvalidOperationException("the templates cannot be read");

    public static ImmutableArray<Document> Compose(CourseFacts facts, TemplateSet templates, IWorkspace workspace)
    {
        ImmutableArray<string> products = [.. facts.Course.Products.Select(p => p.Value)];
        var composer = new CourseComposer(new()
        {
            Index = facts.Index,
            Files = workspace,
            Templates = templates,
            Plan = facts.Plans.FirstOrDefault(),
            Coverage = facts.Coverage.FirstOrDefault(),
            Products = products,
            ToolVersion = CommandLineProgram.ToolVersion,
        });
        return [.. products.SelectMany(p => composer.Compose(p).Value?.Documents ?? [])];
    }

    /// <summary>Everything, into a folder that is made for it and removed.</summary>
    public static BuildResult Build(IWorkspace workspace)
    {
        var output = Directory.CreateTempSubdirectory("coursepack-benchmark-");
        try
        {
            return new BuildRun(new() { Location = At(workspace), Templates = Templates, Today = Today, Output = output.FullName }).Run();
        }
        finally
        {
            output.Delete(recursive: true);
        }
    }

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CoursePack.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"no CoursePack.sln above {start}");
    }
}
