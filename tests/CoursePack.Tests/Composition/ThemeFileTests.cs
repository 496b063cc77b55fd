using System.IO.Compression;
using CoursePack.Core.Workspaces;
using CoursePack.Tests.Cli;
using CoursePack.Tests.Rendering.Docx;
using CoursePack.Tests.Rules;
using CoursePack.Tests.Testing;
using CoursePack.Tests.Typesetting.Pdf;

namespace CoursePack.Tests.Composition;

/// <summary>A house of its own: logo and faces, from the theme to what a reader holds.</summary>
public sealed class ThemeFileTests
{
    private const string Logo = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="10" fill="#0b4a52"/></svg>""";

    private const string Theme = "logo: assets/logo.svg\nlogo_alt: Harbour Trust\nfaces: { bold: fonts/Harbour-Bold.ttf }\n";

    [Theory]
    [InlineData("standard", "")]
    [InlineData("large-print", ".large-print")]
    public void Every_edition_is_set_in_the_faces_and_has_the_logo_of_the_default_theme(string edition, string ending)
    {
        using var course = Course();
        Build(course, "--edition", edition);
        var pdf = Path.Combine(course.Path, "course", "made", "tiny", $"trainer-handbook{ending}.pdf");
        ExternalTool.Run("pdffonts", pdf).Expect().ShouldContain("DejaVuSans-Bold");
        ExternalTool.Run("pdfinfo", "-struct-text", pdf).Expect().ShouldContain("Figure");
        PdfUaRules.Faults(pdf).ShouldBeEmpty();
        Made(course, $"trainer-handbook{ending}.html").ShouldContain("alt=\"Harbour Trust\"");
    }

    [Fact]
    public void A_word_file_has_the_logo_with_its_words()
    {
        using var course = Course();
        Build(course, "--format", "docx");
        var file = File.ReadAllBytes(Path.Combine(course.Path, "course", "made", "tiny", "trainer-handbook.docx"));
        WordFile.Faults(file).ShouldBeEmpty();
        using var zip = new ZipArchive(new MemoryStream(file));
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        text.ReadToEnd().ShouldContain("descr=\"Harbour Trust\"");
    }

    [Fact]
    public void What_is_wrong_in_the_default_theme_is_found_once_though_others_take_it_from_there()
    {
        using var course = Course();
        Write(course, "templates/themes/default.yaml", "logo: assets/logo.svg\ncolours: { muted: \"#b0b0b0\" }\nmargins: { inner: 400 }\n");
        var run = CliRun.In(Path.Combine(course.Path, "course"), "build", ".", "--output", "made", "--format", "html");
        foreach (var code in new[] { "CP6007", "CP6015", "CP6016" })
            run.All.Split($"error[{code}]").Length.ShouldBe(2, run.All);
    }

    [Fact]
    public void A_theme_may_do_without_the_logo_of_the_default_theme()
    {
        using var course = Course();
        File.AppendAllText(Path.Combine(course.Path, "templates", "themes", "large-print.yaml"), "\nlogo: \"\"\n");
        Build(course, "--edition", "large-print", "--format", "html");
        Made(course, "trainer-handbook.large-print.html").ShouldNotContain("Harbour Trust");
    }

    [Fact]
    public void A_region_has_its_own_logo_and_the_faces_of_its_base()
    {
        using var course = Course();
        CliRun.In(Path.Combine(course.Path, "course"), "new", "region", "north", ".", "--nation", "scotland").Exit.ShouldBe(0);
        Write(course, "course/regions/north/assets/logo.svg", Logo.Replace("r=\"10\"", "r=\"9\"", StringComparison.Ordinal));
        var run = CliRun.In(Path.Combine(course.Path, "course"), "build", "regions/north", "--output", "made", "--format", "html", "--format", "pdf", "--quiet");
        run.All.ShouldNotContain("error[");
        var folder = Directory.GetDirectories(Path.Combine(course.Path, "course", "made")).ShouldHaveSingleItem();
        var mine = Convert.ToBase64String(File.ReadAllBytes(Path.Combine(course.Path, "course", "regions", "north", "assets", "logo.svg")));
        File.ReadAllText(Path.Combine(folder, "trainer-handbook.html")).ShouldContain(mine);
        ExternalTool.Run("pdffonts", Path.Combine(folder, "trainer-handbook.pdf")).Expect().ShouldContain("DejaVuSans-Bold");
    }

    [Fact]
    public void A_face_that_cannot_be_read_is_found_where_the_theme_names_it()
    {
        using var course = Course();
        Write(course, "course/fonts/Harbour-Bold.ttf", "no face");
        var run = CliRun.In(Path.Combine(course.Path, "course"), "build", ".", "--output", "made", "--format", "pdf");
        run.Exit.ShouldBe(1, run.All);
        run.All.ShouldContain("error[CP7009]");
        run.All.ShouldContain("templates/themes/default.yaml:3:16");
    }

    private static void Build(TemporaryFolder course, params string[] also)
    {
        var run = CliRun.In(Path.Combine(course.Path, "course"), ["build", ".", "--output", "made", .. also]);
        run.Exit.ShouldBe(0, run.All);
    }

    private static string Made(TemporaryFolder course, string name) => File.ReadAllText(Path.Combine(course.Path, "course", "made", "tiny", name));

    /// <summary>The small course with the templates of this repository, a logo, and a face under another name.</summary>
    private static TemporaryFolder Course()
    {
        var folder = new TemporaryFolder();
        var course = new Fixture(Fixture.Base, "").Compose();
        foreach (var path in course.Files(""))
            Write(folder, "course/" + path, ((FileLookup.Found)course.Read(path)).Bytes.ToArray());
        foreach (var path in Directory.GetFiles(Repository.PathOf("templates"), "*", SearchOption.AllDirectories))
            Write(folder, "templates/" + Path.GetRelativePath(Repository.PathOf("templates"), path), File.ReadAllBytes(path));
        Write(folder, "templates/themes/default.yaml", Theme);
        Write(folder, "course/assets/logo.svg", Logo);
        Write(folder, "course/fonts/Harbour-Bold.ttf", File.ReadAllBytes(Repository.PathOf("src/CoursePack.Typesetting/Fonts/Bundled/DejaVuSans-Bold.ttf")));
        Write(folder, "course/fonts/LICENSE.txt", "see the notices");
        return folder;
    }

    private static void Write(TemporaryFolder folder, string path, string text) => Write(folder, path, System.Text.Encoding.UTF8.GetBytes(text));

    private static void Write(TemporaryFolder folder, string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Path, path))!);
        folder.Write(path, bytes);
    }
}
