namespace CoursePack.Curriculum.Schemas;

/// <summary>One key of a file.</summary>
/// <param name="Meaning">In plain words, for whoever writes it.</param>
internal sealed record SchemaKey(string Name, bool Required, Shape Shape, string Meaning)
{
    public static SchemaKey Must(string name, Shape shape, string meaning) => new(name, true, shape, meaning);

    public static SchemaKey May(string name, Shape shape, string meaning) => new(name, false, shape, meaning);
}
