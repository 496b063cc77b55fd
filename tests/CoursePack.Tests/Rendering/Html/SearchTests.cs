using System.Text;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Rendering.Html;

/// <summary>The search beside the contents, with real keys in a real browser, from a file.</summary>
public sealed class SearchTests(Browser browser) : IDisposable
{
    private const string Field = "#_find";
    private const string Found = "[...document.querySelectorAll('#_results a')].map(a => a.textContent)";
    private const string Said = "document.querySelector('#_found').textContent";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_word_of_a_text_finds_its_own_section_and_not_those_around_it()
    {
        await using var page = await Sample();
        await Search(page, "tablets");
        (await page.Ask<string[]>(Found)).ShouldBe(["Module 3 Relationships, boundaries and listening Session 3.2 Cards and records"]);
    }

    [Fact]
    public async Task How_many_were_found_is_announced()
    {
        await using var page = await Sample();
        await Search(page, "tablets");
        (await page.Ask<string>(Said)).ShouldBe("Sections found: 1");
        (await page.Ask<string>("document.querySelector('#_found').role")).ShouldBe("status");
    }

    [Fact]
    public async Task That_nothing_was_found_is_announced()
    {
        await using var page = await Sample();
        await Search(page, "zebra");
        (await page.Ask<string>(Said)).ShouldBe("Sections found: 0");
    }

    [Fact]
    public async Task Case_and_accents_make_no_difference()
    {
        await using var page = await Sample();
        await Search(page, "GWRÁNDO");
        (await page.Ask<string>(Said)).ShouldBe("Sections found: 1");
    }

    [Fact]
    public async Task All_words_must_be_there_each_as_the_beginning_of_a_word()
    {
        await using var page = await Sample();
        await Search(page, "breath listeni");
        (await page.Ask<string>(Said)).ShouldBe("Sections found: 1");
    }

    [Fact]
    public async Task The_end_of_a_word_finds_nothing()
    {
        await using var page = await Sample();
        await Search(page, "ablets");
        (await page.Ask<string>(Said)).ShouldBe("Sections found: 0");
    }

    [Fact]
    public async Task A_title_comes_before_a_text()
    {
        await using var page = await Sample();
        await Search(page, "story");
        (await page.Ask<string[]>(Found))[0].ShouldEndWith("Sharing some of my story, on purpose");
    }

    [Fact]
    public async Task Enter_leads_to_the_first_section_found_and_its_link_leads_there()
    {
        await using var page = await Sample();
        await Search(page, "tablets");
        await page.Press("Enter");
        await page.Run("document.activeElement.click()");
        (await page.Ask<string>("decodeURIComponent(location.hash)")).ShouldBe("#_s8");
        (await page.Ask<bool>("Math.abs(document.querySelector(location.hash).getBoundingClientRect().top) < innerHeight")).ShouldBeTrue();
    }

    [Fact]
    public async Task Escape_empties_the_search_and_brings_back_the_contents()
    {
        await using var page = await Sample();
        await Search(page, "tablets");
        (await page.Ask<bool>("document.querySelector('.contents > details').checkVisibility()")).ShouldBeFalse();
        await page.Press("Enter");
        await page.Press("Escape");
        (await page.Ask<string[]>(Found)).ShouldBeEmpty();
        (await page.Ask<string>(Said)).ShouldBeEmpty();
        (await page.Ask<bool>("document.activeElement.id === '_find' && document.querySelector('.contents > details').checkVisibility()")).ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_found_has_no_fault()
    {
        var axe = ExternalTool.RequireFile(Accessibility.Variable, "axe.min.js");
        await using var page = await Sample(320);
        await Search(page, "story");
        (await Accessibility.Faults(page, axe)).ShouldBeEmpty();
    }

    private Task<BrowserPage> Sample(int width = 1280) =>
        browser.Open(folder.Write("workbook.html", Encoding.UTF8.GetBytes(HtmlRendererTests.Render(SampleDocument.Workbook))), width);

    private static async Task Search(BrowserPage page, string words)
    {
        await page.Type(Field, words);
        // The page waits for the hand to rest.
        await page.Run($"new Promise((done, late) => {{ const look = setInterval(() => {Said} && (clearInterval(look), done()), 20); setTimeout(() => late(new Error('nothing announced')), 5000); }})");
    }
}
