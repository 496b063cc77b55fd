using System.Diagnostics;
using System.Text.RegularExpressions;
using CoursePack.Core.Workspaces;
using CoursePack.Tests.Rules;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Cli;

/// <summary>
/// A command compiled to native code says and writes what the same sources say and write here. Compiling leaves out what it
/// cannot see to be used, and says nothing of it. The command is named by <c>COURSEPACK_NATIVE</c>; the gate makes one where it is asked to.
/// </summary>
public sealed partial class NativeCommandTests
{
    private static readonly string? Native = Environment.GetEnvironmentVariable("COURSEPACK_NATIVE");

    /// <summary>Where there is no such command one test is skipped, and not one a code.</summary>
    public static TheoryData<string> Codes => [.. Native is null ? Fixture.Codes.Take(1) : Fixture.Codes];

    public static TheoryData<string> Lines => [.. Native is null ? AllLines.Take(1) : AllLines];

    private static readonly string[] AllLines =
    [
        "--version",
        "--help",
        "biuld",
        "check .",
        "check . --format text",
        "check . --format sarif",
        "check . --format junit",
        "check . --format github",
        "check . --format markdown",
        "check . --baseline known.json --update-baseline",
        "build . --output made",
        "coverage .",
        "coverage . --format csv",
        "coverage . --format json",
        "coverage . --format html",
        "ready .",
        "review .",
        "schema . --output schemas",
        "plan .",
        "new module asking-well --title Asking",
        "new region north --nation scotland",
        "init my-course --ci github",
        "explain CP3001",
        "completion bash",
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_broken_course_is_told_the_same(string code)
    {
        var fixture = new Fixture(code, Fixture.Fail);
        using var course = Written(fixture.Compose());
        Same(course.Path, "check", ".", "--format", "json");
        if (fixture.IsComposed)
            Same(course.Path, "build", ".", "--output", "made");
        Same(course.Path, "fix", ".", "--apply");
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_command_does_the_same(string line)
    {
        using var course = Written(new Fixture(Fixture.Base, "").Compose());
        Same(course.Path, line.Split(' '));
    }

    /// <summary>Runs both in copies of the folder, and compares what was said and every file that lies there afterwards.</summary>
    private static void Same(string folder, params string[] arguments)
    {
        Assert.SkipUnless(Native is not null, "needs a command compiled to native code: set COURSEPACK_NATIVE to its path");
        using var here = Copy(folder);
        using var there = Copy(folder);
        var expected = CliRun.In(here.Path, new() { ["SOURCE_DATE_EPOCH"] = "1799625600" }, arguments);
        var actual = Run(Native, there.Path, arguments);
        Steady(actual.All, there.Path).ShouldBe(Steady(expected.All, here.Path), string.Join(' ', arguments));
        Files(there.Path).ShouldBe(Files(here.Path), string.Join(' ', arguments));
    }

    private static CliRun Run(string command, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        start.Environment["SOURCE_DATE_EPOCH"] = "1799625600";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Without what differs between two runs of one command: how long it took, and the folder's name.</summary>
    private static string Steady(string said, string folder) => Took().Replace(said, "in a moment").Replace(folder, "(folder)", StringComparison.Ordinal);

    private static TemporaryFolder Written(IWorkspace course)
    {
        var folder = new TemporaryFolder();
        foreach (var path in course.Files(""))
            Write(folder, path, ((FileLookup.Found)course.Read(path)).Bytes.ToArray());
        return folder;
    }

    private static TemporaryFolder Copy(string folder)
    {
        var copy = new TemporaryFolder();
        foreach (var (path, bytes) in Files(folder))
            Write(copy, path, Convert.FromHexString(bytes));
        return copy;
    }

    private static void Write(TemporaryFolder folder, string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Path, path))!);
        folder.Write(path, bytes);
    }

    private static SortedDictionary<string, string> Files(string folder) =>
        new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder, f), f => Convert.ToHexString(File.ReadAllBytes(f))), StringComparer.Ordinal);

    [GeneratedRegex("in [0-9.,]+ m?s\\b")]
    private static partial Regex Took();
}
