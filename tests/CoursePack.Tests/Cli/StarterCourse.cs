using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Cli;

/// <summary>A course as <c>coursepack init</c> writes it, in a folder of its own, for tests to break.</summary>
internal sealed class StarterCourse : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public StarterCourse()
    {
        var run = CliRun.In(folder.Path, "init", "--quiet");
        run.Exit.ShouldBe(0, run.All);
    }

    public string Folder => folder.Path;

    public string PathOf(string file) => Path.Combine(folder.Path, "curriculum", file.Replace('/', Path.DirectorySeparatorChar));

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    public void Replace(string file, string old, string with)
    {
        var text = Read(file);
        text.ShouldContain(old);
        Write(file, text.Replace(old, with, StringComparison.Ordinal));
    }

    public CliRun Run(params string[] arguments) => CliRun.In(folder.Path, arguments);

    public void Dispose() => folder.Dispose();
}
