using Markdig.Helpers;
using Markdig.Parsers;

namespace CoursePack.Curriculum.Markdown.Syntax;

internal sealed class VariableInlineParser : InlineParser
{
    public VariableInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{')
            return false;
        var start = slice.Start;
        var end = start + 2;
        while (end <= slice.End && slice.Text[end] is not ('{' or '}' or '\n'))
            end++;
        var closed = end < slice.End && slice.Text[end] == '}' && slice.Text[end + 1] == '}';
        processor.Inline = new VariableInline
        {
            Name = closed ? slice.Text[(start + 2)..end].Trim() : null,
            Span = new(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(closed ? end + 1 : start + 1)),
            Line = line,
            Column = column,
        };
        slice.Start = closed ? end + 2 : start + 2;
        return true;
    }
}
