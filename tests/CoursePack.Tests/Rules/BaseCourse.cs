using System.Text;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;

namespace CoursePack.Tests.Rules;

/// <summary>The base of all fixtures with a few words changed: for what a rule does beyond its two fixtures.</summary>
internal sealed class BaseCourse
{
    public const string CourseFile = "course.yaml";

    public const string Framework = "frameworks/tiny.yaml";

    public const string Welcome = "modules/01-welcome/module.yaml";

    public const string Listening = "modules/02-listening/module.yaml";

    public const string Schedule = "schedules/one-day.yaml";

    private readonly Dictionary<string, string> files;

    public BaseCourse()
    {
        var workspace = new Fixture(Fixture.Base, "").Compose();
        files = workspace.Files("").ToDictionary(p => p, p => Encoding.UTF8.GetString(((FileLookup.Found)workspace.Read(p)).Bytes.Span), StringComparer.Ordinal);
    }

    /// <summary>Puts new words in the place of words that stand in the file once.</summary>
    public BaseCourse Edit(string path, string old, string @new)
    {
        files[path].Split(old).Length.ShouldBe(2, $"'{old}' in {path}");
        files[path] = files[path].Replace(old, @new, StringComparison.Ordinal);
        return this;
    }

    public BaseCourse Add(string path, string text)
    {
        files[path] = files.GetValueOrDefault(path, "") + text;
        return this;
    }

    /// <summary>Adds a text for trainees to the listening exercise.</summary>
    public BaseCourse Trainee(string markdown) =>
        Edit(Listening, "        care: |\n", $"        trainee: |\n          {markdown.Replace("\n", "\n          ", StringComparison.Ordinal)}\n        care: |\n");

    public IWorkspace Workspace => MemoryWorkspace.Of(files.Select(f => (f.Key, f.Value)));

    public Findings Check() => CourseCheck.Run(Workspace);

    /// <summary>Messages of the findings with one code.</summary>
    public IEnumerable<string> Messages(string code) => Check().Shown.Where(d => d.Code == code).Select(d => d.Message);
}
