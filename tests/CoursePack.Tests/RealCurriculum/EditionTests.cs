using CoursePack.Tests.Cli;
using CoursePack.Tests.Rendering.Docx;
using CoursePack.Tests.Testing;
using CoursePack.Tests.Typesetting.Pdf;

namespace CoursePack.Tests.RealCurriculum;

/// <summary>The same books for other readers.</summary>
public sealed class EditionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("large-print")]
    [InlineData("dyslexia-friendly")]
    [InlineData("print")]
    public void An_edition_builds_without_a_finding_and_keeps_the_rules_of_pdf_ua(string edition)
    {
        string[] products = AllEditions.Wanted ? [] : ["trainee-workbook-part", "evaluation-forms", "distress-plan", "handouts"];
        var build = CliRun.In(Repository.Root, ["build", "--strict", "--format", "pdf", "--edition", edition, "--output", folder.Path, .. products.SelectMany(p => new[] { "--product", p })]);
        build.Exit.ShouldBe(0, build.All);
        var files = Directory.GetFiles(Path.Combine(folder.Path, "psw-training"), $"*.{edition}.pdf");
        files.Length.ShouldBe(AllEditions.Wanted ? RealBuild.Products.Count : 13);
        foreach (var file in files.Where(f => AllEditions.Wanted || !f.Contains("-day-0", StringComparison.Ordinal) || f.Contains("-day-06", StringComparison.Ordinal)))
        {
            ExternalTool.Run("qpdf", "--check", file).Expect();
            PdfUaRules.Faults(file).ShouldBeEmpty(Path.GetFileName(file));
        }

        var fonts = ExternalTool.Run("pdffonts", files.Single(f => f.Contains("evaluation-forms", StringComparison.Ordinal))).Expect();
        fonts.Contains("Italic", StringComparison.Ordinal).ShouldBe(edition == "print", fonts);
    }

    [Theory]
    [InlineData("large-print")]
    [InlineData("dyslexia-friendly")]
    [InlineData("print")]
    public void An_edition_is_made_for_Word_too(string edition)
    {
        string[] products = AllEditions.Wanted ? [] : ["evaluation-forms", "distress-plan"];
        var build = CliRun.In(Repository.Root, ["build", "--strict", "--format", "docx", "--edition", edition, "--output", folder.Path, .. products.SelectMany(p => new[] { "--product", p })]);
        build.Exit.ShouldBe(0, build.All);
        var files = Directory.GetFiles(Path.Combine(folder.Path, "psw-training"), $"*.{edition}.docx");
        files.Length.ShouldBe(AllEditions.Wanted ? RealBuild.Products.Count : products.Length);
        foreach (var file in files)
            WordFile.Faults(File.ReadAllBytes(file)).ShouldBeEmpty(Path.GetFileName(file));
    }
}
