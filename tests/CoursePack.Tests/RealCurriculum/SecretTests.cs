using System.Text;
using System.Text.RegularExpressions;
using CoursePack.Tests.Cli;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.RealCurriculum;

/// <summary>Trainer-only text never reaches a book for trainees: a secret is planted everywhere such text can stand, and the produced bytes are searched.</summary>
public sealed partial class SecretTests : IDisposable
{
    private readonly StarterCourse course = new();

    /// <summary>Each place with a secret of its own; the starter's one exercise has all keys.</summary>
    private const string Activity = """
              - id: everything
                title: Everything at once
                method: exercise
                minutes: 10
                group: pairs
                trainers: { least: 2, peer: true }
                materials: [XSECRETmaterials]
                prepare: [{ what: XSECRETprepare, per: group }]
                handouts: [trainer-sheet]
                teaches: [listen-to-the-end]
                practises: [listen-to-the-end]
                evidence: XSECRETevidence
                if_late: { minutes: 8, how: XSECRETlate }
                trainer: |
                  # XSECRETtrainerheading
                  | Minutes | You | They |
                  |---|---|---|
                  | 10 | XSECRETtrainer | Listen. |
                trainee: |
                  Open text.

                  - A list
                    ::: trainer "XSECRETtrainertitle"
                    XSECRETtrainerdirective
                    ::: note "XSECRETnestedtitle"
                    XSECRETnested
                    :::
                    :::

                  > ::: care
                  > XSECRETcaredirective[^1]
                  > :::

                  ::: answer "XSECRETanswertitle"
                  # XSECRETinnerheading
                  XSECRETanswerdirective ![XSECRETalt](dot.png "XSECRETcaption")
                  :::

                  [^1]: XSECRETfootnote
                answers: |
                  XSECRETanswers
                online: |
                  XSECRETonline
                care: |
                  XSECRETcare
                adaptations:
                  low_literacy: |
                    XSECRETliteracy
                  sensory: |
                    XSECRETsensory
                  small_group: |
                    XSECRETsmall
                  large_group: |
                    XSECRETlarge
                  language: |
                    XSECRETlanguage
        """;

    /// <summary>A 1 × 1 grey PNG.</summary>
    private const string Dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

    [Fact]
    public void No_secret_is_in_the_bytes_of_a_book_for_trainees_and_every_secret_is_in_the_handbook()
    {
        Plant();
        var built = course.Run("build");
        built.Error.ShouldContain("made ", customMessage: built.All);
        var output = Path.Combine(course.Folder, "output", "my-course");
        var handbook = File.ReadAllText(Path.Combine(output, "trainer-handbook.html"));
        foreach (var secret in Secrets().Matches(Activity + "XSECRETroom XSECRETsheet").Select(m => m.Value).Distinct())
            handbook.ShouldContain(secret);

        string[] products = ["trainee-workbook", "trainee-workbook-part", "joining-pack", "feedback-form"];
        course.Run(["build", .. products.SelectMany(p => new[] { "--product", p })]).Error.ShouldContain("made ");
        var books = Directory.GetFiles(output).Where(f => products.Any(p => Path.GetFileName(f).StartsWith(p, StringComparison.Ordinal))).ToList();
        books.Count.ShouldBe(2 * products.Length);
        foreach (var file in books)
            Text(file).ShouldNotContain("XSECRET", customMessage: Path.GetFileName(file));
    }

    [Fact]
    public void A_directive_that_is_not_closed_stops_every_book_for_trainees()
    {
        course.Replace("modules/01-first-steps/module.yaml", "          ::: lines 3 \"What I noticed when somebody listened to me\"\n          :::\n", "          ::: trainer\n          XSECRETopen\n");
        var built = course.Run("build");
        built.Exit.ShouldBe(1);
        built.Error.ShouldContain("module.yaml:");
        Directory.Exists(Path.Combine(course.Folder, "output", "my-course")).ShouldBeFalse();
    }

    public void Dispose() => course.Dispose();

    private void Plant()
    {
        course.Replace("modules/01-first-steps/module.yaml", "      - id: leaving\n", Activity.ReplaceLineEndings("\n") + "\n      - id: leaving\n");
        course.Replace("modules/01-first-steps/module.yaml", "room: Chairs in threes, no tables.", "room: XSECRETroom\n    warning: What comes next is open to all.");
        course.Replace("modules/01-first-steps/module.yaml", "        method: check-in\n", "        method: check-in\n        tags: [agreement, wellbeing-plan]\n");
        course.Replace("schedules/one-morning.yaml", "10:30", "10:40");
        File.WriteAllBytes(course.PathOf("modules/01-first-steps/dot.png"), Convert.FromBase64String(Dot));
        Directory.CreateDirectory(course.PathOf("handouts"));
        course.Write("handouts/trainer-sheet.md", "---\nid: trainer-sheet\ntitle: XSECRETsheettitle\nkind: handout\naudience: trainer\n---\nXSECRETsheet\n");
    }

    /// <summary>Everything a program could find in a file: the bytes of HTML; of a PDF its tagged text, its page text and its objects unpacked.</summary>
    private static string Text(string file)
    {
        if (!file.EndsWith(".pdf", StringComparison.Ordinal))
            return File.ReadAllText(file);
        var unpacked = file + ".txt";
        ExternalTool.Run("qpdf", "--qdf", "--object-streams=disable", file, unpacked).Expect();
        return ExternalTool.Run("pdfinfo", "-struct-text", file).Expect()
            + ExternalTool.Run("pdftotext", "-raw", file, "-").Expect()
            + Encoding.Latin1.GetString(File.ReadAllBytes(unpacked));
    }

    [GeneratedRegex("XSECRET[a-z]+")]
    private static partial Regex Secrets();
}
