using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Silences;

/// <summary>
/// Silences in the comments of YAML: <c># silence CP5301: reason</c> at the end of a line for that line, alone on a line for
/// the next one that is no comment.
/// </summary>
internal static partial class YamlSilences
{
    public static IEnumerable<Silence> Read(YamlPart part, DiagnosticBag found)
    {
        var source = part.Extent.Source!;
        if (!Comment().IsMatch(source.Text.AsSpan(part.Extent.Start..part.Extent.End)))
            return [];
        var comments = new YamlComments(part.Root);
        var last = source.PositionOf(Math.Max(part.Extent.Start, part.Extent.End - 1)).Line;
        var silences = new List<Silence>();
        for (var line = source.PositionOf(part.Extent.Start).Line; line <= last; line++)
        {
            if (!Comment().IsMatch(source.Line(line)) || comments.StartIn(source, line) is not { } at)
                continue;
            if (Comment().Match(source.Text[at..EndOf(source, line)]) is not { Success: true, Index: 0 } comment)
                continue;
            var span = new SourceSpan(source, at, at + comment.Value.TrimEnd().Length);
            if (Target(source, line, at, last) is { } target)
                silences.AddRange(SilenceComment.Read(comment.Groups["words"].Value, span, (target, target), found));
            else
                found.Add(SilenceFindings.Misplaced.At(span, "nothing follows that this could silence", "write it at the end of the line that is meant, or on the line above it"));
        }

        return silences;
    }

    private static int? Target(SourceText source, int line, int at, int last)
    {
        if (!string.IsNullOrWhiteSpace(source.Text[source.LineStart(line)..at]))
            return line;
        for (var next = line + 1; next <= last; next++)
        {
            var text = source.Line(next).AsSpan().Trim();
            if (!text.IsEmpty && text[0] != '#' && text is not "---")
                return next;
        }

        return null;
    }

    private static int EndOf(SourceText source, int line) => source.LineStart(line) + source.Line(line).Length;

    // Only with something like a code after it: a comment may well speak of silence.
    [GeneratedRegex(@"#\s*silence\s+(?<words>[a-z]{1,3}-?[0-9].*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
