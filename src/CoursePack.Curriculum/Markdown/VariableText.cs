using System.Collections.Immutable;
using System.Text;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Markdown;

/// <summary>
/// Plain texts that may hold <c>{{name}}</c> (titles, labels, alternative texts, link targets), where <c>\{{</c> prints braces.
/// </summary>
public static class VariableText
{
    /// <summary>Whether anything in a text asks to be cut out: most texts hold no braces at all.</summary>
    public static bool Holds(string text) => text.Contains("{{", StringComparison.Ordinal);

    /// <summary>Cuts a text into runs and references. A <c>{{</c> without its end stays text.</summary>
    public static ImmutableArray<Inline> Split(string text, SourceSpan span)
    {
        if (!Holds(text))
            return text.Length == 0 ? [] : [new TextRun(text) { Span = span }];
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        var run = new StringBuilder();
        // Exact places only where the text stands in the file as it is; else the whole span.
        var exact = span.Source is { } file && span.End - span.Start == text.Length && file.Text.AsSpan(span.Start, text.Length).SequenceEqual(text);
        var runStart = 0;
        for (var i = 0; i < text.Length;)
        {
            if (text.AsSpan(i).StartsWith("\\{{"))
            {
                run.Append("{{");
                i += 3;
                continue;
            }

            if (text.AsSpan(i).StartsWith("{{") && text.IndexOf("}}", i, StringComparison.Ordinal) is var end and > 0)
            {
                Flush(i);
                inlines.Add(new VariableReference(text[(i + 2)..end].Trim()) { Span = Part(i, end + 2) });
                i = runStart = end + 2;
                continue;
            }

            run.Append(text[i++]);
        }

        Flush(text.Length);
        return inlines.ToImmutable();

        void Flush(int until)
        {
            if (run.Length > 0)
                inlines.Add(new TextRun(run.ToString()) { Span = Part(runStart, until) });
            run.Clear();
        }

        SourceSpan Part(int start, int until) => exact ? new(span.Source, span.Start + start, span.Start + until) : span;
    }

    /// <summary>The text with each reference replaced.</summary>
    public static string Resolve(string text, Func<string, string> value) =>
        !Holds(text)
            ? text
            : string.Concat(Split(text, SourceSpan.None).Select(i => i is VariableReference v ? value(v.Name) : ((TextRun)i).Text));

    /// <summary>The names a text refers to.</summary>
    public static IEnumerable<string> Names(string text) =>
        Holds(text) ? Split(text, SourceSpan.None).OfType<VariableReference>().Select(v => v.Name) : [];

    /// <summary>An inline as a plain text that <see cref="Split"/> would read back.</summary>
    internal static string Written(Inline inline) => inline switch
    {
        VariableReference variable => "{{" + variable.Name + "}}",
        TextRun run => run.Text.Replace("{{", "\\{{", StringComparison.Ordinal),
        CodeSpan code => code.Text.Replace("{{", "\\{{", StringComparison.Ordinal),
        LineBreak => " ",
        InlineContainer container => string.Concat(container.Content.Select(Written)),
        _ => "",
    };
}
