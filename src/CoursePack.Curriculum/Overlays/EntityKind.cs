namespace CoursePack.Curriculum.Overlays;

/// <summary>Kinds of things that an overlay can name.</summary>
internal enum EntityKind
{
    Course,
    Language,
    LocalPlace,
    Contact,
    GlossaryEntry,
    Framework,
    Domain,
    Area,
    Competence,
    Module,
    Outcome,
    Session,
    Activity,
    Handout,
    OrganisationPage,
    Schedule,
    Evaluation,
    Question,
    Crosswalk,

    /// <summary>What the tool recorded of reviews: merged, and no part of what is taught.</summary>
    ReviewLog,
}
