using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Loading;

/// <summary>YAML that was read: a whole file, or the keys that begin a page.</summary>
/// <param name="Extent">All of it, comments included.</param>
internal sealed record YamlPart(YamlNode Root, SourceSpan Extent);
