using CoursePack.Tests.Cli;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Ci;

/// <summary>A repository with a course on <c>main</c> and a branch on top of it, and the scripts run in it.</summary>
internal sealed class CiRun : IDisposable
{
    private readonly StarterCourse course = new();
    private readonly TemporaryFolder results = new();
    private readonly string programs;

    public CiRun()
    {
        programs = Directory.CreateDirectory(Path.Combine(results.Path, "programs")).FullName;
        Git("init", "--quiet", "--initial-branch=main");
        Git("add", ".");
        Git("-c", "user.name=n", "-c", "user.email=n@example.org", "commit", "--quiet", "--message=one");
        Git("checkout", "--quiet", "-b", "change");
    }

    public string Folder => course.Folder;

    public string PathOf(string name) => Path.Combine(results.Path, "results", name);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public string Calls() => Path.Combine(Folder, "calls") is var calls && File.Exists(calls) ? File.ReadAllText(calls) : "";

    public void Change(string file, string old, string with)
    {
        course.Replace(file["curriculum/".Length..], old, with);
        Git("-c", "user.name=n", "-c", "user.email=n@example.org", "commit", "--quiet", "--all", "--message=two");
    }

    /// <summary>Puts a stand-in for a program before all others.</summary>
    public string Program(string name, string script)
    {
        var path = Path.Combine(programs, name);
        File.WriteAllText(path, $"#!/usr/bin/env bash\n{script}\n");
        ExternalTool.Run("chmod", "+x", path).Expect();
        return path;
    }

    /// <summary>Results as a check and a comparison leave them.</summary>
    public void Worded(string check, string? change = null)
    {
        Directory.CreateDirectory(PathOf("reports"));
        File.WriteAllText(PathOf("reports/check.md"), check);
        File.WriteAllText(PathOf("comment.md"), check);
        if (change is not null)
            File.WriteAllText(PathOf("reports/change.md"), change);
    }

    public void Course(params string[] variables) =>
        Script("course.sh", [], [$"COURSEPACK={Path.Combine(AppContext.BaseDirectory, "coursepack")}", "COURSE=curriculum", .. variables]).Expect();

    public void Words(params string[] variables) => Script("words.sh", [], variables).Expect();

    public string Comment(string service, params string[] variables) => Script($"comment-{service}.sh", [], variables).Expect();

    public ToolResult Script(string name, string[] arguments, params string[] variables) =>
        ExternalTool.Run("env", ["-C", Folder, $"RESULTS={PathOf("")}", $"PATH={programs}:{Environment.GetEnvironmentVariable("PATH")}", .. variables, "bash", Repository.PathOf($"ci/{name}"), .. arguments]);

    public void Dispose()
    {
        course.Dispose();
        results.Dispose();
    }

    private void Git(params string[] arguments) => ExternalTool.Run("git", ["-C", Folder, .. arguments]).Expect();
}
