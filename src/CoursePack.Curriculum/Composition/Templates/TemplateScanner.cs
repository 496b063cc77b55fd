using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>Finds the tags of a raw template. Handlebars stops at its first error and mostly names no line, so we look ourselves.</summary>
internal static partial class TemplateScanner
{
    public static ImmutableArray<TemplateTag> Scan(string text, int from)
    {
        var tags = ImmutableArray.CreateBuilder<TemplateTag>();
        for (var i = from; (i = text.IndexOf("{{", i, StringComparison.Ordinal)) >= 0;)
        {
            if (i > from && text[i - 1] == '\\')
            {
                i += 2;
                continue;
            }

            var tag = Tag(text, i);
            tags.Add(tag);
            i = tag.End;
        }

        return tags.ToImmutable();
    }

    private static TemplateTag Tag(string text, int start)
    {
        if (text.AsSpan(start).StartsWith("{{!--"))
        {
            var last = text.IndexOf("--}}", start, StringComparison.Ordinal);
            return last < 0 ? Broken(text, start) : new(TagKind.Comment, start, last + 4, []);
        }

        var close = text.IndexOf("}}", start, StringComparison.Ordinal);
        if (close < 0 || text.AsSpan(start).StartsWith("{{{"))
            return Broken(text, start);
        var inside = text[(start + 2)..close];
        if (inside.Contains("{{", StringComparison.Ordinal) || inside.Contains('\n', StringComparison.Ordinal))
            return Broken(text, start);
        var end = close + 2;
        // Handlebars takes the third brace for the end of {{{.
        if (end < text.Length && text[end] == '}')
            return Broken(text, start);
        if (inside.StartsWith('!'))
            return new(TagKind.Comment, start, end, []);
        var (kind, rest) = inside.Length == 0 ? (TagKind.Broken, "") : inside[0] switch
        {
            '#' => (TagKind.Open, inside[1..]),
            '/' => (TagKind.Close, inside[1..]),
            '>' => (TagKind.Partial, inside[1..]),
            '&' or '^' or '~' or '*' => (TagKind.Broken, inside),
            _ => (TagKind.Value, inside),
        };
        var words = Word().Matches(rest).Select(m => m.Value).ToArray();
        if (words.Length == 0)
            kind = TagKind.Broken;
        else if (kind == TagKind.Value && words is ["else"])
            kind = TagKind.Else;
        else if (kind == TagKind.Value && words is ["t", ..])
            kind = TagKind.Word;
        return new(kind, start, end, words);
    }

    private static TemplateTag Broken(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return new(TagKind.Broken, start, end < 0 ? text.Length : end, []);
    }

    [GeneratedRegex("\"[^\"]*\"|[^\\s\"]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
