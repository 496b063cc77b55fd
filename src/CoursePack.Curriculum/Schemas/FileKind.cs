namespace CoursePack.Curriculum.Schemas;

/// <summary>One kind of file, and what may stand in it.</summary>
/// <param name="Name">Of its schema: <c>module</c> is <c>module.schema.json</c>.</param>
/// <param name="Where">The files it is for, for people and for the settings of editors.</param>
internal sealed record FileKind(string Name, string Title, string Where, Shape Shape);
