using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Characters;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using ScalarStyleOfParser = YamlDotNet.Core.ScalarStyle;

namespace CoursePack.Curriculum.Loading;

/// <summary>
/// Reads one YAML document into nodes with places. Walks the parser's events itself: the representation model would
/// overflow the stack on deep nesting, and would resolve what the contract refuses (anchors, aliases, tags).
/// </summary>
internal sealed class YamlLoader
{
    /// <summary>Collections within collections.</summary>
    public const int DeepestNesting = 64;

    /// <summary>Mappings, lists and scalars of one file, keys included.</summary>
    public const int MostNodes = 100_000;

    private readonly SourceText source;
    private readonly int start;
    private readonly int end;
    private readonly Parser parser;
    private readonly DiagnosticBag found = new();

    // Where brackets that are still open stand, innermost last: the parser names the place where it gave up instead.
    private readonly Stack<SourceSpan> openBrackets = new();
    private SourceSpan lastScalar;
    private bool broken;
    private int nodes;
    private int read;

    private YamlLoader(SourceText source, int start, int end)
    {
        (this.source, this.start, this.end) = (source, start, end);
        read = start;
        parser = new Parser(new StringReader(source.Text[start..end]));
    }

    /// <returns>The tree, or null where the syntax breaks off or a limit is passed; a file of nothing is null without a finding.</returns>
    public static Outcome<YamlNode> Load(SourceText source) => Load(source, 0, source.Text.Length);

    /// <summary>Reads a part of a file, such as the front matter of a page; places are those of the whole file.</summary>
    public static Outcome<YamlNode> Load(SourceText source, int start, int end)
    {
        var loader = new YamlLoader(source, start, end);
        var node = loader.Document();
        return new(node, loader.found.ToImmutable());
    }

    private YamlNode? Document()
    {
        YamlNode? root = null;
        for (var e = Next(); e is not null; e = Next())
        {
            switch (e)
            {
                case StreamStart or StreamEnd or DocumentEnd:
                    break;
                case DocumentStart when root is null:
                    break;
                case DocumentStart:
                    found.Add(FileFindings.YamlFeature.At(Span(e), "a second document begins here", "keep one document in a file: take this line out, or move what follows to a file of its own"));
                    return root;
                default:
                    root = Node(e, 0);
                    if (root is null)
                        return null;
                    break;
            }
        }

        return broken ? null : root;
    }

    /// <summary>The next event, or null at the end or where the file cannot be read further (which is reported).</summary>
    private ParsingEvent? Next()
    {
        if (broken)
            return null;
        try
        {
            if (!parser.MoveNext())
                return null;
            read = Math.Max(read, Offset(parser.Current!.End));
            if (parser.Current is Scalar)
                lastScalar = Span(parser.Current);
            return parser.Current;
        }
        catch (YamlException e)
        {
            BreakSyntax(Offset(e.Start), e.Message);
        }
        // The parser's own bugs on broken text, such as an unclosed bracket before a key, are the author's syntax errors.
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or NullReferenceException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            BreakSyntax(read, "");
        }

        return null;
    }

    private void BreakSyntax(int at, string message)
    {
        broken = true;
        // What '*bold* text' or '{{name}} text' broke has been said already.
        if (found.ToImmutable() is [.., var last] && last.Span.StartPosition.Line == source.PositionOf(at).Line)
            return;
        found.Add(YamlSyntaxErrors.Explain(new(source, read, openBrackets, lastScalar, at, message)));
    }

    private YamlNode? Break(Diagnostic finding)
    {
        broken = true;
        found.Add(finding);
        return null;
    }

    private YamlNode? Node(ParsingEvent e, int depth)
    {
        if (++nodes > MostNodes)
            return Break(FileFindings.TooLarge.At(Span(e), $"the file has more than {MostNodes:N0} keys and values", "split it into several files"));
        if (e is not NodeEvent node)
            return Refuse(e, e is AnchorAlias alias ? $"'*{alias.Value}' is an alias" : "this cannot stand here", "write the value out; a text that begins with '*' stands in quotes");
        if (e is MappingStart or SequenceStart && depth >= DeepestNesting)
            return Break(FileFindings.TooLarge.At(Span(e), $"lists and keys are nested deeper than {DeepestNesting}", "look for a bracket that is not closed"));
        YamlNode? value = e switch
        {
            MappingStart mapping => Mapping(mapping, depth),
            SequenceStart sequence => Sequence(sequence, depth),
            Scalar scalar when scalar.Anchor.IsEmpty && scalar.Tag.IsEmpty => Text(scalar),
            _ => new YamlNode.Refused(Span(e)),
        };
        if (!node.Anchor.IsEmpty)
            return Refuse(e, $"'&{node.Anchor.Value}' is an anchor", "write the value out where it is needed; a text that begins with '&' stands in quotes");
        if (!node.Tag.IsEmpty)
            return Refuse(e, $"'{Word(e)}' is a tag", "take the tag away; a text that begins with '!' stands in quotes");
        return value;
    }

    private YamlNode.Scalar Text(Scalar scalar)
    {
        // Only an escape in double quotes can bring in what the file itself may not hold.
        if (scalar.Style == ScalarStyleOfParser.DoubleQuoted && scalar.Value.FirstOrDefault(InvisibleCharacters.IsRefused, ' ') is var hidden and not ' ')
            found.Add(InvisibleCharacters.Report(hidden, Span(scalar)));
        return ScalarText.Read(scalar.Value, Span(scalar));
    }

    private string Word(ParsingEvent e) => source.Text[Offset(e.Start)..end].Split([' ', '\n', ',', ']', '}'], 2)[0];

    private YamlNode.Refused Refuse(ParsingEvent e, string message, string hint)
    {
        var span = Span(e);
        if (e is MappingStart or SequenceStart)
            span = span with { End = Math.Min(end, span.Start + 1) };
        found.Add(FileFindings.YamlFeature.At(span, message, hint));
        return new(span);
    }

    private YamlNode.Mapping? Mapping(MappingStart opening, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var places = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        Open(opening, opening.Style == MappingStyle.Flow);
        while (Next() is { } e)
        {
            if (e is MappingEnd)
                return new YamlNode.Mapping(entries.ToImmutable(), Close(opening, e, opening.Style == MappingStyle.Flow));
            var key = Node(e, depth + 1);
            var value = Next() is { } v ? Node(v, depth + 1) : null;
            if (key is null || value is null)
                return null;
            if (key is not YamlNode.Scalar { IsEmpty: false } name)
                RefuseKey(opening, key);
            else if (places.TryGetValue(name.Text, out var first))
                found.Add(FileFindings.DuplicateKey.At(key.Span, $"'{name.Text}' stands here a second time", "keep one of them").With(first, "the first one"));
            else
            {
                places.Add(name.Text, key.Span);
                entries.Add(new(name, value));
            }
        }

        return null;
    }

    private void RefuseKey(MappingStart opening, YamlNode key)
    {
        if (key is YamlNode.Refused)
            return;
        var at = Offset(opening.Start);
        var braces = source.Text.AsSpan(at).StartsWith("{{");
        found.Add(braces
            ? FileFindings.YamlFeature.At(new(source, at, Math.Min(end, at + 2)), "a text that begins with '{{' is not in quotes", "put the whole text in quotes")
            : FileFindings.YamlFeature.At(key.Span, "a key must be a word", "write 'key: value'"));
    }

    private YamlNode.Sequence? Sequence(SequenceStart opening, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var flow = opening.Style == SequenceStyle.Flow;
        Open(opening, flow);
        while (Next() is { } e)
        {
            if (e is SequenceEnd)
                return new YamlNode.Sequence(items.ToImmutable(), Close(opening, e, flow));
            if (Node(e, depth + 1) is not { } item)
                return null;
            items.Add(item);
        }

        return null;
    }

    private void Open(ParsingEvent opening, bool flow)
    {
        if (flow)
            openBrackets.Push(new(source, Offset(opening.Start), Math.Min(end, Offset(opening.Start) + 1)));
    }

    private SourceSpan Close(ParsingEvent opening, ParsingEvent closing, bool flow)
    {
        var from = Offset(opening.Start);
        if (flow)
        {
            openBrackets.Pop();
            return new(source, from, Math.Min(end, Offset(closing.Start) + 1));
        }

        // A block ends where the next thing begins; leave the blank space between out.
        var to = Math.Max(from, Offset(closing.Start));
        while (to > from && char.IsWhiteSpace(source.Text[to - 1]))
            to--;
        return new(source, from, to);
    }

    private SourceSpan Span(ParsingEvent e) => new(source, Offset(e.Start), Math.Max(Offset(e.Start), Offset(e.End)));

    private int Offset(Mark mark) => (int)Math.Clamp(start + mark.Index, start, end);
}
