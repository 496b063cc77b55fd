using System.Collections.Immutable;

namespace CoursePack.Curriculum.Schemas;

/// <summary>Every kind of file that people write.</summary>
internal static class FileKinds
{
    public static ImmutableArray<FileKind> All { get; } =
    [
        CourseKeys.Kind,
        .. ListKeys.Kinds,
        .. FrameworkKeys.Kinds,
        .. ModuleKeys.Kinds,
        ScheduleKeys.Kind,
        EvaluationKeys.Kind,
        .. PageKeys.Kinds,
        .. TemplateKeys.Kinds,
        ReviewKeys.Kind,
        MigrationKeys.Kind,
    ];
}
