using System.Collections.Immutable;

namespace CoursePack.Curriculum.Model;

/// <summary>What an overlay in another language says of its translation. It is a draft until a named role has checked it.</summary>
/// <param name="CheckedBy">A role, never a name.</param>
/// <param name="Other">Files and folders of the overlay that are in another language than it is.</param>
public sealed record Translation(string? CheckedBy, DateOnly? CheckedOn, ImmutableArray<OtherLanguage> Other);
