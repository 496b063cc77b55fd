using System.Diagnostics;
using System.Text;

namespace CoursePack.Tests.Testing;

/// <summary>
/// Runs a program that is not ours, as an independent judge of what we made. A test that needs one that is missing is
/// skipped with the program's name, or fails when <c>COURSEPACK_REQUIRE_TOOLS=1</c>.
/// </summary>
internal static class ExternalTool
{
    private static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(60);

    public static ToolResult Run(string program, params string[] arguments)
    {
        var path = Require(program);
        var start = new ProcessStartInfo(path, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        // A Java program lives for a second: one compiler and one collecting thread take half the time of two of each.
        start.Environment["JDK_JAVA_OPTIONS"] = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss8m";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeOut))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"'{program} {string.Join(' ', arguments)}' took longer than {TimeOut.TotalSeconds} s");
        }
        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>The program's path.</summary>
    public static string Require(string program)
    {
        var path = Find(program);
        if (path is null && Environment.GetEnvironmentVariable("COURSEPACK_REQUIRE_TOOLS") == "1")
            Assert.Fail($"needs the program '{program}', and COURSEPACK_REQUIRE_TOOLS is 1");
        Assert.SkipUnless(path is not null, $"needs the program '{program}'");
        return path!;
    }

    /// <summary>The path of a file that a variable names.</summary>
    public static string RequireFile(string variable, string what)
    {
        var path = Environment.GetEnvironmentVariable(variable);
        if (path is null && Environment.GetEnvironmentVariable("COURSEPACK_REQUIRE_TOOLS") == "1")
            Assert.Fail($"needs {what}: set {variable} to its path");
        Assert.SkipUnless(path is not null, $"needs {what}: set {variable} to its path");
        return path!;
    }

    private static string? Find(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] endings = OperatingSystem.IsWindows() ? [".exe"] : [""];
        return folders.SelectMany(folder => endings.Select(ending => Path.Combine(folder, program + ending))).FirstOrDefault(File.Exists);
    }
}

internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    /// <summary>The output, when the program was content.</summary>
    public string Expect()
    {
        ExitCode.ShouldBe(0, $"{Output}\n{Error}");
        return Output;
    }
}
