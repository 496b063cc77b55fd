using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Typesetting.Layout;

namespace CoursePack.Rendering.Pdf;

/// <summary>What only the making of a PDF can find.</summary>
public static class PdfDiagnostics
{
    public static readonly DiagnosticDescriptor MissingCharacter = new("CP7001", "missing-character", Severity.Error);

    public static readonly DiagnosticDescriptor UnsupportedScript = new("CP7002", "unsupported-script", Severity.Warning);

    public static readonly DiagnosticDescriptor WordTooWide = new("CP7003", "word-too-wide", Severity.Warning);

    public static readonly DiagnosticDescriptor TooLarge = new("CP7004", "too-large-for-page", Severity.Warning);

    public static readonly DiagnosticDescriptor UnsettledPageNumbers = new("CP7006", "unsettled-page-numbers", Severity.Warning);

    public static readonly DiagnosticDescriptor UnknownFace = new("CP7009", "unknown-face", Severity.Error);

    /// <summary>Most characters of a word that a message repeats.</summary>
    private const int LongestWord = 60;

    /// <summary>Without those of running heads and other words that no source holds, where a place in a source has the same issue.</summary>
    internal static IEnumerable<LayoutIssue> Worth(IReadOnlyCollection<LayoutIssue> issues)
    {
        var placed = issues.Where(IsPlaced).Select(i => (i.Kind, i.Detail)).ToHashSet();
        return issues.Where(i => IsPlaced(i) || !placed.Contains((i.Kind, i.Detail)));
    }

    private static bool IsPlaced(LayoutIssue issue) => issue.Origin is SourceSpan { Source: not null };

    /// <summary>An issue of layout as a finding; its origin is the place in a source.</summary>
    internal static Diagnostic From(LayoutIssue issue)
    {
        var span = issue.Origin is SourceSpan place ? place : SourceSpan.None;
        return issue.Kind switch
        {
            LayoutIssueKind.MissingCharacter => MissingCharacter.At(span, $"no font has the character {Named(issue.Detail)}", "write it in letters, or use a picture"),
            LayoutIssueKind.UnsupportedScript => UnsupportedScript.At(span, $"the PDF cannot print {issue.Detail}", "the HTML of this product shows it; for print, use a picture of the words with the words as its alt text"),
            LayoutIssueKind.WordTooWide => WordTooWide.At(span, $"'{Short(issue.Detail)}' is wider than its column and is cut", "give the column more room, or write the word with a hyphen"),
            LayoutIssueKind.TableTooWide => TooLarge.At(span, "the table is wider than the page, so words in it are cut", "use fewer columns, or make two tables of it"),
            LayoutIssueKind.TableUnrolled => TooLarge.At(span, "the table has so many columns that its cells stand below one another", "use fewer columns, or make several tables of it"),
            LayoutIssueKind.RowTooHigh => TooLarge.At(span, "a row of the table is higher than a page and goes on over the next", "make several rows of it"),
            LayoutIssueKind.PictureTooHigh => TooLarge.At(span, "the picture is higher than a page and is made smaller", "crop it, or turn it on its side"),
            LayoutIssueKind.NestedTooDeep => TooLarge.At(span, "what stands here is nested so deep, or in so narrow a place, that it is no longer indented", "take it out of what is around it, or use headings"),
            LayoutIssueKind.PageNumbersUnsettled => UnsettledPageNumbers.At(span, $"page numbers do not settle: the one of '{issue.Detail}' still moves", "put a page break before the place it points to"),
            LayoutIssueKind.UnknownAnchor => DocumentDiagnostics.UnresolvedPage.At(span, $"no place in this document is called '{issue.Detail}'", "give the place this id, or point to another"),
            _ => TooLarge.At(span, "something here is higher than a page", "make it shorter"),
        };
    }

    private static string Short(string word)
    {
        if (word.Length <= LongestWord)
            return word;
        var end = char.IsHighSurrogate(word[LongestWord - 1]) ? LongestWord - 1 : LongestWord;
        return word[..end] + "…";
    }

    private static string Named(string code)
    {
        var value = Convert.ToInt32(code[2..], 16);
        return System.Text.Rune.IsValid(value) ? $"'{new System.Text.Rune(value)}' ({code})" : code;
    }
}
