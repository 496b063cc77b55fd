using System.Text;
using HandlebarsDotNet;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>Writes plain words into a template so that Markdown reads them as text.</summary>
internal sealed class MarkdownEncoder : ITextEncoder
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("\\`*_{}[]()#+-.!|<>&~:\"");

    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode(string? text, TextWriter target)
    {
        foreach (var c in text ?? "")
            Write(c, target);
    }

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        while (text?.MoveNext() == true)
            Write(text.Current, target);
    }

    private static void Write(char c, TextWriter target)
    {
        if (Special.Contains(c))
            target.Write('\\');
        target.Write(c == '\n' ? ' ' : c);
    }
}
