using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CoursePack.Core.Documents;
using CoursePack.Tests.Testing;
using static CoursePack.Tests.Rendering.SampleDocument;
using Document = CoursePack.Core.Documents.Document;

namespace CoursePack.Tests.Rendering.Html;

/// <summary>What is typed into a page, and the copy that a reader asks for.</summary>
public sealed partial class KeepingTests(Browser browser) : IDisposable
{
    private const string Story = "[name='listening.share-on-purpose.1']";
    private const string Typed = "\nTwo lines, <b>&amp; \"all\"\nof them";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_saved_copy_holds_text_ticks_and_choices()
    {
        await using var copy = await browser.Open(await FillAndSave());
        (await copy.Ask<string>($"document.querySelector(\"{Story}\").value")).ShouldBe(Typed);
        (await copy.Ask<string>("document.querySelector('[name=wellbeing-person]').value")).ShouldBe("Ada \"Lovelace\"");
        (await copy.Ask<string>("document.querySelector(\"[name='listening.share-on-purpose.3']:checked\").value")).ShouldBe("4");
        (await copy.Ask<bool[]>("[1, 2].map(n => document.querySelector(`[name='listening.share-on-purpose.2.${n}']`).checked)")).ShouldBe([true, false]);
    }

    [Fact]
    public async Task A_saved_copy_holds_the_same_where_no_script_runs()
    {
        var copy = Parse(await FillAndSave());
        copy.QuerySelector(Story)!.TextContent.ShouldBe(Typed);
        copy.QuerySelectorAll("[name='listening.share-on-purpose.3'][checked]").ShouldHaveSingleItem().GetAttribute("value").ShouldBe("4");
    }

    [Fact]
    public async Task A_saved_copy_can_be_searched_and_saved_again()
    {
        await using var copy = await browser.Open(await FillAndSave());
        (await copy.Ask<bool>("document.querySelector('.find').checkVisibility() && document.querySelector('.save').checkVisibility()")).ShouldBeTrue();
        var second = Directory.CreateDirectory(Path.Combine(folder.Path, "second")).FullName;
        var again = await copy.SaveBy("#_save", second);
        Path.GetFileName(again).ShouldBe("workbook-my-copy.html");
        (await File.ReadAllTextAsync(again, TestContext.Current.CancellationToken)).ShouldContain("Two lines, ");
    }

    [Fact]
    public async Task A_copy_of_a_page_left_as_it_was_says_what_the_page_said()
    {
        await using var page = await browser.Open(Write(Workbook));
        var saved = await page.SaveBy("#_save", Directory.CreateDirectory(Path.Combine(folder.Path, "saved")).FullName);
        string Same(string file) => WhiteSpaceAtTheEnd().Replace(Parse(file).DocumentElement.OuterHtml, "</body>");
        Same(saved).ShouldBe(Same(Path.Combine(folder.Path, "workbook.html")));
    }

    [Fact]
    public async Task What_is_typed_is_in_the_document_that_a_browser_saves()
    {
        await using var page = await browser.Open(Write(Workbook));
        await page.Type(Story, "mine");
        (await page.Ask<string>("document.documentElement.outerHTML")).ShouldContain(">mine</textarea>");
    }

    [Fact]
    public async Task Typing_in_the_middle_stays_in_the_middle()
    {
        await using var page = await browser.Open(Write(Workbook));
        await page.Type(Story, "ad");
        await page.Run($"document.querySelector(\"{Story}\").setSelectionRange(1, 1)");
        await page.Type(Story, "b");
        await page.Type(Story, "c");
        (await page.Ask<string>($"document.querySelector(\"{Story}\").value")).ShouldBe("abcd");
        await page.Run("document.execCommand('undo')");
        (await page.Ask<string>($"document.querySelector(\"{Story}\").value")).ShouldNotBe("abcd");
    }

    [Fact]
    public async Task The_page_says_whether_what_is_typed_was_saved()
    {
        await using var page = await browser.Open(Write(Workbook));
        const string said = "document.querySelector('#_saved').textContent";
        (await page.Ask<string>(said)).ShouldBeEmpty();
        await page.Type(Story, "mine");
        (await page.Ask<string>(said)).ShouldBe("Not saved yet");
        await page.SaveBy("#_save", Directory.CreateDirectory(Path.Combine(folder.Path, "saved")).FullName);
        (await page.Ask<string>(said)).ShouldBe("Saved in your downloads");
    }

    [Fact]
    public void A_page_with_nothing_to_fill_in_offers_no_copy() =>
        HtmlRendererTests.Render(With(P("x"), new Contents(1))).ShouldNotContain("id=\"_save\"");

    [Fact]
    public async Task The_browser_refuses_nothing_that_the_page_does()
    {
        await using var page = await browser.Open(Write(Workbook));
        await page.Type("#_find", "story");
        await page.Press("Enter");
        await page.Type(Story, "mine");
        await page.SaveBy("#_save", Directory.CreateDirectory(Path.Combine(folder.Path, "saved")).FullName);
        page.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_browser_refuses_to_ask_any_address()
    {
        await using var page = await browser.Open(Write(Workbook));
        (await page.Ask<string>("fetch('http://127.0.0.1:9/').then(() => 'sent', e => e.message)")).ShouldNotBe("sent");
        await page.Run("new Image().src = 'http://127.0.0.1:9/x.png'");
        page.Complaints.ShouldContain(c => c.Contains("Connecting to 'http://127.0.0.1:9/' violates", StringComparison.Ordinal));
        page.Complaints.ShouldContain(c => c.Contains("Loading the image 'http://127.0.0.1:9/x.png' violates", StringComparison.Ordinal));
    }

    // A browser without `field-sizing` is made of this one: the same page, with a script that does not know it.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_space_grows_with_its_text(bool byScript)
    {
        var html = HtmlRendererTests.Render(Workbook);
        if (byScript)
        {
            html = Policy().Replace(html, "").Replace("CSS.supports('field-sizing', 'content')", "false", StringComparison.Ordinal);
        }

        await using var page = await browser.Open(folder.Write("workbook.html", Encoding.UTF8.GetBytes(html)));
        foreach (var name in new[] { "listening.share-on-purpose.1", "listening.share-on-purpose.4", "listening.log.1.2" })
        {
            await page.Type($"[name='{name}']", string.Concat(Enumerable.Repeat("more and more words ", 40)));
            (await page.Ask<bool>($"(f => f.scrollHeight <= f.clientHeight)(document.querySelector(\"[name='{name}']\"))")).ShouldBeTrue(name);
        }
    }

    [Fact]
    public async Task A_free_cell_is_filled_by_its_space()
    {
        await using var page = await browser.Open(Write(With(Asked)));
        (await page.Ask<double[]>("(t => [t.offsetHeight - t.parentElement.clientHeight, t.offsetWidth - t.parentElement.clientWidth])(document.querySelector('td textarea'))")).ShouldAllBe(difference => Math.Abs(difference) <= 1);
    }

    [Fact]
    public async Task What_is_typed_into_a_cell_makes_its_row_taller_and_its_column_no_wider()
    {
        await using var page = await browser.Open(Write(With(Asked)));
        const string size = "(c => [c.offsetWidth, c.offsetHeight])(document.querySelector('td.to-fill'))";
        var before = await page.Ask<double[]>(size);
        await page.Type("td textarea", string.Concat(Enumerable.Repeat("more and more words ", 80)));
        var after = await page.Ask<double[]>(size);
        after[0].ShouldBe(before[0]);
        after[1].ShouldBeGreaterThan(before[1]);
    }

    [Fact]
    public async Task Paper_has_all_that_was_typed_and_neither_search_nor_button()
    {
        await using var page = await browser.Open(Write(Workbook));
        foreach (var name in new[] { "listening.share-on-purpose.1", "listening.share-on-purpose.4", "listening.log.1.2" })
            await page.Type($"[name='{name}']", string.Concat(Enumerable.Repeat("more and more words ", 40)) + "END-OF-" + name);
        var printed = folder.Write("printed.pdf", await page.Print());
        var text = string.Concat(ExternalTool.Run("pdftotext", "-layout", printed, "-").Expect().Where(c => !char.IsWhiteSpace(c)));
        foreach (var name in new[] { "listening.share-on-purpose.1", "listening.share-on-purpose.4" })
            text.ShouldContain("END-OF-" + name);
        text.ShouldNotContain("Savemycopy");
        text.ShouldNotContain("Searchthisdocument");
    }

    private static IHtmlDocument Parse(string file) => new HtmlParser().ParseDocument(File.ReadAllText(file));

    private static Table Asked { get; } = new([new(), new()], 1,
    [
        .. Rows(["Ask", "Answer"]),
        new([new TableCell([P(string.Concat(Enumerable.Repeat("a long question ", 60)))]), new TableCell([])]),
    ])
    { Name = "guide.asked" };

    private string Write(Document document) => folder.Write("workbook.html", Encoding.UTF8.GetBytes(HtmlRendererTests.Render(document)));

    private async Task<string> FillAndSave()
    {
        await using var page = await browser.Open(Write(Workbook));
        await page.Type(Story, Typed);
        await page.Type("[name=wellbeing-person]", "Ada \"Lovelace\"");
        foreach (var choice in new[] { "[name='listening.share-on-purpose.3'][value='2']", "[name='listening.share-on-purpose.3'][value='4']", "[name='listening.share-on-purpose.2.1']", "[name='listening.share-on-purpose.2.2']" })
            await page.Run($"document.querySelector(\"{choice}\").click()");
        await page.Type("#_find", "story");
        await page.Press("Enter");
        return await page.SaveBy("#_save", Directory.CreateDirectory(Path.Combine(folder.Path, "saved")).FullName);
    }

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>")]
    private static partial Regex Policy();

    [GeneratedRegex(@"\s*</body>")]
    private static partial Regex WhiteSpaceAtTheEnd();
}
