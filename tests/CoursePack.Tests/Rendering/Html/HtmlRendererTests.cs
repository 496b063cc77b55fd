using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CoursePack.Core.Documents;
using CoursePack.Rendering;
using CoursePack.Rendering.Html;
using CoursePack.Tests.Testing;
using static CoursePack.Tests.Rendering.SampleDocument;
using Document = CoursePack.Core.Documents.Document;

namespace CoursePack.Tests.Rendering.Html;

public sealed class HtmlRendererTests
{
    private static readonly PageMap Pages = PageMap.Empty
        .With("trainee-workbook", ImmutableDictionary<string, int>.Empty.Add("own-story", 12))
        .With("trainer-handbook", ImmutableDictionary<string, int>.Empty.Add("listening", 104));

    private static readonly IHtmlDocument Sample = Parse(Render(Workbook));

    [Fact]
    public void A_document_with_everything_renders_without_a_finding() =>
        HtmlRenderer.Render(Workbook, Theme.Default, Pages).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void The_text_of_the_sample_reads_as_verified() => Golden.Match(BodyOf(Workbook), "Rendering/Html/workbook.html");

    [Fact]
    public void The_parser_finds_nothing_to_mend()
    {
        var errors = new List<string>();
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        parser.Error += (_, e) => errors.Add(e.ToString() ?? "");
        parser.ParseDocument(Render(Workbook));
        errors.ShouldBeEmpty();
    }

    [Fact]
    public void Language_and_title_are_set()
    {
        Sample.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        Sample.Title.ShouldBe("Trainee workbook – Mental Health Peer Support Worker Training");
    }

    [Fact]
    public void There_is_one_of_each_landmark_and_one_first_heading()
    {
        foreach (var name in new[] { "body > header", "nav", "main", "body > footer", "h1" })
            Sample.QuerySelectorAll(name).Length.ShouldBe(1, name);
    }

    [Fact]
    public void The_first_thing_to_focus_skips_to_the_text()
    {
        var skip = Sample.Body!.FirstElementChild!;
        skip.TextContent.ShouldBe("Skip to the text");
        Sample.QuerySelector(skip.GetAttribute("href")!)!.LocalName.ShouldBe("main");
    }

    [Fact]
    public void Heading_levels_never_skip()
    {
        var levels = Sample.QuerySelectorAll("h1,h2,h3,h4,h5,h6,[role=heading]")
            .Select(h => int.Parse(h.GetAttribute("aria-level") ?? h.LocalName[1..], CultureInfo.InvariantCulture)).ToList();
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
        levels.Max().ShouldBe(7);
    }

    [Fact]
    public void Every_id_is_unique()
    {
        var ids = Sample.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count);
    }

    [Fact]
    public void Every_reference_by_id_has_its_target()
    {
        var referred = Sample.QuerySelectorAll("[for],[aria-labelledby],[aria-describedby]")
            .SelectMany(e => new[] { "for", "aria-labelledby", "aria-describedby" }.Select(e.GetAttribute).OfType<string>().SelectMany(ids => ids.Split(' ')))
            .Concat(Sample.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]));
        referred.Where(id => Sample.GetElementById(id) is null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_space_to_write_has_a_name_that_is_read_out()
    {
        var nameless = Sample.QuerySelectorAll<IHtmlElement>("input,textarea").Where(control =>
            !control.HasAttribute("aria-label") && !control.HasAttribute("aria-labelledby")
            && control.Closest("label") is null
            && (control.Id is null || Sample.QuerySelector($"label[for='{control.Id}']") is null));
        nameless.ShouldBeEmpty();
        Sample.QuerySelectorAll("fieldset").ShouldAllBe(f => f.FirstElementChild!.LocalName == "legend");
    }

    [Fact]
    public void Nothing_written_can_leave_the_page()
    {
        Sample.QuerySelectorAll("form,[formaction],iframe,object,embed,link").ShouldBeEmpty();
        PolicyOf(Sample).ShouldContain("form-action 'none'");
    }

    [Fact]
    public void The_policy_lets_a_browser_apply_and_run_what_was_in_the_page_when_it_was_made_and_nothing_else()
    {
        static string Hash(IElement element) => $"'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent)))}'";
        var (style, script) = (Sample.QuerySelectorAll("style").ShouldHaveSingleItem(), Sample.QuerySelectorAll("script").ShouldHaveSingleItem());
        PolicyOf(Sample).ShouldBe($"default-src 'none'; style-src {Hash(style)}; script-src {Hash(script)}; img-src data:; base-uri 'none'; form-action 'none'");
        Sample.QuerySelectorAll("[style]").ShouldBeEmpty();
    }

    [Fact]
    public void A_page_with_nothing_to_find_or_to_fill_in_runs_no_script()
    {
        var page = Parse(Render(With(P("x"))));
        page.QuerySelectorAll("script").ShouldBeEmpty();
        PolicyOf(page).ShouldNotContain("script-src");
    }

    // Names of everything by which a browser's script stores, sends, or makes markup or code of text.
    [Theory]
    [InlineData("fetch")]
    [InlineData("XMLHttpRequest")]
    [InlineData("sendBeacon")]
    [InlineData("WebSocket")]
    [InlineData("EventSource")]
    [InlineData("RTC")]
    [InlineData("import")]
    [InlineData("Worker")]
    [InlineData("Storage")]
    [InlineData("indexedDB")]
    [InlineData("cookie")]
    [InlineData("caches")]
    [InlineData("history")]
    [InlineData("postMessage")]
    [InlineData("open(")]
    [InlineData("location.")]
    [InlineData("src")]
    [InlineData("eval")]
    [InlineData("Function(")]
    [InlineData("innerHTML")]
    [InlineData("insertAdjacentHTML")]
    [InlineData("document.write")]
    public void The_script_does_not_know_how_to(string name)
    {
        // It reads the name of its own file, for that of the copy.
        var script = Sample.QuerySelector("script")!.TextContent.Replace("location.pathname", "", StringComparison.Ordinal);
        script.ShouldNotContain(name, Case.Sensitive);
    }

    [Fact]
    public void An_empty_corner_of_a_table_is_no_heading()
    {
        var table = new Table([new(), new()], 1, [new([new([new Paragraph([])]), new([P("Head")])]), new([new([P("a")]), new([P("b")])])]);
        var page = Parse(Render(With(table)));
        page.QuerySelectorAll("thead > tr > *").Select(c => c.LocalName).ShouldBe(["td", "th"]);
    }

    [Fact]
    public void Nothing_is_fetched_from_outside()
    {
        Sample.QuerySelectorAll("[src]").ShouldAllBe(e => e.GetAttribute("src")!.StartsWith("data:image/", StringComparison.Ordinal));
        var style = Sample.QuerySelector("style")!.TextContent;
        style.ShouldNotContain("url(");
        style.ShouldNotContain("@import");
    }

    [Fact]
    public void What_an_author_writes_stays_text()
    {
        var document = With(
            new Section(Text(Hostile), [P(Hostile), new Callout(CalloutKind.Note, Text(Hostile), []), new WritingLines(1, Hostile, Hostile), new CodeBlock(Hostile)]) { Overline = Hostile })
            with
        { Title = Hostile, Subtitle = Hostile, RunningTitle = Hostile, Cover = new(Hostile, [Hostile], Hostile) };
        var page = Parse(Render(document));
        page.QuerySelectorAll("script").ShouldHaveSingleItem().TextContent.ShouldBe(Sample.QuerySelector("script")!.TextContent);
        page.QuerySelector("main p")!.TextContent.ShouldBe(Hostile);
        page.QuerySelector("textarea")!.GetAttribute("name").ShouldBe(Hostile);
        page.QuerySelector("h1")!.TextContent.ShouldBe(Hostile);
    }

    [Fact]
    public void Every_word_of_the_document_is_in_the_text()
    {
        var text = Sample.QuerySelector("main")!.TextContent;
        foreach (var word in new[] { "Two people on a bench", "“The group starts Monday.", "Question for supervision", "not yet", "Could I live with it", "wellbeing person", "111", "You may hear" })
            (text + string.Concat(Sample.QuerySelectorAll("img").Select(i => i.GetAttribute("alt")))).ShouldContain(word);
    }

    [Fact]
    public void A_page_reference_prints_the_number_and_leads_there_when_it_is_in_this_document()
    {
        var inside = Sample.QuerySelector("main a[aria-label='page 12']")!;
        inside.TextContent.ShouldBe("12");
        inside.GetAttribute("href").ShouldBe("#own-story");
        Sample.QuerySelector("main section p:nth-of-type(2)")!.TextContent.ShouldContain("page 104 of the handbook");
    }

    [Fact]
    public void A_page_reference_that_nobody_can_resolve_is_a_finding() =>
        Codes(new Paragraph([new PageReference("trainer-handbook", "nowhere")])).ShouldBe(["CP7007"]);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JavaScript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("policy.docx")]
    [InlineData("//example.org")]
    public void A_link_that_readers_cannot_safely_follow_is_a_finding_and_no_link(string target)
    {
        var document = With(new Paragraph([new Link(target, Text("our policy"))]));
        var outcome = HtmlRenderer.Render(document, Theme.Default, Pages);
        outcome.Diagnostics.Select(d => d.Code).ShouldBe(["CP7010"]);
        Parse(Encoding.UTF8.GetString(outcome.Value!)).QuerySelectorAll("main a").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://example.org/a b", "https://example.org/a%20b")]
    [InlineData("https://example.org/100%", "https://example.org/100%25")]
    [InlineData("https://example.org/%C5%B5?q=1#top", "https://example.org/%C5%B5?q=1#top")]
    [InlineData("mailto:team@example.org", "mailto:team@example.org")]
    [InlineData("tel:116123", "tel:116123")]
    public void An_address_is_written_so_that_URLs_allow_it(string target, string written) =>
        WebAddress.Of(target).ShouldBe(written);

    [Fact]
    public void A_link_to_an_anchor_that_is_not_there_is_a_finding_with_the_nearest_name()
    {
        var outcome = HtmlRenderer.Render(With(P("x") with { Id = "own-story" }, new Paragraph([new Link("#own-stroy", Text("there"))])), Theme.Default, Pages);
        outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("CP7008");
        outcome.Diagnostics[0].Hints[0].ShouldBe("did you mean 'own-story'?");
    }

    [Fact]
    public void A_picture_without_a_file_is_a_finding() => Codes(new Figure("gone.png", "A bench", [])).ShouldBe(["CP7005"]);

    [Fact]
    public void An_anchor_that_stands_twice_is_a_finding() => Codes(P("x") with { Id = "a" }, P("y") with { Id = "a" }).ShouldBe(["CP7011"]);

    [Fact]
    public void Control_characters_show_as_replaced() =>
        Parse(Render(With(P("a\u0001b")))).QuerySelector("main p")!.TextContent.ShouldBe("a\uFFFDb");

    [Fact]
    public void Cells_below_a_tall_cell_keep_their_column()
    {
        var table = new Table([new(), new(ColumnAlignment.End)], 0,
        [
            new([new TableCell([P("tall")], 1, 2), new TableCell([P("1")])]),
            new([new TableCell([P("2")])]),
        ])
        { RowHeaders = true };
        var cells = Parse(Render(With(table))).QuerySelectorAll("main th, main td");
        cells.Select(c => c.LocalName + "." + c.ClassName).ShouldBe(["th.", "td.end", "td.end"]);
    }

    [Fact]
    public void Contents_lead_to_every_listed_section_down_to_their_depth()
    {
        var entries = Sample.QuerySelectorAll("nav a").Select(a => a.TextContent).ToList();
        entries.ShouldBe(["How this book works", "Module 3 Relationships, boundaries and listening", "Session 3.1 Hearing what is meant", "Sharing some of my story, on purpose", "Session 3.2 Cards and records"]);
    }

    [Fact]
    public void Without_a_table_of_contents_there_is_no_navigation() =>
        Parse(Render(With(P("x")))).QuerySelectorAll("nav").ShouldBeEmpty();

    [Fact]
    public void Culture_changes_no_byte()
    {
        var expected = Render(Workbook);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Render(Workbook).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string[] Codes(params Block[] blocks) => [.. HtmlRenderer.Render(With(blocks), Theme.Default, Pages).Diagnostics.Select(d => d.Code)];

    private static string BodyOf(Document document)
    {
        var html = Render(document);
        return html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("<script>", StringComparison.Ordinal)];
    }

    internal static string Render(Document document) => Encoding.UTF8.GetString(HtmlRenderer.Render(document, Theme.Default, Pages).Value!);

    private static string PolicyOf(IHtmlDocument page) => page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
