using CoursePack.Core.Documents;

namespace CoursePack.Curriculum.Markdown;

/// <summary>Stands where a directive is unknown, unclosed or stray: nobody can tell who may read what follows, so no product for trainees is made of such a text.</summary>
public sealed record BrokenDirective : Block;
