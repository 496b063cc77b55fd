namespace CoursePack.Curriculum.Schemas;

/// <summary>Forms of single values. Schemas hold expressions of ECMAScript (JSON Schema draft-07, Validation §6.3.3).</summary>
internal static class Forms
{
    private const string IdForm = "[a-z][a-z0-9-]*";

    public static Shape Text { get; } = new Shape.Text();

    public static Shape Markdown { get; } = new Shape.Markdown();

    public static Shape Flag { get; } = new Shape.Flag();

    public static Shape Id { get; } = new Shape.Formed($"^{IdForm}$");

    /// <summary>An id as a framework publishes it.</summary>
    public static Shape PublishedId { get; } = new Shape.Formed(@"^[\p{L}\p{N}][\p{L}\p{N}._-]*$", MayBeNumber: true);

    public static Shape Date { get; } = new Shape.Formed("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");

    public static Shape Time { get; } = new Shape.Formed("^([01][0-9]|2[0-3]):[0-5][0-9]$");

    public static Shape WebAddress { get; } = new Shape.Formed("^https?://");

    public static Shape Minutes { get; } = new Shape.Whole(1, 24 * 60);

    public static Shape Percent { get; } = new Shape.Whole(0, 100);

    /// <summary>An outcome of the same module, or of another one with its module.</summary>
    public static Shape Outcome { get; } = new Shape.Reference(IdKind.Outcome, MayBeNew: true);

    public static Shape Competence { get; } = new Shape.Reference(IdKind.Competence);

    /// <summary>The name of an id that a course gives, without the ends of an expression.</summary>
    public static string IdPart => IdForm;

    public static Shape Words<T>()
        where T : struct, Enum => new Shape.Words([.. Binding.Vocabulary<T>.InOrder]);

    public static Shape List(Shape item) => new Shape.ListOf(item);
}
