using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CoursePack.Benchmarks.Courses;

/// <summary>
/// One trainer handbook of so many words in three forms that say the same: a course of ours, Typst, and Markdown. Each
/// activity has three paragraphs, a list and a table.
/// </summary>
internal static class SyntheticHandbook
{
    private const int SessionsOfModule = 6, ActivitiesOfSession = 5;

    private const string Framework = """
        id: synthetic
        title: Synthetic framework
        version: "1"
        source: { title: Synthetic framework, publisher: Nobody, year: 2027 }
        domains:
          - id: "1"
            title: Listening
            tier: core
            areas:
              - id: "1.1"
                title: Giving attention
                confidence: own
                competences:
                  - { id: 1.1.1, statement: Listens to the end before answering., kind: skill }
        """;

    public static CourseFolder Of(int words)
    {
        var text = new SyntheticText();
        var (typst, markdown) = (new StringBuilder(TypstHead), new StringBuilder("% A synthetic trainer handbook\n"));
        var files = ImmutableDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var modules = 0;
        while (text.Words < words)
            files[string.Create(CultureInfo.InvariantCulture, $"curriculum/modules/{++modules:00}-m{modules}/module.yaml")] = Utf8(Module(text, modules, words, typst, markdown));
        files["curriculum/course.yaml"] = Utf8(Course(modules));
        files["curriculum/frameworks/synthetic.yaml"] = Utf8(Framework);
        files["handbook.typ"] = Utf8(typst.ToString());
        files["handbook.md"] = Utf8(markdown.ToString());
        return new(files.ToImmutable());
    }

    private const string TypstHead = """
        #set document(title: "A synthetic trainer handbook")
        #set page(paper: "a4", margin: 25mm, numbering: "1")
        #set text(size: 12pt, lang: "en")
        #set par(leading: 0.8em)
        #outline()

        """;

    private static string Course(int modules) => $$"""
        id: synthetic
        title: A synthetic trainer handbook
        version: 1.0.0
        date: 2027-01-11
        language: en-GB
        licence: CC-BY-4.0
        frameworks: [frameworks/synthetic.yaml]
        modules: [{{string.Join(", ", Enumerable.Range(1, modules).Select(m => "m" + m.ToString(CultureInfo.InvariantCulture)))}}]
        products: [trainer-handbook]
        formats: [pdf]
        schedules: []
        """;

    private static string Module(SyntheticText text, int number, int words, StringBuilder typst, StringBuilder markdown)
    {
        var yaml = new StringBuilder();
        var title = string.Create(CultureInfo.InvariantCulture, $"Module {number} of the handbook");
        yaml.Append(CultureInfo.InvariantCulture, $"id: m{number}\nnumber: {number}\ntitle: {title}\naim: {text.Sentence()}\n");
        yaml.Append("outcomes:\n  - { id: listen, statement: You can listen to the end., competences: [1.1.1] }\nsessions:\n");
        typst.Append(CultureInfo.InvariantCulture, $"\n#pagebreak()\n= {title}\n");
        markdown.Append(CultureInfo.InvariantCulture, $"\n# {title}\n");
        for (var session = 1; session <= SessionsOfModule && text.Words < words; session++)
        {
            var heading = string.Create(CultureInfo.InvariantCulture, $"Session {session} of module {number}");
            yaml.Append(CultureInfo.InvariantCulture, $"  - id: s{session}\n    title: {heading}\n    aim: {text.Sentence()}\n    activities:\n");
            typst.Append(CultureInfo.InvariantCulture, $"\n== {heading}\n");
            markdown.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n");
            for (var activity = 1; activity <= ActivitiesOfSession; activity++)
                Activity(text, (session - 1) * ActivitiesOfSession + activity, yaml, typst, markdown);
        }

        return yaml.ToString();
    }

    private static void Activity(SyntheticText text, int number, StringBuilder yaml, StringBuilder typst, StringBuilder markdown)
    {
        string[] paragraphs = [.. Enumerable.Range(0, 3).Select(_ => text.Paragraph(5))];
        string[] items = [.. Enumerable.Range(0, 4).Select(_ => text.Sentence())];
        (int Minutes, string You, string They)[] rows = [.. Enumerable.Range(0, 3).Select(_ => (10, text.Sentence(), text.Sentence()))];
        var title = string.Create(CultureInfo.InvariantCulture, $"Activity {number}");

        var body = string.Join("\n\n", paragraphs) + "\n\n" + string.Join('\n', items.Select(i => "- " + i)) + "\n\n| Minutes | You | They |\n|---|---|---|\n"
            + string.Join('\n', rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"| {r.Minutes} | {r.You} | {r.They} |"))) + "\n";
        yaml.Append(CultureInfo.InvariantCulture, $"      - id: a{number}\n        title: {title}\n        method: exercise\n        minutes: 30\n        trainer: |\n");
        foreach (var line in body.TrimEnd('\n').Split('\n'))
            yaml.Append(line.Length == 0 ? "" : "          ").Append(line).Append('\n');
        markdown.Append(CultureInfo.InvariantCulture, $"\n### {title}\n\n{body}");
        typst.Append(CultureInfo.InvariantCulture, $"\n=== {title}\n\n{string.Join("\n\n", paragraphs)}\n\n");
        foreach (var item in items)
            typst.Append(CultureInfo.InvariantCulture, $"- {item}\n");
        typst.Append("\n#table(columns: (auto, 1fr, 1fr), table.header[Minutes][You][They],\n");
        foreach (var row in rows)
            typst.Append(CultureInfo.InvariantCulture, $"  [{row.Minutes}], [{row.You}], [{row.They}],\n");
        typst.Append(")\n");
    }

    private static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
