using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Markdown;

/// <summary>Reads an author's Markdown into blocks that know where they stand and who may see them.</summary>
public static class MarkdownReader
{
    /// <param name="audience">Who sees the text where no directive says otherwise.</param>
    public static Outcome<RichText> Read(MappedText text, Audience audience)
    {
        var findings = new DiagnosticBag();
        var blocks = Read(new MarkdownSource(text.Text, text.SpanOf, IsTemplate: false), audience, findings);
        return new(new(text, blocks), findings.ToImmutable());
    }

    internal static ImmutableArray<Block> Read(MarkdownSource source, Audience audience, DiagnosticBag findings)
    {
        if (Nesting.Parse(source, findings) is not { } parsed)
            return [];
        return new BlockConverter(source, findings).Convert(parsed, audience);
    }
}
