using CoursePack.Core.Documents;
using CoursePack.Rendering;
using CoursePack.Rendering.Pdf;
using CoursePack.Tests.Testing;
using static CoursePack.Tests.Rendering.SampleDocument;

namespace CoursePack.Tests.Rendering.Pdf;

/// <summary>What a reader can fill in on screen, as a program we did not write sees it.</summary>
public sealed class FormTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_place_to_write_is_a_field_with_a_name_of_its_own_and_words_for_it()
    {
        var fields = FormReader.Fields(Written(Workbook));
        fields.Select(f => f.Name).ShouldBeUnique();
        fields.ShouldAllBe(f => f.Alternative.Length > 0);
        var known = fields.ToDictionary(f => f.Name);
        known["listening.share-on-purpose.1"].Type.ShouldBe("Text");
        known["listening.share-on-purpose.1"].Alternative.ShouldBe("My small story (words or a drawing)");
        known["listening.share-on-purpose.2.1"].States.ShouldBe(["Off", "Yes"], ignoreOrder: true);
        known["listening.share-on-purpose.2.2"].Value.ShouldBe("Yes");
        known["listening.share-on-purpose.3"].States.ShouldBe(["Off", "1", "2", "3", "4", "5"], ignoreOrder: true);
        known["listening.grid.2"].States.ShouldBe(["Off", "Not yet", "Yes", "Not sure yet"], ignoreOrder: true);
        known["listening.grid.2"].Alternative.ShouldEndWith(": I know whom I can ask.");
        known["listening.log.3.4"].Alternative.ShouldBe("Question for supervision 3");
        known.ShouldNotContainKey("listening.share-on-purpose.5");
    }

    [Fact]
    public void What_is_filled_in_is_kept_and_read_again()
    {
        (string Name, string Value)[] answers =
        [
            ("listening.share-on-purpose.1", "Ŵyn and tŷ: £5 – “enough”"),
            ("listening.share-on-purpose.2.1", "Yes"),
            ("listening.share-on-purpose.2.2", "Off"),
            ("listening.share-on-purpose.3", "4"),
            ("listening.share-on-purpose.4", "My sister"),
            ("listening.grid.2", "Not sure yet"),
        ];
        var filled = FormReader.Fill(Written(Workbook), answers);
        ExternalTool.Run("qpdf", "--check", filled).Expect();
        var read = FormReader.Fields(filled).ToDictionary(f => f.Name, f => f.Value);
        answers.ShouldAllBe(a => read[a.Name] == a.Value);
        read["listening.grid.1"].ShouldBe("Off");
        // pdftotext draws what was typed with our face: a letter that the face's encoding lacks would be missing.
        ExternalTool.Run("pdftotext", filled, "-").Expect().ShouldContain("Ŵyn and tŷ: £5 – “enough”");
    }

    [Fact]
    public void A_local_place_is_one_field_wherever_it_stands()
    {
        Paragraph Sentence() => new([new TextRun("Ring "), new Blank("crisis line", null, "local.crisis-line"), new TextRun(".")]);
        var file = Written(With(Sentence(), Sentence(), Sentence()));
        FormReader.Fields(file).Select(f => f.Name).ShouldBe(["local.crisis-line"]);
        var filled = FormReader.Fill(file, ("local.crisis-line", "0800 111 222"));
        ExternalTool.Run("pdftotext", filled, "-").Expect().Split("0800 111 222").Length.ShouldBe(4);
    }

    [Fact]
    public void A_column_left_free_is_filled_in_row_by_row()
    {
        static TableRow Row(params string[] words) => new([.. words.Select(w => new TableCell([new Paragraph(w.Length == 0 ? [] : Text(w))]))]);
        var table = new Table([new(), new(), new()], 1, [Row("Who", "Room", "When"), Row("My sister", "", ""), Row("My friend", "2", "")]) { Name = "a.table-1" };
        FormReader.Fields(Written(With(table))).Select(f => $"{f.Name} {f.Alternative}").ShouldBe(["a.table-1.1.3 When: My sister", "a.table-1.2.3 When: My friend"], ignoreOrder: true);
    }

    [Fact]
    public void Two_places_of_one_name_do_not_share_an_answer()
    {
        var file = Written(With(new WritingLines(2, "First", "a.b"), new WritingLines(2, "Second", "a.b"), new ChoiceGrid("Asked", ["Yes", "Off"], ["Is the light on?"], "a.b")));
        var fields = FormReader.Fields(file);
        fields.Select(f => f.Name).ShouldBe(["a.b", "a.b-2", "a.b-3.1"], ignoreOrder: true);
        fields.Single(f => f.States.Length > 0).States.Length.ShouldBe(3);
    }

    private string Written(Document document)
    {
        var made = PdfRenderer.Render(document, Theme.Default, PageMap.Empty.With("trainer-handbook", System.Collections.Immutable.ImmutableDictionary<string, int>.Empty.Add("listening", 104)));
        made.Diagnostics.ShouldBeEmpty();
        return folder.Write("sample.pdf", [.. made.Value!.Bytes]);
    }
}
