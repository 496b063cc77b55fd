using CoursePack.Core.Text;

namespace CoursePack.Core.Diagnostics;

/// <summary>What stands at a place becomes another text.</summary>
/// <param name="Text">With LF line ends; a file keeps those it has.</param>
public sealed record Replacement(SourceSpan Span, string Text);
