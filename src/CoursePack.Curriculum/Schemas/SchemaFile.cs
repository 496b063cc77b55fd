namespace CoursePack.Curriculum.Schemas;

/// <summary>One schema: JSON with line feeds and a line feed at its end.</summary>
public sealed record SchemaFile(string Name, string Text);
