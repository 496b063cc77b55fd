namespace CoursePack.Curriculum.Schemas;

/// <summary>Sets of names that a course and its templates give.</summary>
internal enum IdKind
{
    Framework,
    Competence,
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
    Edition,
    Theme,
    Code,
}
