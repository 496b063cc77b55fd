using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>A template or partial as written.</summary>
/// <param name="BodyStart">Offset after the front matter.</param>
internal sealed record TemplateText(string Name, SourceText Source, int BodyStart, ImmutableArray<TemplateTag> Tags);
