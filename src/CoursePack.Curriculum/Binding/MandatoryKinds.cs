namespace CoursePack.Curriculum.Binding;

/// <summary>What an entry of <c>mandatory</c> may name.</summary>
internal static class MandatoryKinds
{
    private static readonly Thing[] Named = [Thing.Module, Thing.Session, Thing.Activity, Thing.Outcome, Thing.Handout, Thing.Contact, Thing.LocalPlace, Thing.OrganisationPage];

    /// <summary>Keys that hold a text or a fact which no overlay may take away; behind a full stop a key inside.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["care", "warning", "answers", "evidence", "online", "adaptations", "between", "supervision", "trainers", "trainers.peer", "if_late", "sensitive"];

    /// <summary>An overlay has taken away what has the id.</summary>
    public static bool IsRemoved(string id, References references) => Named.Append(Thing.Competence).Any(kind => references.IsRemoved(kind, id));

    /// <summary>The kind of thing that has the id; where nothing has, the kind that it looks like.</summary>
    public static Thing KindOf(string id, References references)
    {
        foreach (var kind in Named)
        {
            if (references.IsDeclared(kind, id))
                return kind;
        }

        return id.Contains('/', StringComparison.Ordinal) ? Thing.Session
            : id.Contains(':', StringComparison.Ordinal) || char.IsAsciiDigit(id[0]) ? Thing.Competence
            : Thing.Module;
    }
}
