using CoursePack.Core.Documents;

namespace CoursePack.Curriculum.Markdown;

/// <summary>Where a block stands while it is converted.</summary>
/// <param name="Level">Depth of the section around it, 0 for none.</param>
/// <param name="Headings">Why a heading may not stand here, in words that finish "a heading cannot stand in …"; null where it may.</param>
internal readonly record struct Place(Audience Audience, int Level, string? Headings = null)
{
    public Place In(string container) => this with { Headings = container };
}
