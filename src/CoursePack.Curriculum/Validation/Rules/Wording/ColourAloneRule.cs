using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Validation.Rules.Wording;

/// <summary>
/// A text that names a part of the page by its colour (WCAG 2.2, 1.4.1). Only things that pages are made of are judged: red
/// cards, green spaces and blue lights are the world's.
/// </summary>
internal sealed partial class ColourAloneRule : ICourseRule
{
    private const string Colours = "(?:red|green|blue|yellow|orange|purple|pink|gr[ae]y|brown|turquoise)";

    private const string Parts = "(?:box(?:es)?|text|words?|letters?|areas?|arrows?|buttons?|sections?|fields?|rows?|columns?|cells?|bars?|headings?|dots?|entry|entries|items?|ones|parts?|type|print)";

    /// <summary>Most lines name no colour, and are passed over without the expression.</summary>
    private static readonly string[] Names = ["red", "green", "blue", "yellow", "orange", "purple", "pink", "gray", "grey", "brown", "turquoise"];

    public DiagnosticDescriptor Descriptor { get; } = new("CP5305", "colour-alone", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        if (!English.IsLanguageOf(facts.Course))
            yield break;
        foreach (var prose in facts.Prose)
        {
            if (!NamesColour(prose.Text))
                continue;
            foreach (Match found in Reference().Matches(prose.Text))
            {
                if (!prose.IsQuoted(found.Index))
                    yield return At(prose.SpanOf(found.Index, found.Index + found.Length), found.Value);
            }
        }
    }

    private Diagnostic At(SourceSpan span, string words) => Descriptor.At(
        span,
        $"'{words}' can only be found by those who see the colour",
        "say where it stands or what it is called as well: the box at the top, the row 'In a crisis'");

    private static bool NamesColour(string text)
    {
        foreach (var name in Names)
        {
            if (text.Contains(name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    [GeneratedRegex(
        $@"\b(?:the|each|every|all|any|these|those|this|that) {Colours} {Parts}\b(?! (?:of|in|on|at|by|from|with|around|beside|under|above|below|called|named|marked)\b)"
        + $@"|\b{Parts} (?:shown |marked |printed |written |highlighted |shaded )?in (?:the )?{Colours}\b(?! (?:ink|pen|pencil|biro|chalk|felt|paint|light|and)|-)"
        + $@"|\b(?:marked|highlighted|shaded|coloured|printed) (?:in )?{Colours}\b(?! (?:ink|pen|pencil|biro|chalk|felt|paint|light|and)|-)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
