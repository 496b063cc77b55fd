using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Markdown.Syntax;

namespace CoursePack.Curriculum.Markdown;

/// <summary>What stands after a directive's name: plain words, <c>"quoted words"</c> and <c>#id</c>, taken one after another.</summary>
internal sealed class DirectiveWords
{
    private readonly List<(string Text, bool Quoted, SourceSpan Span)> words = [];
    private readonly DirectiveBlock directive;
    private readonly MarkdownSource source;
    private readonly DiagnosticBag findings;
    private int next;

    private DirectiveWords(DirectiveBlock directive, MarkdownSource source, DiagnosticBag findings)
    {
        this.directive = directive;
        this.source = source;
        this.findings = findings;
    }

    /// <summary>The block's name for links and overlays.</summary>
    public string? Id { get; private set; }

    public static DirectiveWords Of(DirectiveBlock directive, MarkdownSource source, DiagnosticBag findings)
    {
        var result = new DirectiveWords(directive, source, findings);
        result.Split();
        return result;
    }

    /// <summary>The next quoted text, or null when it is missing.</summary>
    public string? Quoted(string what, bool required = true)
    {
        if (next < words.Count && words[next].Quoted)
            return words[next++].Text;
        if (required)
            Missing(what, $"write: ::: {directive.Name} … \"{what}\"");
        return null;
    }

    /// <summary>The rest of the quoted texts, at least one.</summary>
    public IReadOnlyList<string> QuotedRest(string what)
    {
        var rest = new List<string>();
        while (next < words.Count && words[next].Quoted)
            rest.Add(words[next++].Text);
        if (rest.Count == 0)
            Missing(what, $"write: ::: {directive.Name} … \"{what}\"");
        return rest;
    }

    /// <summary>The next plain word as a number from 1 to <paramref name="most"/>.</summary>
    public int? Number(string what, int most, bool required = true)
    {
        if (next < words.Count && !words[next].Quoted)
        {
            var (text, _, span) = words[next++];
            if (int.TryParse(text, System.Globalization.NumberStyles.None, null, out var number) && number >= 1 && number <= most)
                return number;
            findings.Add(MarkdownFindings.DirectiveWords.At(span, $"'{text}' is not a number of {what} from 1 to {most}"));
            return null;
        }

        if (required)
            Missing($"the number of {what}", $"write: ::: {directive.Name} 4 …");
        return null;
    }

    /// <summary>The next plain word as <c>1-5</c>.</summary>
    public (int From, int To)? Range()
    {
        if (next >= words.Count || words[next].Quoted)
        {
            Missing("its numbers", $"write: ::: {directive.Name} 1-5 …");
            return null;
        }

        var (text, _, span) = words[next++];
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0
            && int.TryParse(text.AsSpan(0, dash), System.Globalization.NumberStyles.None, null, out var from)
            && int.TryParse(text.AsSpan(dash + 1), System.Globalization.NumberStyles.None, null, out var to)
            && from < to && to - from <= 10)
        {
            return (from, to);
        }

        findings.Add(MarkdownFindings.DirectiveWords.At(span, $"'{text}' is not a scale such as 1-5, eleven numbers at most"));
        return null;
    }

    /// <summary>The next plain word, whatever it is; null when there is none.</summary>
    public string? Word() => next < words.Count && !words[next].Quoted ? words[next++].Text : null;

    /// <summary>Reports whatever was not taken.</summary>
    public void End()
    {
        foreach (var (text, quoted, span) in words.Skip(next))
        {
            var hints = quoted || text.StartsWith('“') ? "put a label in straight quotation marks, once" : "take it away, or put it in quotation marks if it belongs to the label";
            findings.Add(MarkdownFindings.DirectiveWords.At(span, $"unexpected words in '{directive.Name}': {text}", hints));
        }

        next = words.Count;
    }

    private void Missing(string what, string hint) =>
        findings.Add(MarkdownFindings.DirectiveWords.At(source.Span(directive.Opening.Start, directive.Opening.End), $"'{directive.Name}' lacks {what}", hint));

    private void Split()
    {
        var text = directive.Words;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is ' ' or '\t')
            {
                i++;
                continue;
            }

            var start = i;
            if (text[i] == '"')
            {
                i = Quote(text, start);
                continue;
            }

            while (i < text.Length && text[i] is not (' ' or '\t'))
                i++;
            // What the tool puts into a template comes escaped for Markdown.
            var word = source.IsTemplate ? text[start..i].Replace("\\", "", StringComparison.Ordinal) : text[start..i];
            var span = Span(start, i);
            if (word[0] == '#')
                TakeId(word[1..], span);
            else
                words.Add((word, false, span));
        }
    }

    private int Quote(string text, int start)
    {
        var word = new System.Text.StringBuilder();
        var i = start + 1;
        while (i < text.Length && text[i] != '"')
        {
            if (text[i] == '\\' && i + 1 < text.Length && (text[i + 1] == '"' || (source.IsTemplate && char.IsPunctuation(text[i + 1]))))
                i++;
            word.Append(text[i++]);
        }

        if (i == text.Length)
        {
            findings.Add(MarkdownFindings.DirectiveWords.At(Span(start, i), "quotation mark without its end", "close it on the same line"));
            return i;
        }

        words.Add((word.ToString(), true, Span(start, i + 1)));
        return i + 1;
    }

    private void TakeId(string id, SourceSpan span)
    {
        if (Id is not null)
            findings.Add(MarkdownFindings.DirectiveWords.At(span, "a second id", "a block has one"));
        else if (BlockId.IsValid(id))
            Id = id;
        else
            findings.Add(MarkdownFindings.DirectiveWords.At(span, $"'#{id}' is not an id", "use small letters, digits and hyphens"));
    }

    private SourceSpan Span(int start, int end) => source.Span(directive.WordsStart + start, directive.WordsStart + end);
}
