using CoursePack.Core.Text;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Cli.Reporting;

/// <summary>A thing of the course in the form of its sources, with notes about its places behind <c>#</c>.</summary>
/// <param name="withOrigin">Each value with its file and line, and below it what it replaces.</param>
internal sealed class ShownText(SourcePaths paths, bool withOrigin)
{
    /// <summary>Longest excerpt of a value that was replaced, in characters.</summary>
    private const int LongestExcerpt = 72;

    public void Write(TextWriter output, ShownThing thing)
    {
        output.WriteLine($"# {thing.Name}");
        switch (thing.Value)
        {
            case ShownValue.OfText text:
                foreach (var line in Lines(text))
                    output.WriteLine(line);
                Note(output, text, "");
                break;
            case { } value:
                Inside(output, value, "");
                break;
        }
    }

    private void Inside(TextWriter output, ShownValue value, string indent, string first = "")
    {
        var head = indent[..Math.Max(0, indent.Length - first.Length)] + first;
        switch (value)
        {
            case ShownValue.OfKeys keys:
                foreach (var (name, inner) in keys.Keys)
                {
                    Item(output, $"{head}{name}:", inner, indent);
                    head = indent;
                }

                break;
            case ShownValue.OfList list:
                foreach (var item in list.Items)
                {
                    if (item is ShownValue.OfText)
                        Item(output, $"{head}-", item, indent);
                    else
                        Inside(output, item, indent + "  ", "- ");
                }

                break;
        }
    }

    private void Item(TextWriter output, string head, ShownValue value, string indent)
    {
        switch (value)
        {
            case ShownValue.OfText { IsBlock: false } text:
                output.WriteLine($"{head} {TextReporter.Printable(text.Text.Text)}{Where(text)}".TrimEnd());
                break;
            case ShownValue.OfText text:
                output.WriteLine($"{head} |{Where(text)}");
                foreach (var line in Lines(text))
                    output.WriteLine(line.Length == 0 ? "" : $"{indent}  {line}");
                break;
            case ShownValue.OfKeys { Keys.IsEmpty: true }:
                output.WriteLine($"{head} {{}}");
                break;
            case ShownValue.OfList { Items.IsEmpty: true }:
                output.WriteLine($"{head} []");
                break;
            default:
                output.WriteLine(head);
                Inside(output, value, indent + "  ");
                break;
        }

        Note(output, value, indent + "  ");
    }

    private static IEnumerable<string> Lines(ShownValue.OfText text) =>
        text.Text.Text.TrimEnd('\n').Split('\n').Select(TextReporter.Printable);

    private string Where(ShownValue.OfText text)
    {
        if (!withOrigin)
            return "";
        var places = TextOrigins.Of(text.Text);
        return "  # " + (places is [var whole] ? $"{paths.Openable(whole.Path)}:{whole.Line}" : string.Join("; ", places.Select(p => $"{(p.First == p.Last ? $"line {p.First}" : $"lines {p.First} to {p.Last}")} {paths.Openable(p.Path)}:{p.Line}")));
    }

    private void Note(TextWriter output, ShownValue value, string indent)
    {
        if (!withOrigin)
            return;
        foreach (var replaced in value.Replaced)
        {
            var part = replaced.Block is { } block ? $"#{block} " : "";
            output.WriteLine(replaced.Text is { } text
                ? $"{indent}# {part}{Verb(replaced)} {replaced.Course} ({Place(replaced.Span)}): {Excerpt(text)}"
                : $"{indent}# {part}added; {replaced.Course} says nothing here");
        }
    }

    private static string Verb(ReplacedValue replaced) => replaced.Operation switch
    {
        OverlayOperation.Append => "lengthened; in",
        OverlayOperation.InsertBefore or OverlayOperation.InsertAfter => "has a new neighbour; in",
        OverlayOperation.Move => "moved; in",
        OverlayOperation.Remove => "taken away; in",
        _ => "instead of",
    };

    private string Place(SourceSpan span) => $"{paths.Openable(span.Path)}:{span.StartPosition.Line}";

    private static string Excerpt(string text)
    {
        var line = TextReporter.Printable(text.Split('\n')[0]);
        var cut = line.Length > LongestExcerpt ? line[..(char.IsHighSurrogate(line[LongestExcerpt - 1]) ? LongestExcerpt - 1 : LongestExcerpt)] : line;
        return cut.Length < line.Length || text.Contains('\n', StringComparison.Ordinal) ? cut + " …" : cut;
    }
}
