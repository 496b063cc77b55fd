namespace CoursePack.Curriculum.Languages;

/// <summary>The language of the texts in a folder or a file of a course.</summary>
/// <param name="Path">In the workspace; <c>""</c> for all of it.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="IsDraft">A translation that nobody has checked yet.</param>
public sealed record LanguagePlace(string Path, string Language, bool IsDraft)
{
    public bool Holds(string path) =>
        Path.Length == 0 || path == Path || (path.StartsWith(Path, StringComparison.Ordinal) && path[Path.Length] == '/');
}
