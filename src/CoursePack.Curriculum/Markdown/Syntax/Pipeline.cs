using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace CoursePack.Curriculum.Markdown.Syntax;

/// <summary>The Markdown of the contract: CommonMark, pipe tables, task lists, footnotes, our directives and variables; raw HTML is text.</summary>
internal static class Pipeline
{
    private static readonly MarkdownPipeline Shared = Build();

    public static MarkdownDocument Parse(string text) => MarkdownParser.Parse(text, Shared);

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables()
            .UseTaskLists()
            .UseFootnotes()
            .UsePreciseSourceLocation()
            .DisableHtml();
        builder.BlockParsers.Insert(0, new DirectiveParser());
        builder.InlineParsers.Insert(0, new VariableInlineParser());
        return builder.Build();
    }
}
