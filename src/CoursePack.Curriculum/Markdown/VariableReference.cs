using CoursePack.Core.Documents;

namespace CoursePack.Curriculum.Markdown;

/// <summary><c>{{name}}</c>: a variable or a local place, put in by composition.</summary>
public sealed record VariableReference(string Name) : Inline;
