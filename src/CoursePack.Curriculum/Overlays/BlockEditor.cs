using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Overlays;

/// <summary>Changes one named block of a text. Every line keeps the place it was written at.</summary>
internal static class BlockEditor
{
    public static MappedText Replace(TargetBlock block, MappedText text) => Put(block, block.Place.FirstLine, block.AfterLine, text);

    public static MappedText Remove(TargetBlock block) => Put(block, block.Place.FirstLine, block.AfterLine, null);

    public static MappedText InsertBefore(TargetBlock block, MappedText text) => Put(block, block.Place.FirstLine, block.Place.FirstLine, text);

    public static MappedText InsertAfter(TargetBlock block, MappedText text) => Put(block, block.AfterLine, block.AfterLine, text);

    /// <summary>At the end of its content: a directive's closing line stays the last.</summary>
    public static MappedText Append(TargetBlock block, MappedText text) => Put(block, block.Place.ContentEndLine, block.Place.ContentEndLine, text);

    /// <summary>A text at the end of a whole text.</summary>
    public static MappedText Append(MappedText whole, MappedText text)
    {
        var end = EndOf(whole);
        return end == 1 ? text : MappedText.Join(whole.Source, [whole.Lines(1, end), Blank(whole), text]);
    }

    /// <summary>Puts lines in the place of those from <paramref name="from"/> up to and without <paramref name="to"/>, with a blank line around them.</summary>
    private static MappedText Put(TargetBlock block, int from, int to, MappedText? text)
    {
        var whole = block.Text;
        var parts = ImmutableArray.CreateBuilder<MappedText>();
        if (from > 1)
            parts.Add(whole.Lines(1, from));
        if (text is not null)
        {
            if (from > 1 && !IsBlank(whole, from - 1))
                parts.Add(Blank(whole));
            parts.Add(text.Lines(1, EndOf(text)).Indented(block.Place.Indentation ?? ""));
            if (to <= whole.LineCount && !IsBlank(whole, to))
                parts.Add(Blank(whole));
        }

        if (to <= whole.LineCount)
            parts.Add(whole.Lines(to, whole.LineCount + 1));
        return parts.Count == 0 ? whole.Lines(1, 1) : MappedText.Join(whole.Source, parts.ToImmutable());
    }

    private static bool IsBlank(MappedText text, int line) => string.IsNullOrWhiteSpace(text.Lines(line, line + 1).Text);

    private static int EndOf(MappedText text)
    {
        var end = text.LineCount + 1;
        while (end > 1 && IsBlank(text, end - 1))
            end--;
        return end;
    }

    private static MappedText Blank(MappedText text) => new("", text.Source, [text.SpanOf(0, 0).Start]);
}
