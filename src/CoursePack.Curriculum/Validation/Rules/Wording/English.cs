using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Wording;

/// <summary>Rules made for English words are silent in other languages.</summary>
internal static class English
{
    public static bool IsLanguageOf(Course course) =>
        course.Language == "en" || course.Language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);
}
