using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Markdown;

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

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        !English.IsLanguageOf(facts.Course) ? [] :
        from text in facts.Texts
        from inline in text.Inlines
        where inline.Inline is LinkReference
        let link = (LinkReference)inline.Inline
        let words = Inline.PlainText(link.Content).Trim().Trim('.', ',', '…', '>', '→', '»', ' ')
        let isAddress = Address().IsMatch(words)
        where isAddress || Vague.Contains(words)
        select Descriptor.At(
            link.Span,
            isAddress ? "a link has its address for words" : $"the link '{words}' does not say where it leads",
            isAddress ? "name what one finds there: [Mind on advocates](https://…); print shows the address beside it" : "make what one finds there the words of the link: [Mind on advocates](https://…)");

    [GeneratedRegex(@"^(https?://|www\.)\S+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
