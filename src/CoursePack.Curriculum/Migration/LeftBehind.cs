using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Migration;

/// <summary>What an overlay says of a framework that its base has left: its file may still be there, and nobody reads it any more.</summary>
public static class LeftBehind
{
    /// <param name="layers">After the migration.</param>
    public static IEnumerable<Diagnostic> Of(EffectiveCourse layers, MigrationMap map, Framework old, Framework next)
    {
        var successors = new Successors(map, old, next);
        return from change in layers.OwnOverrides
               where change.Target.Split(' ', 2) is [var word, var rest] && (word == "framework" ? rest.Split('/')[0] == old.Id : word is "domain" or "area" or "competence" && rest.Split(':')[0] == old.Id)
               select OverlayFindings.TargetMissing.At(change.At, $"'{change.Target}' is of the framework '{old.Id}', which the course has left for '{next.Id}'", Hint(change.Target, successors));
    }

    private static string Hint(string target, Successors successors) =>
        target.StartsWith("competence ", StringComparison.Ordinal) && successors.Competence(target.Split(':')[1].Split('/')[0]) is [var number]
            ? $"if it still holds, say it of 'competence {successors.New.Id}:{number}'; else take it out"
            : $"say it of '{successors.New.Id}', or take it out";
}
