using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Binding;

/// <summary>Binds <c>translation</c> of <c>course.yaml</c>.</summary>
internal static class TranslationBinder
{
    public static Translation? Of(MappingReader keys) =>
        keys.OneOrNull("translation", "translation", t => new Translation(
            t.PlainOrNull("checked_by"),
            t.DateOrNull("checked_on"),
            t.EachOrNone("other", "language", o => new OtherLanguage(o.Plain("language"), o.Words("files", "file", required: true)))));
}
