namespace CoursePack.Curriculum.Promotion;

/// <summary>A source of the base as it would have to be.</summary>
/// <param name="Path">From the root of the curriculum that is extended.</param>
/// <param name="Before">Null for a new file.</param>
/// <param name="After">Null for a file that goes.</param>
public sealed record PromotedFile(string Path, ReadOnlyMemory<byte>? Before, ReadOnlyMemory<byte>? After);
