using System.Collections.Immutable;
using static CoursePack.Curriculum.Schemas.SchemaKey;

namespace CoursePack.Curriculum.Schemas;

/// <summary>The files of a course that extends another: they hold what differs, and operations under <c>patch</c>.</summary>
internal static class OverlayKeys
{
    public static Shape.Keys Operation { get; } = new("an operation",
    [
        Must("op", new Shape.Words(["set", "replace", "append", "insert-before", "insert-after", "remove", "move"]), "What is done."),
        Must("at", Forms.Text, "Where: a module, a session, an activity, a key of one of them, or a block by its #id."),
        May("value", new Shape.Anything(), "What to put there: a word, a list or keys."),
        May("text", Forms.Text, "What to put there, as Markdown."),
        May("file", Forms.Text, "What to put there, as the path of a Markdown file, from this file."),
        May("to", Forms.Text, "For move: the list to move it to."),
        May("before", Forms.Text, "For move: what it is to stand before."),
        May("after", Forms.Text, "For move: what it is to stand after."),
        May("why", Forms.Text, "The reason. The list of changes at the back of the books says it."),
        May("waiver", new Shape.Keys("a waiver",
        [
            Must("reason", Forms.Text, "Why something mandatory is taken away."),
            Must("owner", Forms.Text, "Who looks after the gap."),
            Must("expires", Forms.Date, "The last day it holds, such as 2027-03-31."),
        ]), "Needed to take away what is mandatory."),
    ]);

    public static ImmutableArray<FileKind> Kinds { get; } = [.. FileKinds.All.Select(Of)];

    private static FileKind Of(FileKind kind)
    {
        // Templates are never merged, nor is what is written or read whole.
        if (kind.Name is "product" or "theme" or "strings" or "reviews" or "map")
            return kind;
        var shape = Differing(kind.Shape, inList: false);
        if (shape is not Shape.Keys keys)
            return kind with { Shape = shape };
        var patch = May("patch", Forms.List(Operation), "What differs otherwise than by merging, operation by operation.");
        return kind.Name == "course"
            ? kind with { Title = "A course that extends another", Shape = keys with { All = [Extends, .. keys.All.Select(k => k with { Required = k.Name == "id" }), patch] } }
            : kind with { Shape = keys with { All = [.. keys.All.Select(k => k with { Required = false }), patch] } };
    }

    private static SchemaKey Extends => Must("extends", new Shape.Either(
    [
        Forms.Text,
        new Shape.Keys("a released box", [Must("box", Forms.Text, "The path of its zip, from this file."), May("sha256", Forms.Text, "Its checksum.")]),
    ]), "The course that this one extends: its folder, such as ../.., or a released box.");

    /// <summary>Keys are merged by name, lists of things with an id by it; other lists are taken whole.</summary>
    private static Shape Differing(Shape shape, bool inList) => shape switch
    {
        Shape.ListOf list => new Shape.ListOf(Differing(list.Item, inList: true)),
        Shape.Keys keys when !inList || keys.All.Any(k => k.Name == "id") =>
            keys with { All = [.. keys.All.Select(k => k with { Required = k.Required && k.Name == "id", Shape = Differing(k.Shape, inList: false) })] },
        _ => shape,
    };
}
