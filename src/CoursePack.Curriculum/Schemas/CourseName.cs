namespace CoursePack.Curriculum.Schemas;

/// <summary>A name that may be written, and what it stands for.</summary>
/// <param name="Means">A title or a statement; may be empty.</param>
public sealed record CourseName(string Id, string Means);
