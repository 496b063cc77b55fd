namespace CoursePack.Typesetting.Svg;

/// <summary>Why a file cannot be drawn, and where in the file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Message">One clause for the author, such as <c>&lt;filter&gt; is outside the plain subset</c>.</param>
/// <param name="Hint">What to do, in the imperative.</param>
public sealed record SvgProblem(SvgProblemKind Kind, int Line, int Column, string Message, string Hint);
