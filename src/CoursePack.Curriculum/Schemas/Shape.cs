using System.Collections.Immutable;

namespace CoursePack.Curriculum.Schemas;

/// <summary>What may stand as the value of a key.</summary>
internal abstract record Shape
{
    private Shape()
    {
    }

    /// <summary>A text; an editor takes <c>2027</c> or <c>1.0</c> for a number, and the tool for what is written.</summary>
    public sealed record Text : Shape;

    /// <summary>A text of one form, an ECMAScript regular expression.</summary>
    /// <param name="Form">Matches the whole text.</param>
    /// <param name="MayBeNumber">A text of this form may look like a number: <c>1.0</c>.</param>
    public sealed record Formed(string Form, bool MayBeNumber = false) : Shape;

    /// <summary>Whatever the place takes that it is put in.</summary>
    public sealed record Anything : Shape;

    public sealed record Whole(int Least, int Most) : Shape;

    public sealed record Number : Shape;

    public sealed record Flag : Shape;

    /// <summary>Markdown, or <c>{ file: … }</c>.</summary>
    public sealed record Markdown : Shape;

    /// <summary>One of a fixed set of words.</summary>
    /// <param name="OwnAllowed">Or a word that begins with <c>x-</c>.</param>
    public sealed record Words(ImmutableArray<string> Known, bool OwnAllowed = false) : Shape;

    /// <summary>The id of something in the course.</summary>
    /// <param name="MayBeNew">It may stand in the file that is being written, and be newer than the schema: any name of the right form is taken.</param>
    public sealed record Reference(IdKind Kind, bool MayBeNew = false) : Shape;

    public sealed record ListOf(Shape Item) : Shape;

    /// <param name="What">What the keys describe, such as <c>an activity</c>.</param>
    /// <param name="OneOf">Keys of which exactly one stands there.</param>
    public sealed record Keys(string What, ImmutableArray<SchemaKey> All, ImmutableArray<string> OneOf = default) : Shape;

    /// <summary>Keys that the author names.</summary>
    /// <param name="Form">Form of their names.</param>
    /// <param name="Offered">Names to offer, with what each means.</param>
    public sealed record Named(string Form, Shape Value, IdKind? Offered = null) : Shape;

    public sealed record Either(ImmutableArray<Shape> Shapes) : Shape;
}
