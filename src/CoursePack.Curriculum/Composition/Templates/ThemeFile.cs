using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>A file of the course that a theme names.</summary>
/// <param name="Key">Such as <c>logo</c> or <c>faces.regular</c>.</param>
/// <param name="Name">Its path, as the theme gives it.</param>
internal sealed record ThemeFile(string Key, Spanned<string> Name)
{
    public const string Logo = "logo";

    /// <summary>Null for a value that names none, such as a bundled face: their names have no ending.</summary>
    public static ThemeFile? Of(string key, Spanned<string> value) =>
        value.Value.Length > 0 && (key == Logo || (key.StartsWith("faces.", StringComparison.Ordinal) && value.Value.Contains('.', StringComparison.Ordinal))) ? new(key, value) : null;
}
