using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Validation.Rules.References;

namespace CoursePack.Curriculum.Validation.Rules.Wording;

/// <summary>A link whose words do not say where it leads (WCAG 2.2, 2.4.4 and 2.4.9).</summary>
internal sealed partial class VagueLinkRule : ICourseRule
{
    private static readonly HashSet<string> Vague = new(StringComparer.OrdinalIgnoreCase)
    {
        "click", "click here", "click this", "click this link", "details", "find out more", "follow this link", "go", "go here",
        "here", "info", "learn more", "link", "more", "more details", "more info", "more information", "page", "read", "read here",
        "read more", "read on", "see here", "see more", "site", "the link", "the page", "the site", "the website", "this",
        "this address", "this link", "this page", "this site", "this website", "visit", "visit this page", "website",
    };

    public DiagnosticDescriptor Descriptor { get; } = new("CP5302", "vague-link-text", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        if (!English.IsLanguageOf(facts.Course))
            yield break;
        foreach (var link in LinkTarget.All(facts).Select(l => l.Reference))
        {
            var words = Inline.PlainText(link.Content).Trim().Trim('.', ',', '…', '>', '→', '»', ' ');
            if (Address().IsMatch(words))
                yield return Descriptor.At(link.Span, "a link has its address for words", "name what one finds there: [Mind on advocates](https://…); print shows the address beside it");
            else if (Vague.Contains(words))
                yield return Descriptor.At(link.Span, $"the link '{words}' does not say where it leads", "make what one finds there the words of the link: [Mind on advocates](https://…)");
        }
    }

    [GeneratedRegex(@"^(https?://|www\.)\S+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
