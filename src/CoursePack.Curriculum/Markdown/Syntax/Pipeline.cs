using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace CoursePack.Curriculum.Markdown.Syntax;

/// <summary>The Markdown of the contract: CommonMark, pipe tables, task lists, footnotes, our directives and variables; raw HTML is text.</summary>
internal static class Pipeline
{
    private static readonly MarkdownPipeline Plain = Build(new());

    // Looks for tables at the end of every line of every text.
    private static readonly MarkdownPipeline WithTables = Build(new MarkdownPipelineBuilder().UsePipeTables());

    public static MarkdownDocument Parse(string text) =>
        MarkdownParser.Parse(text, text.Contains('|', StringComparison.Ordinal) ? WithTables : Plain);

    private static MarkdownPipeline Build(MarkdownPipelineBuilder builder)
    {
        builder
            .UseTaskLists()
            .UseFootnotes()
            .UsePreciseSourceLocation()
            .DisableHtml();
        builder.BlockParsers.Insert(0, new DirectiveParser());
        builder.InlineParsers.Insert(0, new VariableInlineParser());
        return builder.Build();
    }
}
