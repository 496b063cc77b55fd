using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Binding;

/// <summary>What the maps of all crosswalks of a course say together: each pair once, and the same in both directions.</summary>
internal static class CrosswalkChecks
{
    public static void Check(IEnumerable<Crosswalk> crosswalks, DiagnosticBag found)
    {
        var known = new Dictionary<(CompetenceId, CompetenceId), (MapRelation Relation, SourceSpan Span)>();
        foreach (var map in crosswalks.SelectMany(c => c.Maps).Where(m => m.From.Value.Number.Length > 0 && m.To.Value.Number.Length > 0))
        {
            if (map.From.Value == map.To.Value)
            {
                found.Add(CrosswalkFindings.MapOntoItself.At(map.To.Span, $"{map.From.Value.Number} is mapped onto itself", "name a competence of the other framework, or take the map out").With(map.From.Span, "where it begins"));
                continue;
            }

            var (pair, relation) = Normal(map);
            if (known.TryGetValue(pair, out var first))
                found.Add(Again(map, first.Relation == relation).With(first.Span, "the first map"));
            else
                known.Add(pair, (relation, map.From.Span));
        }
    }

    private static Diagnostic Again(CompetenceMap map, bool same) => same
        ? CrosswalkFindings.DuplicateMap.At(map.From.Span, $"{map.From.Value.Number} and {map.To.Value.Number} are mapped twice", "take one of the maps out")
        : CrosswalkFindings.ContradictingMaps.At(map.From.Span, $"two maps say different things of {map.From.Value.Number} and {map.To.Value.Number}", "read both statements again, and keep one map");

    /// <summary>The same for both directions of writing a map.</summary>
    private static ((CompetenceId, CompetenceId) Pair, MapRelation Relation) Normal(CompetenceMap map)
    {
        var (from, to) = (map.From.Value, map.To.Value);
        return string.CompareOrdinal(from.ToString(), to.ToString()) < 0
            ? ((from, to), map.Relation)
            : ((to, from), map.Relation switch
            {
                MapRelation.Broader => MapRelation.Narrower,
                MapRelation.Narrower => MapRelation.Broader,
                var symmetric => symmetric,
            });
    }
}
