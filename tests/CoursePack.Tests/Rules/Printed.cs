using CoursePack.Core.Diagnostics;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Rules;

/// <summary>What people read when a code is raised: one verified text a code, whoever raises it.</summary>
internal static class Printed
{
    public const string Ending = ".verified.txt";

    public static string Folder { get; } = Path.Combine(Repository.Tests, "Rules", "printed");

    public static string NameOf(string code) => $"Rules/printed/{code}.txt";

    /// <summary>Findings of this code and no other, printed as verified.</summary>
    /// <param name="passing">A folder of this run, which is printed as <c>…</c>.</param>
    public static void ShouldBeAsVerified(string code, IEnumerable<Diagnostic> found, string? passing = null)
    {
        var findings = Findings.Of(found, new Dictionary<string, Severity>());
        findings.Shown.Select(d => d.Code).Distinct().ShouldBe([code], CourseCheck.Print(findings));
        var text = CourseCheck.Print(findings);
        Golden.Match(passing is null ? text : text.Replace(passing, "…", StringComparison.Ordinal).Replace('\\', '/'), NameOf(code));
    }
}
