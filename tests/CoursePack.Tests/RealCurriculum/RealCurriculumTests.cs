using System.Text;
using System.Text.Json;
using CoursePack.Core.Documents;
using CoursePack.Tests.Cli;
using CoursePack.Tests.Testing;
using CoursePack.Tests.Typesetting.Pdf;

namespace CoursePack.Tests.RealCurriculum;

/// <summary>The big test: the course in this repository, as a user builds it.</summary>
public sealed class RealCurriculumTests(RealBuild build)
{
    public static TheoryData<string> Products => RealBuild.Products;

    [Fact]
    public void It_checks_strictly_without_a_finding()
    {
        var run = CliRun.In(Repository.Root, "check", "--strict");
        run.Exit.ShouldBe(0, run.All);
        run.Out.ShouldBeEmpty();
    }

    [Fact]
    public void It_builds() => build.Run.Exit.ShouldBe(0, build.Run.All);

    [Fact]
    public void The_manifest_lists_what_a_team_expects()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(build.PathOf("manifest.json")));
        var text = new StringBuilder();
        foreach (var file in manifest.RootElement.GetProperty("files").EnumerateArray())
            text.Append(file.GetProperty("path").GetString()).Append("  ").Append(file.GetProperty("product").GetString()).Append("  ").Append(file.GetProperty("language").GetString()).Append('\n');
        Golden.Match(text.ToString(), "RealCurriculum/manifest.txt");
    }

    [Fact]
    public void The_manifest_is_true_to_the_files()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(build.PathOf("manifest.json")));
        manifest.RootElement.GetProperty("status").GetString().ShouldBe("ok");
        foreach (var file in manifest.RootElement.GetProperty("files").EnumerateArray())
        {
            var bytes = File.ReadAllBytes(build.PathOf(file.GetProperty("path").GetString()!));
            file.GetProperty("bytes").GetInt64().ShouldBe(bytes.Length);
            file.GetProperty("sha256").GetString().ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        }
    }

    [Theory]
    [MemberData(nameof(Products))]
    public void Each_pdf_is_whole_and_tagged_for_an_independent_reader(string product)
    {
        var file = build.PathOf(product + ".pdf");
        ExternalTool.Run("qpdf", "--check", file).Expect();
        ExternalTool.Run("pdfinfo", file).Expect().ShouldContain("Tagged:          yes");
    }

    [Theory]
    [MemberData(nameof(Products))]
    public void Each_pdf_keeps_the_rules_of_pdf_ua(string product) =>
        PdfUaRules.Faults(build.PathOf(product + ".pdf")).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Products))]
    public void The_tagged_text_of_each_pdf_is_the_words_of_its_document_in_order(string product)
    {
        var document = build.Documents.Single(d => d.Id == product);
        var (read, said) = (TaggedText.Body(build.PathOf(product + ".pdf")), DocumentWords.Of(document, build.Pages()));
        var same = read.Zip(said).TakeWhile(pair => pair.First == pair.Second).Count();
        if (same < read.Length || same < said.Length)
            Assert.Fail($"after '{Around(said, same - 60, 60)}' the document goes on '{Around(said, same, 60)}' and the file '{Around(read, same, 60)}'");
    }

    private static string Around(string text, int start, int length) =>
        text[Math.Clamp(start, 0, text.Length)..Math.Clamp(start + length, 0, text.Length)];

    [Theory]
    [MemberData(nameof(Products))]
    public void No_document_holds_a_node_of_another_audience_or_one_that_composition_should_have_resolved(string product)
    {
        var document = build.Documents.Single(d => d.Id == product);
        var core = typeof(Block).Assembly;
        foreach (var block in DocumentWalk.Blocks(document.Blocks))
        {
            block.GetType().Assembly.ShouldBe(core, block.GetType().Name);
            (block.Audience == Audience.Everyone || block.Audience == document.Audience).ShouldBeTrue($"{block.GetType().Name} for {block.Audience} at {block.Span.Path}:{block.Span.StartPosition.Line}");
        }

        DocumentWalk.Inlines(document.Blocks).ShouldAllBe(i => i.GetType().Assembly == core);
        DocumentWords.Of(document, build.Pages()).ShouldNotContain(c => c >= '\uE000' && c <= '\uF8FF');
    }
}
