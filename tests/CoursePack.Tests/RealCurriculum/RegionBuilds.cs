using CoursePack.Tests.Cli;
using CoursePack.Tests.RealCurriculum;
using CoursePack.Tests.Testing;

[assembly: AssemblyFixture(typeof(RegionBuilds))]

namespace CoursePack.Tests.RealCurriculum;

/// <summary>The regions beside the base course, each built once, in every format, for all tests that look at it.</summary>
public sealed class RegionBuilds : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private readonly Dictionary<string, Lazy<CliRunResult>> runs;

    public RegionBuilds() => runs = Names.ToDictionary(n => n, n => new Lazy<CliRunResult>(() =>
    {
        var made = CliRun.In(Repository.Root, "build", "curriculum/regions/" + n, "--output", folder.Path);
        return new(made.Exit, made.All);
    }));

    public static IReadOnlyList<string> Names { get; } = ["scotland", "wales", "north-east-london"];

    /// <summary>The folder with a region's box.</summary>
    public string Output(string region)
    {
        var run = runs[region].Value;
        run.Exit.ShouldBe(0, run.All);
        return Path.Combine(folder.Path, "psw-training-" + region);
    }

    public string PathOf(string region, string file) => Path.Combine(Output(region), file);

    public void Dispose() => folder.Dispose();
}
