using System.IO.Compression;
using System.Text.RegularExpressions;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Overlays;
using CoursePack.Tests.Cli;
using CoursePack.Tests.Testing;
using CoursePack.Tests.Typesetting.Pdf;

namespace CoursePack.Tests.RealCurriculum;

/// <summary>The regions beside the base course.</summary>
public sealed partial class RegionTests(RegionBuilds builds) : IDisposable
{
    /// <summary>Law, bodies and services of England; what Scotland's books say of each is their own.</summary>
    private static readonly string[] English =
    [
        "Mental Health Act 1983", "under the Mental Health Act", "Mental Capacity Act", "Care Act 2014", "Children Act", "Care Quality Commission", "CQC", "DBS", "Disclosure and Barring",
        "IMHA", "IMCA", "section 117", "section 3 ", "Freedom to Speak Up", "NHS Talking Therapies", "NICE", "Accessible Information Standard", "NHS trusts in England", "(England)", "the law in England",
        "Working Together to Safeguard", "0808 2000 247", "National Domestic Abuse Helpline", "on a section", "section me", "sectioned", "section 2", "approved mental health professional", "nearest relative",
        "community treatment order", "apprenticeship", "Secretary of State", "Ofqual", "Skills England", "Skills for Care", "Care Certificate", "Healthwatch", "integrated care", "clinical commissioning",
        "best interests", "coroner", "inquest", "solicitor", "magistrate", "bank holiday", "Personal Independence Payment", "carer's assessment", "assessment of their own needs", "Ofsted", "the trust", "A trust ",
    ];

    /// <summary>Who published the framework, which the books say wherever they name it.</summary>
    private const string Publisher = "Health Education England (now part of NHS England)";

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Regions => [.. RegionBuilds.Names];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_region_is_tested() =>
        Directory.GetDirectories(Repository.PathOf("curriculum/regions")).Select(Path.GetFileName).ShouldBe(RegionBuilds.Names, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Regions))]
    public void A_region_checks_strictly_and_builds_every_product(string region)
    {
        var check = CliRun.In(Repository.Root, "check", "--strict", "curriculum/regions/" + region);
        check.Exit.ShouldBe(0, check.All);
        var output = builds.Output(region);
        // The parts by day are the workbook again, the sheets one timetable like another.
        foreach (var pdf in Directory.GetFiles(output, "*.pdf").Where(f => AllEditions.Wanted || !OneOfMany().IsMatch(f)))
        {
            ExternalTool.Run("qpdf", "--check", pdf).Expect();
            PdfUaRules.Faults(pdf).ShouldBeEmpty(Path.GetFileName(pdf));
        }

        var names = Directory.GetFiles(output).Select(Path.GetFileName).ToList();
        names.ShouldContain("trainee-workbook.html");
        names.ShouldContain("trainee-workbook.docx");
        names.ShouldContain("distress-plan.pdf");
    }

    [Fact]
    public void No_law_or_number_of_England_is_left_in_the_books_of_Scotland()
    {
        foreach (var file in Directory.GetFiles(builds.Output("scotland"), "*.html"))
        {
            var text = TextOf(file).Replace(Publisher, "", StringComparison.Ordinal);
            English.Append("NHS England").Where(e => text.Contains(e, StringComparison.Ordinal)).ShouldBeEmpty(Path.GetFileName(file));
        }
    }

    /// <summary>The one with the longest title, unless all are asked for.</summary>
    public static TheoryData<string> LargeRegions => AllEditions.Wanted ? Regions : ["scotland"];

    /// <summary>A cover gives way to what stands on it; a table fits.</summary>
    [Theory]
    [MemberData(nameof(LargeRegions))]
    public void A_region_is_set_in_large_print_without_findings(string region)
    {
        var build = CliRun.In(Repository.Root, "build", "curriculum/regions/" + region, "--format", "pdf", "--edition", "large-print", "--product", "organisation-guide", "--product", "day-sheets", "--strict", "--output", folder.Path);
        build.Exit.ShouldBe(0, build.All);
        build.All.ShouldNotContain("CP7004");
    }

    [Theory]
    [InlineData("scotland", "Scotland")]
    [InlineData("wales", "Wales")]
    [InlineData("north-east-london", "North East London")]
    public void A_cover_says_which_region_it_is_for_and_that_it_is_an_example(string region, string name)
    {
        var text = TextOf(builds.PathOf(region, "joining-pack.html"));
        text.ShouldContain("Mental Health Peer Support Worker Training, " + name);
        text.ShouldContain($"Adapted by the authors of the base course, as an example that nobody in {name} has reviewed. Not endorsed by the authors of the original.");
    }

    [Theory]
    [InlineData("START-HERE.html")]
    [InlineData("README.txt")]
    public void What_one_opens_first_in_a_box_says_who_adapted_the_course(string file)
    {
        Spaces().Replace(File.ReadAllText(builds.PathOf("scotland", file)), " ").ShouldContain("Adapted by the authors of the base course, as an example that nobody in Scotland has reviewed. Not endorsed by the authors of the original.");
    }

    [Fact]
    public void A_book_for_Wales_never_calls_its_own_sheet_one_for_England()
    {
        var text = TextOf(builds.PathOf("wales", "trainer-handbook.html"));
        foreach (var english in (string[])["sheet is for England", "In England a carer", "Freedom to Speak Up", "Care Act 2014", "0808 2000 247", "Ring 111 and choose the mental health option"])
            text.ShouldNotContain(english);
    }

    [Fact]
    public void The_books_of_Scotland_name_the_laws_that_hold_there()
    {
        var text = File.ReadAllText(builds.PathOf("scotland", "handouts.html"));
        foreach (var law in (string[])["Mental Health (Care and Treatment) (Scotland) Act 2003", "Adults with Incapacity (Scotland) Act 2000", "Adult Support and Protection (Scotland) Act 2007"])
            text.ShouldContain(law);
    }

    [Fact]
    public void The_regions_show_every_operation()
    {
        var used = RegionBuilds.Names.SelectMany(Overrides).Where(o => o.Operation != OverlayOperation.Set || o.Why is not null).Select(o => o.Operation);
        used.Distinct().ShouldBe(Enum.GetValues<OverlayOperation>(), ignoreOrder: true);
    }

    [Theory]
    [InlineData("regions/north-east-london/course.yaml", "op: insert-before\n    at: session")]
    [InlineData("regions/north-east-london/course.yaml", "op: insert-after\n    at: activity")]
    [InlineData("regions/north-east-london/schedules/seven-weeks.yaml", "id: seven-weeks")]
    [InlineData("regions/north-east-london/templates/themes/default.yaml", "name: default")]
    [InlineData("regions/north-east-london/templates/products/near-here.md", "title: Near here")]
    [InlineData("regions/wales/templates/strings/cy.yaml", "falls_back_to: en-GB")]
    [InlineData("regions/scotland/contacts.yaml", "id: mental-welfare-commission")]
    public void The_regions_show_each_kind_of_new_thing(string file, string holds) =>
        File.ReadAllText(Repository.PathOf("curriculum/" + file)).ShouldContain(holds);

    [Fact]
    public void Welsh_is_tagged_in_every_format()
    {
        var book = builds.PathOf("wales", "trainee-workbook");
        var readable = Path.Combine(folder.Path, "trainee-workbook.qdf");
        ExternalTool.Run("qpdf", "--qdf", "--object-streams=disable", book + ".pdf", readable).Expect();
        File.ReadAllText(readable, System.Text.Encoding.Latin1).ShouldContain("/Lang (cy)");
        var html = File.ReadAllText(book + ".html");
        html.ShouldContain("<html lang=\"en-GB\"");
        html.ShouldContain("<p lang=\"cy\">Drafft");
        // In the list of what differs, titles keep the language of whoever wrote them.
        html.ShouldContain("<p lang=\"cy\"><a href=\"#welcome\"><strong>Modiwl 1, Croeso</strong></a>");
        html.ShouldContain("<strong>Modiwl 6, <span lang=\"en-GB\">Distress, and staying safe</span>");
        using var word = ZipFile.OpenRead(book + ".docx");
        using var document = new StreamReader(word.GetEntry("word/document.xml")!.Open());
        document.ReadToEnd().ShouldContain("<w:lang w:val=\"cy\"");
    }

    private static IEnumerable<Override> Overrides(string region)
    {
        var workspace = new DiskWorkspace(Repository.PathOf("curriculum"));
        return OverlayReader.Merge(OverlayReader.Follow(workspace, "regions/" + region).Value!, today: null).Value!.Overrides;
    }

    private static string TextOf(string page) => Spaces().Replace(Tags().Replace(File.ReadAllText(page), " "), " ");

    [GeneratedRegex("part-day-0[2-9]|part-day-10|day-sheets-(?!ten-weeks|seven-weeks|weekends)")]
    private static partial Regex OneOfMany();

    [GeneratedRegex("<(script|style).*?</\\1>|<[^>]+>", RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
