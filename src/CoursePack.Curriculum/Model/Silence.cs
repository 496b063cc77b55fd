using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Model;

/// <summary>An author's answer to a finding: it holds here, for this reason.</summary>
/// <param name="Code">Of the finding, such as <c>CP5301</c>.</param>
/// <param name="Span">Place of the comment.</param>
/// <param name="FirstLine">The first line on which the finding may begin; lines count from 1.</param>
/// <param name="LastLine">The last one.</param>
public sealed record Silence(string Code, string Reason, SourceSpan Span, int FirstLine, int LastLine)
{
    public string File => Span.Path;

    /// <summary>Of the comment.</summary>
    public int Line => Span.StartPosition.Line;
}
