using Markdig.Syntax.Inlines;

namespace CoursePack.Curriculum.Markdown.Syntax;

/// <summary><c>{{name}}</c> within a line.</summary>
internal sealed class VariableInline : LeafInline
{
    /// <summary>As written, trimmed; null when no <c>}}</c> follows on the line.</summary>
    public required string? Name { get; init; }
}
