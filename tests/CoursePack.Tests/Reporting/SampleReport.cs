using CoursePack.Cli.Baselines;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Validation;
using CoursePack.Tests.Rules;

namespace CoursePack.Tests.Reporting;

/// <summary>A course with something of everything that a report tells apart, in <c>curriculum/</c> of a repository.</summary>
internal static class SampleReport
{
    /// <summary>Text of an author who means harm: each format has something here that would end or steer it.</summary>
    public const string Hostile = "a\r\n::error::b ]]> \u0001\u001b[31m \ud800 😀 | `c` \uFFFE <script> @everyone #12 {{x}} [l](https://example.org) 100% & --> </details>";

    public static RepositoryPaths Repository { get; } = new("/repository", "/repository/curriculum");

    /// <summary>An error, a warning and a finding about no file; one competence waived, one not shown, one not taught.</summary>
    public static ReportInput Input { get; } = Make(Course(), d => [.. d, Undated().At(SourceSpan.None, "nobody is named", "name somebody")]);

    /// <summary>The same, when what the organisation does not teach is known and something else has been mended.</summary>
    public static ReportInput WithBaseline { get; } = Known(Input);

    /// <summary>A finding whose file, message and hint are hostile, and nothing else.</summary>
    public static ReportInput HostileInput { get; } = Only(Undated().At(new(new($"{Hostile}/a,b:c.md", $"x {Hostile}"), 2, 4), Hostile, Hostile).With(SourceSpan.OfFile("b.md"), Hostile));

    public static ReportInput Only(params IEnumerable<Diagnostic> findings) => Make(new(), _ => findings) with { Facts = null };

    /// <summary>A descriptor with a page.</summary>
    public static DiagnosticDescriptor Undated() => Rule("CP3010");

    public static DiagnosticDescriptor Rule(string code) => CourseRules.All.Single(r => r.Descriptor.Code == code).Descriptor;

    public static string Print(string format, ReportInput input)
    {
        using var text = new StringWriter { NewLine = "\n" };
        Reporters.Of(format).Write(text, input);
        return text.ToString();
    }

    public static ReportInput Make(BaseCourse course, Func<IEnumerable<Diagnostic>, IEnumerable<Diagnostic>> change)
    {
        var read = CurriculumReader.Read(course.Workspace, "", "1.0.0");
        var facts = new CourseFacts(read.Value!, course.Workspace, CourseCheck.Today);
        var found = change([.. read.Diagnostics, .. CourseValidator.Validate(facts, read.Diagnostics)]);
        return new(facts.Course.Id, Findings.Of(found, facts.Course.Severity.ToDictionary(s => s.Key, s => s.Value.Value, StringComparer.Ordinal)), new("", "curriculum"))
        {
            Facts = facts,
            Repository = Repository,
            Version = "1.0.0",
        };
    }

    public static BaseCourse Course() => new BaseCourse()
        .Edit(BaseCourse.Listening, "        assesses: [hear]\n        evidence: Lets the speaker finish.\n", "")
        .Edit(BaseCourse.Welcome, "        practises: [keep-agreement]\n", "")
        .Edit("organisation/01-before.md", "covers: [9.1.1]\n", "")
        .Add(BaseCourse.CourseFile, "waivers: [{ competence: 1.1.1, depth: practised, reason: Tried in supervision., owner: course lead, expires: 2027-06-30 }]\n")
        .Trainee("**Before you start**\n\nChoose who speaks first.");

    private static ReportInput Known(ReportInput input)
    {
        var old = input.Findings.All.Where(d => d.Code == "CP3001").Append(Undated().At(SourceSpan.None, "nobody else is named"));
        var baseline = Baseline.Of(Findings.Of(old, new Dictionary<string, Severity>()), input.Paths);
        var (findings, gone) = baseline.Apply(input.Findings, input.Paths);
        return input with { Findings = findings, HasBaseline = true, Gone = gone };
    }
}
