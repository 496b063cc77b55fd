using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Markdown;

/// <summary>A link as written.</summary>
/// <param name="Target"><c>#id</c>, <c>module#id</c>, <c>glossary:id</c> or a web or mail address; may hold <c>{{name}}</c>.</param>
public sealed record LinkReference(string Target, SourceSpan TargetSpan, ImmutableArray<Inline> Content) : InlineContainer(Content);
