using CoursePack.Core.Documents;

namespace CoursePack.Curriculum.Markdown;

/// <summary>The raised number of a footnote; numbered by composition, when it is known who reads.</summary>
/// <param name="Label">Unique in its text.</param>
public sealed record NoteReference(string Label) : Inline;
