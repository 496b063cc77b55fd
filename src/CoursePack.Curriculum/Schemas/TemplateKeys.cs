using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Composition.Templates;
using static CoursePack.Curriculum.Schemas.SchemaKey;

namespace CoursePack.Curriculum.Schemas;

/// <summary>The keys of templates: of the head of a product, and of a theme.</summary>
internal static class TemplateKeys
{
    private static Shape.Keys Word { get; } = new("a fixed word in translation",
    [
        Must("text", Forms.Text, "The word or phrase in this language."),
        May("of", Forms.Text, "What it translates, as that read then. When it reads otherwise, the check says so."),
        May("checked_by", Forms.Text, "The role of whoever checked it. Without one it is a draft."),
        May("draft", Forms.Flag, "true for a word that was checked once and is a draft again."),
    ]);

    public static ImmutableArray<FileKind> Kinds { get; } =
    [
        new("product", "Head of a product's template", "templates/products/*.md", new Shape.Keys("a product",
        [
            Must("title", Forms.Text, "The title on its cover."),
            May("subtitle", Forms.Text, "A line below the title."),
            May("about", Forms.Text, "What it is for, in a line, where the box lists its products."),
            Must("audience", new Shape.Words([.. FrontMatter.Audiences.Keys]), "Who reads it. Texts for others are left out."),
            May("formats", Forms.List(new Shape.Reference(IdKind.Format)), "The formats it can be made in. Without it: all."),
            May("per", new Shape.Words([.. FrontMatter.Units.Keys]), "What one document of it is about. Without it: the course."),
            May("theme", new Shape.Reference(IdKind.Theme), "The theme it is set in."),
            May("page", new Shape.Words([.. FrontMatter.TwoSided.Keys]), "Whether it is printed on both sides and bound."),
            May("size", new Shape.Words([.. FrontMatter.Compact.Keys]), "compact is set smaller and closer, for sheets that must fit their page."),
            May("cover", new Shape.Words([.. FrontMatter.WithoutCover.Keys]), "no begins at once, with the title above the text."),
        ])),
        new("strings", "Fixed words of one language", "templates/strings/*.yaml", new Shape.Named("^[a-z][a-z0-9_]*$", new Shape.Either([Forms.Text, Word]))),
        new("theme", "A theme", "templates/themes/*.yaml", Theme(typeof(Theme), Core.Documents.Theme.Default)),
    ];

    /// <summary>A theme may say every property of its record; what it leaves out is the default theme's.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The records of a theme are in CoursePack.Core, which is kept whole.")]
    private static Shape.Keys Theme(Type type, object defaults) => new("a theme",
        [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.CanWrite)
            .Select(p => May(ThemeReader.Snake(p.Name), Value(p.PropertyType, p.GetValue(defaults)), $"{ThemeReader.Snake(p.Name).Replace('_', ' ')} of the theme"))]);

    private static Shape Value(Type type, object? value) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? Forms.List(Value(type.GetGenericArguments()[0], ((System.Collections.IEnumerable)value!).Cast<object>().First()))
        : type == typeof(double) ? new Shape.Number()
        : type == typeof(bool) ? Forms.Flag
        : type.IsEnum ? new Shape.Words([.. Enum.GetNames(type).Select(n => n.ToLowerInvariant())])
        : type != typeof(string) ? Theme(type, value!)
        : value is string text && text.StartsWith('#') ? new Shape.Formed("^#[0-9a-fA-F]{6}$")
        : Forms.Text;
}
