using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Loading;

/// <summary>A Markdown file that begins with keys between two lines <c>---</c>.</summary>
internal sealed record MarkdownPage(YamlNode FrontMatter, MappedText Body)
{
    private const string Fence = "---";

    /// <param name="partial">Of an overlay: what is not said stays as the base says it, so there may be no keys, or no text.</param>
    public static Outcome<MarkdownPage> Read(SourceText source, bool partial = false)
    {
        if (partial && !string.IsNullOrWhiteSpace(source.Text) && source.Line(1).TrimEnd() != Fence)
            return new(new(new YamlNode.Mapping([], SourceSpan.StartOf(source)), MappedText.Whole(source)), []);
        if (string.IsNullOrWhiteSpace(source.Text))
            return Broken(FileFindings.EmptyFile.At(SourceSpan.StartOf(source), "the page is empty", "write its keys between two lines '---', then its text"));
        if (source.Line(1).TrimEnd() != Fence)
            return Broken(FileFindings.FrontMatter.At(Line(source, 1), "the page does not begin with its keys", "begin the file with a line '---', the keys id and title, and another line '---'"));
        var closing = 2;
        while (closing <= source.LineCount && source.Line(closing).TrimEnd() != Fence)
            closing++;
        if (closing > source.LineCount)
            return Broken(FileFindings.FrontMatter.At(Line(source, 1), "the keys that begin here are not closed", "write a line '---' after the last key"));

        var keys = YamlLoader.Load(source, source.LineStart(2), source.LineStart(closing));
        if (keys.Value is null && keys.Diagnostics.IsEmpty)
            return Broken(FileFindings.FrontMatter.At(Line(source, 1), "there are no keys between the lines '---'", "write the keys id and title between them"));
        var body = closing < source.LineCount ? source.LineStart(closing + 1) : source.Text.Length;
        var page = keys.Value is null ? null : new MarkdownPage(keys.Value, MappedText.Whole(source, body));
        return new(page, keys.Diagnostics);
    }

    private static Outcome<MarkdownPage> Broken(Diagnostic finding) => new(null, [finding]);

    private static SourceSpan Line(SourceText source, int line) =>
        new(source, source.LineStart(line), source.LineStart(line) + source.Line(line).Length);
}
