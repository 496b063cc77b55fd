using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Markdown;
using CoursePack.Curriculum.Model;

namespace CoursePack.Tests.Markdown;

/// <summary>Reads a text as its author would see it.</summary>
internal static class Reading
{
    public static Outcome<RichText> Read(string text, Audience audience = Audience.Everyone) =>
        MarkdownReader.Read(MappedText.Whole(new SourceText("text.md", text)), audience);

    public static string Dump(string text, Audience audience = Audience.Everyone)
    {
        var outcome = Read(text, audience);
        outcome.Diagnostics.ShouldBeEmpty();
        return BlockDump.Of(outcome.Value!.Blocks);
    }

    /// <summary>Findings as <c>line:column code message</c>.</summary>
    public static string[] Findings(string text, Audience audience = Audience.Everyone) =>
        [.. Read(text, audience).Diagnostics.Select(d => $"{d.Span.StartPosition.Line}:{d.Span.StartPosition.Column} {d.Code} {d.Message}")];
}
