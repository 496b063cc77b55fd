using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Changes;

/// <summary>Something that lets through what was stopped before.</summary>
/// <param name="Kind">Such as <c>lower-policy</c>: a word of a fixed list, for programs.</param>
/// <param name="What">One clause for people.</param>
/// <param name="Span">Where it stands now; <see cref="SourceSpan.None"/> where it was taken away.</param>
public sealed record GateChange(string Kind, string What, SourceSpan Span);
