using System.Globalization;
using CoursePack.Cli;
using CoursePack.Cli.CommandLine;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Cli;

public sealed class UsageTests
{
    [Theory]
    [InlineData("chekc", "unknown command 'chekc'", "did you mean 'check'?")]
    [InlineData("check --fromat json", "unknown option '--fromat'", "did you mean '--format'?")]
    [InlineData("check --format=yaml", "there is no 'yaml' for '--format'", "choose from text, concise, json")]
    [InlineData("check --format", "option '--format' needs a value", "write '--format FORMAT'")]
    [InlineData("check --on tomorrow", "'tomorrow' is no date for '--on'", "write it as year-month-day, such as 2027-01-31")]
    [InlineData("--strict check", "option '--strict' stands before the command", "write the command first, then its options")]
    [InlineData("check here there", "'there' is one word too many", "see 'coursepack check --help'")]
    [InlineData("explain", "'coursepack explain' needs CODE", "see 'coursepack explain --help'")]
    [InlineData("explain CP0000", "there is no finding 'CP0000'", "a code is CP and four digits")]
    [InlineData("completion tcsh", "there is no completion for 'tcsh'", "choose one of bash, zsh, fish, pwsh")]
    [InlineData("build --format epub", "there is no 'epub' for '--format'", "choose from")]
    [InlineData("build --jobs many", "'many' is no number for '--jobs'", "write a whole number from 1")]
    [InlineData("coverage --tier cor", "there is no 'cor' for '--tier'", "did you mean 'core'?")]
    [InlineData("init --ci gitlub", "there is no 'gitlub' for '--ci'", "did you mean 'github'?")]
    [InlineData("schema --ouput x", "unknown option '--ouput'", "did you mean '--output'?")]
    [InlineData("shcema", "unknown command 'shcema'", "did you mean 'schema'?")]
    [InlineData("new module", "'coursepack new module' needs ID", "see 'coursepack new module --help'")]
    [InlineData("new module here --fast", "unknown option '--fast'", "see 'coursepack new module --help'")]
    [InlineData("fix --aply", "unknown option '--aply'", "did you mean '--apply'?")]
    [InlineData("check -", "unknown option '-'", "see 'coursepack check --help'")]
    [InlineData("check -- --format", "'--format' is never a PATH", "write './--format'")]
    [InlineData("build --output  --strict", "an empty word stands on the command line", "look for a variable of the shell that has no value")]
    [InlineData("show", "'coursepack show' needs ID", "see 'coursepack show --help'")]
    [InlineData("show x --orign", "unknown option '--orign'", "did you mean '--origin'?")]
    [InlineData("show x --format yaml", "there is no 'yaml' for '--format'", "choose from text, json")]
    [InlineData("upgrade --acept x", "unknown option '--acept'", "did you mean '--accept'?")]
    [InlineData("upgrad", "unknown command 'upgrad'", "did you mean 'upgrade'?")]
    [InlineData("new modul listening", "unknown command 'modul'", "did you mean 'module'?")]
    [InlineData("new region", "'coursepack new region' needs ID", "see 'coursepack new region --help'")]
    [InlineData("new region north", "'coursepack new region' needs --nation", "such as --nation scotland")]
    [InlineData("new region north --nations wales", "unknown option '--nations'", "did you mean '--nation'?")]
    [InlineData("new region North --nation wales", "'North' is no id", "write lower-case letters, digits and hyphens")]
    [InlineData("new region north --nation Wales", "'Wales' is no nation", "such as northern-ireland")]
    [InlineData("new region ../up --nation wales", "'../up' is no id", "write lower-case letters, digits and hyphens")]
    [InlineData("new regoin north", "unknown command 'regoin'", "did you mean 'region'?")]
    [InlineData("status --region", "unknown option '--region'", "did you mean '--regions'?")]
    [InlineData("status --format yaml", "there is no 'yaml' for '--format'", "choose from text, json, markdown")]
    [InlineData("plan --format github-matrx", "there is no 'github-matrx' for '--format'", "did you mean 'github-matrix'?")]
    [InlineData("stauts", "unknown command 'stauts'", "did you mean 'status'?")]
    public void A_wrong_line_is_one_sentence_with_what_to_do_and_status_2(string line, string says, string hint)
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.In(folder.Path, line.Split(' '));
        run.Exit.ShouldBe(2, run.All);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldStartWith($"coursepack: {says}\n");
        run.Error.ShouldContain(hint);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("-1")]
    [InlineData("1.5")]
    public void A_date_of_the_environment_that_is_none_is_not_passed_over(string epoch)
    {
        using var course = new StarterCourse();
        var run = CliRun.In(course.Folder, new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = epoch }, "check");
        run.Exit.ShouldBe(2, run.All);
        run.Error.ShouldStartWith($"coursepack: the variable SOURCE_DATE_EPOCH is '{epoch}'\n");
    }

    [Fact]
    public void A_full_disk_is_no_fault_of_the_tool()
    {
        using var folder = new TemporaryFolder();
        using var error = new StringWriter { NewLine = "\n" };
        using var full = new FullDisk();
        var exit = CommandLineProgram.Run(["check", "--format", "json"], new Host
        {
            Out = full,
            Error = error,
            WorkingDirectory = folder.Path,
            Variable = _ => null,
            Clock = () => new(2027, 1, 11),
        });
        exit.ShouldBe(1);
        error.ToString().ShouldStartWith("coursepack: the system refused to write: No space left on device\n");
    }

    private sealed class FullDisk : StringWriter
    {
        public override void Write(string? value) => throw new IOException("No space left on device");
    }

    [Fact]
    public void An_option_with_a_typing_error_is_never_taken_for_a_path()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.In(folder.Path, "check", "--strickt");
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain("did you mean '--strict'?");
    }

    [Fact]
    public void No_command_prints_the_help_and_is_wrong_usage()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.In(folder.Path);
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain("Examples:");
    }

    [Fact]
    public void The_version_is_the_tool_and_a_number()
    {
        using var folder = new TemporaryFolder();
        CliRun.In(folder.Path, "--version").ShouldBe(new(0, "coursepack 1.0.0\n", ""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("coverage")]
    [InlineData("ready")]
    [InlineData("explain")]
    [InlineData("init")]
    [InlineData("schema")]
    [InlineData("new")]
    [InlineData("new module")]
    [InlineData("review")]
    [InlineData("doctor")]
    [InlineData("completion")]
    [InlineData("fix")]
    [InlineData("migrate")]
    [InlineData("show")]
    [InlineData("upgrade")]
    [InlineData("drift")]
    [InlineData("promote")]
    [InlineData("new region")]
    [InlineData("status")]
    [InlineData("plan")]
    public void Help_leads_with_examples(string command)
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.In(folder.Path, [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        run.Exit.ShouldBe(0, run.All);
        Golden.Match(run.Out, $"Cli/goldens/help-{(command.Length == 0 ? "coursepack" : command.Replace(' ', '-'))}.txt");
    }

    /// <summary>Goldens named from parts: help-coursepack help-build help-check help-coverage help-ready help-explain help-init help-new help-new-module help-review help-fix help-migrate help-doctor help-completion help-show help-upgrade help-schema help-drift help-promote help-new-region help-status help-plan.</summary>
    [Fact]
    public void Messages_are_the_same_in_every_culture()
    {
        using var folder = new TemporaryFolder();
        var before = CultureInfo.CurrentCulture;
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NumberDecimalSeparator = ",";
        odd.NumberFormat.NegativeSign = "minus";
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = odd;
            CliRun.In(folder.Path, "check", "--format").Error.ShouldStartWith("coursepack: option '--format' needs a value");
            CultureInfo.CurrentCulture.ShouldBe(CultureInfo.InvariantCulture);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }
}
