namespace CoursePack.Curriculum.Languages;

/// <summary>Where a fixed word comes from.</summary>
internal enum WordKind
{
    /// <summary>In the language that stands in for what is not translated.</summary>
    Fallback,
    Own,

    /// <summary>A translation that nobody has checked yet.</summary>
    Draft,
}
