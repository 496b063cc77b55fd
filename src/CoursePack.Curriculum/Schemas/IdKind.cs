namespace CoursePack.Curriculum.Schemas;

/// <summary>Sets of names that a course and its templates give.</summary>
internal enum IdKind
{
    Competence,

    /// <summary>Also of frameworks that lie beside the course and that it does not name: a crosswalk may serve another course.</summary>
    AnyFramework,
    AnyCompetence,
    Area,
    Level,
    FrameworkFile,
    CrosswalkFile,
    Module,
    AddOn,
    AnyModule,
    Outcome,
    Session,
    Activity,
    Schedule,
    Handout,
    Question,
    GlossaryEntry,
    Mandatory,
    Product,
    Format,
    Theme,
    Code,
}
