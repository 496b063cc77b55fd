using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Loading;

/// <summary>The comments of a YAML file, which no node knows of.</summary>
internal sealed class YamlComments
{
    private readonly List<(int Start, int End)> texts = [];

    public YamlComments(YamlNode root)
    {
        Collect(root);
        texts.Sort();
    }

    /// <summary>Those that begin between two offsets, without what stands before them in their line.</summary>
    public IEnumerable<SourceSpan> In(SourceText source, int start, int end)
    {
        for (var line = source.PositionOf(start).Line; line <= source.PositionOf(end).Line; line++)
        {
            if (StartIn(source, line) is { } at && start <= at && at < end)
                yield return new(source, at, at + source.Text[at..EndOf(source, line)].TrimEnd().Length);
        }
    }

    /// <summary>Where the comment of a line begins: a number sign after white space, outside of every text (YAML 1.2 §6.6).</summary>
    public int? StartIn(SourceText source, int line)
    {
        var (start, end) = (source.LineStart(line), EndOf(source, line));
        for (var at = start; at < end; at++)
        {
            if (source.Text[at] == '#' && (at == start || source.Text[at - 1] is ' ' or '\t') && !IsText(at))
                return at;
        }

        return null;
    }

    private static int EndOf(SourceText source, int line) => source.LineStart(line) + source.Line(line).Length;

    /// <summary>A block's first line, with its mark, may end with a comment.</summary>
    private void Collect(YamlNode node)
    {
        switch (node)
        {
            case YamlNode.Scalar { Span: { Source: { } source } span }:
                var isBlock = span.Start < span.End && source.Text[span.Start] is '|' or '>';
                var start = isBlock ? EndOf(source, source.PositionOf(span.Start).Line) : span.Start;
                if (start < span.End)
                    texts.Add((start, span.End));
                break;
            case YamlNode.Mapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    Collect(entry.Key);
                    Collect(entry.Value);
                }

                break;
            case YamlNode.Sequence sequence:
                foreach (var item in sequence.Items)
                    Collect(item);
                break;
        }
    }

    private bool IsText(int at)
    {
        var index = texts.BinarySearch((at, int.MaxValue));
        var before = (index < 0 ? ~index : index) - 1;
        return before >= 0 && at < texts[before].End;
    }
}
