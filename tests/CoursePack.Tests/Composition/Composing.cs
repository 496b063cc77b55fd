using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Composition;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Model;
using CoursePack.Tests.Rules;

namespace CoursePack.Tests.Composition;

/// <summary>Composes small courses: the base of the rules' fixtures with some files replaced, and templates given or built in.</summary>
internal static class Composing
{
    public const string Words = "strings/en-GB.yaml";

    private static readonly ImmutableArray<string> Products = ["trainer-handbook", "trainee-workbook", "box-guide"];

    public static TemplateSet BuiltIn { get; } = TemplateSet.LoadBuiltIn().Value!;

    /// <param name="replaced">Files by path; a picture's bytes as Latin-1.</param>
    public static IWorkspace Course(params (string Path, string Text)[] replaced)
    {
        var workspace = new Fixture(Fixture.Base, "").Compose();
        var files = workspace.Files("").ToDictionary(p => p, p => ((FileLookup.Found)workspace.Read(p)).Bytes, StringComparer.Ordinal);
        foreach (var (path, text) in replaced)
            files[path] = (path.EndsWith(".png", StringComparison.Ordinal) ? System.Text.Encoding.Latin1 : System.Text.Encoding.UTF8).GetBytes(text);
        return new MemoryWorkspace(files);
    }

    /// <summary>A file of the base course.</summary>
    public static string TextOf(string path) => System.Text.Encoding.UTF8.GetString(((FileLookup.Found)Course().Read(path)).Bytes.Span);

    /// <summary>A template set of one product <c>book</c>, with the built-in words.</summary>
    public static Outcome<TemplateSet> Templates(string body, string audience = "trainer", params (string Path, string Text)[] more) =>
        TemplateSet.Load(MemoryWorkspace.Of([("products/book.md", $"---\ntitle: Book\naudience: {audience}\n---\n{body}"), (Words, WordsFile), .. more]));

    public static Outcome<CompositionResult> Compose(IWorkspace course, string product, TemplateSet? templates = null)
    {
        var index = new CourseIndex(CurriculumReader.Read(course, "", "1.0.0").Value!);
        var plan = index.Course.Schedules.IsEmpty ? null : DeliveryPlan.Of(index, index.Course.Schedules[0]);
        return new CourseComposer(new()
        {
            Index = index,
            Files = course,
            Templates = templates ?? BuiltIn,
            Plan = plan,
            Coverage = plan is null ? null : CoverageCalculator.Compute(index, plan),
            Products = Products,
            ToolVersion = "1.0.0",
        }).Compose(product);
    }

    /// <summary>The one document of a product that composes without findings.</summary>
    public static Document Document(IWorkspace course, string product, TemplateSet? templates = null)
    {
        var composed = Compose(course, product, templates);
        Print(composed.Diagnostics).ShouldBeEmpty();
        return composed.Value!.Documents.Single();
    }

    /// <summary>What a template of our own makes of the base course.</summary>
    public static Document Book(string body, string audience = "trainer", IWorkspace? course = null, params (string Path, string Text)[] more)
    {
        var templates = Templates(body, audience, more);
        Print(templates.Diagnostics).ShouldBeEmpty();
        return Document(course ?? Course(), "book", templates.Value!);
    }

    public static string[] Print(IEnumerable<Diagnostic> findings) =>
        [.. findings.Select(d => $"{d.Span.Path}:{d.Span.StartPosition.Line}:{d.Span.StartPosition.Column} {d.Code} {d.Message}")];

    private static string WordsFile { get; } = File.ReadAllText(Testing.Repository.PathOf("templates/" + Words));
}
