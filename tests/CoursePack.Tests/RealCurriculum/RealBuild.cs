using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CoursePack.Cli.Pipeline;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Composition;
using CoursePack.Rendering;
using CoursePack.Tests.Cli;
using CoursePack.Tests.RealCurriculum;
using CoursePack.Tests.Testing;

[assembly: AssemblyFixture(typeof(RealBuild))]

namespace CoursePack.Tests.RealCurriculum;

/// <summary>The repository's own course, built once for all tests that look at it.</summary>
public sealed partial class RealBuild : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private readonly Lazy<CliRunResult> run;

    private readonly Lazy<ImmutableArray<Document>> documents;

    private readonly Lazy<PageMap> pages;

    public RealBuild()
    {
        run = new(() =>
        {
            var made = CliRun.In(Repository.Root, "build", "--output", folder.Path);
            return new(made.Exit, made.All);
        });
        documents = new(Compose);
        pages = new(() => Documents.Aggregate(PageMap.Empty, (map, d) => map.With(d.Id, PagesOf(d.Id))));
    }

    /// <summary>What <c>coursepack build</c> answered.</summary>
    public CliRunResult Run => run.Value;

    /// <summary>The output folder.</summary>
    public string Output
    {
        get
        {
            Run.Exit.ShouldBe(0, Run.All);
            return Path.Combine(folder.Path, "psw-training");
        }
    }

    /// <summary>The documents the books were rendered from.</summary>
    internal ImmutableArray<Document> Documents => documents.Value;

    /// <summary>Every document that is made, by its id: those of the verified manifest.</summary>
    public static TheoryData<string> Products =>
        [.. File.ReadAllLines(Path.Combine(Repository.Tests, "RealCurriculum", "manifest.verified.txt")).Select(l => l.Split(' ')[0]).Where(f => f.EndsWith(".pdf", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).OfType<string>()];

    public string PathOf(string file) => Path.Combine(Output, file);

    public void Dispose() => folder.Dispose();

    private static ImmutableArray<Document> Compose()
    {
        var host = new CoursePack.Cli.Host { Out = TextWriter.Null, Error = TextWriter.Null, WorkingDirectory = Repository.Root, Variable = _ => null, Clock = () => new(2027, 1, 11) };
        var location = CourseLocation.Find(host, null);
        var facts = CheckedCourse.Of(location, new(2027, 1, 11)).Facts!;
        var composer = new CourseComposer(new()
        {
            Index = facts.Index,
            Files = location.Workspace,
            Templates = TemplateSource.Find(host, location, null).Load().Value!,
            Plan = facts.Plans[0],
            Coverage = facts.Coverage[0],
            Products = [.. facts.Course.Products.Select(p => p.Value)],
            ToolVersion = CoursePack.Cli.CommandLine.CommandLineProgram.ToolVersion,
        });
        return [.. facts.Course.Products.SelectMany(p => composer.Compose(p.Value).Value!.Documents)];
    }

    /// <summary>Page numbers of every book, for words such as "workbook page 12".</summary>
    internal PageMap Pages() => pages.Value;

    /// <summary>Where poppler finds each anchor of a book, from lines such as <c>  12 [ XYZ   70  764 null      ] "how-to-use"</c>.</summary>
    public ImmutableDictionary<string, int> PagesOf(string document) => ExternalTool.Run("pdfinfo", "-dests", PathOf(document + ".pdf")).Expect().Split('\n')
        .Select(line => Destination().Match(line)).Where(m => m.Success)
        .ToImmutableDictionary(m => m.Groups[2].Value, m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture), StringComparer.Ordinal);

    public int PageCount(string document) =>
        int.Parse(Count().Match(ExternalTool.Run("pdfinfo", PathOf(document + ".pdf")).Expect()).Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^Pages: +([0-9]+)", RegexOptions.Multiline)]
    private static partial Regex Count();

    [GeneratedRegex("^ *([0-9]+) \\[.*\\] \"(.*)\"$")]
    private static partial Regex Destination();
}

/// <param name="All">Exit status and both streams, for messages.</param>
public sealed record CliRunResult(int Exit, string All);
