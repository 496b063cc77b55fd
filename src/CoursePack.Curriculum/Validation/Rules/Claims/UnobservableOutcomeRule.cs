using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Validation.Rules.Wording;

namespace CoursePack.Curriculum.Validation.Rules.Claims;

/// <summary>An outcome that begins with a verb nobody can watch. Off unless a course asks for it: some frameworks are worded so.</summary>
internal sealed partial class UnobservableOutcomeRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3503", "unobservable-outcome", Severity.Off);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        !English.IsLanguageOf(facts.Course) ? [] :
        from outcome in facts.Course.AllModules.SelectMany(m => m.Outcomes)
        let verb = Verb().Match(outcome.Statement.Value)
        where verb.Success
        let words = verb.Groups["verb"]
        select Descriptor.At(
            outcome.Statement.Text.SpanOf(words.Index, words.Index + words.Length),
            $"outcome '{outcome.Id}' begins with '{words.Value}', which nobody can see or hear",
            "begin with what someone does: say, show, ask, choose, explain, write");

    [GeneratedRegex(@"^\s*(?:can |to |will |be able to )*(?<verb>understands?|knows?|(?:be|is|are|become|becomes) (?:aware of|familiar with)|appreciates?|learns?|realises?|grasps?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}
