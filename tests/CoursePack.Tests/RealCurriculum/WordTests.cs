using CoursePack.Tests.Rendering.Docx;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.RealCurriculum;

/// <summary>The course's books as Word files.</summary>
public sealed class WordTests(RealBuild build)
{
    public static TheoryData<string> Products => RealBuild.Products;

    [Theory]
    [MemberData(nameof(Products))]
    public void The_validator_has_nothing_against_a_file(string product) => WordFile.Faults(Bytes(product)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Products))]
    public void The_text_of_each_file_is_the_words_of_its_document_in_order(string product)
    {
        var read = Words(new WordFile(Bytes(product)).Text());
        var said = Words(DocumentWords.Of(build.Documents.Single(d => d.Id == product), build.Pages()));
        var same = read.Zip(said).TakeWhile(pair => pair.First == pair.Second).Count();
        if (same < read.Length || same < said.Length)
            Assert.Fail($"after '{Around(said, same - 60, 60)}' the document goes on '{Around(said, same, 60)}' and the file '{Around(read, same, 60)}'");
    }

    [Theory]
    [InlineData("trainee-workbook")]
    [InlineData("organisation-guide")]
    [InlineData("evaluation-forms")]
    public void What_can_be_filled_in_is_what_the_pdf_has(string product)
    {
        var onPaper = FormReader.Fields(build.PathOf(product + ".pdf")).Select(f => f.Name);
        new WordFile(Bytes(product)).Tags.Select(t => t.Split(':')[0]).Distinct().ShouldBe(onPaper, ignoreOrder: true);
    }

    [Theory]
    [InlineData("trainee-workbook-part-day-06")]
    [InlineData("distress-plan")]
    public void LibreOffice_reads_a_file(string product)
    {
        using var folder = new TemporaryFolder();
        var text = LibreOffice.Text(folder.Write(product + ".docx", Bytes(product)));
        var document = build.Documents.Single(d => d.Id == product);
        foreach (var section in CoursePack.Core.Documents.DocumentWalk.Blocks(document.Blocks).OfType<CoursePack.Core.Documents.Section>())
            text.ShouldContain(CoursePack.Core.Documents.Inline.PlainText(section.Title));
    }

    private byte[] Bytes(string product) => File.ReadAllBytes(build.PathOf(product + ".docx"));

    private static string Words(string text) => DocumentWords.Letters(text).Replace(":", "", StringComparison.Ordinal);

    private static string Around(string text, int start, int length) =>
        text[Math.Clamp(start, 0, text.Length)..Math.Clamp(start + length, 0, text.Length)];
}
