using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Coverage;

/// <summary>
/// What claims on one competence do for another, by the crosswalks of a course. Covering an equal or a broader competence
/// covers the other one; covering a narrower one covers it in part, which does not count; a related one does nothing. One
/// step only: what counts through a crosswalk is no claim, and leads no further.
/// </summary>
internal sealed class CrosswalkLinks
{
    private readonly ILookup<CompetenceId, CrosswalkLink> byClaimed;

    public CrosswalkLinks(IEnumerable<Crosswalk> crosswalks) =>
        byClaimed = crosswalks.SelectMany(c => c.Maps)
            .Where(m => m.Relation != MapRelation.Related && m.From.Value != m.To.Value)
            .SelectMany(m => (CrosswalkLink[])[new(m.From.Value, m.To.Value, m.Relation), new(m.To.Value, m.From.Value, Turned(m.Relation))])
            .DistinctBy(l => (l.Claimed, l.Counted))
            .ToLookup(l => l.Claimed);

    /// <summary>Everything that claims on a competence do for others.</summary>
    public IEnumerable<CrosswalkLink> From(CompetenceId claimed) => byClaimed[claimed];

    private static MapRelation Turned(MapRelation relation) => relation switch
    {
        MapRelation.Broader => MapRelation.Narrower,
        MapRelation.Narrower => MapRelation.Broader,
        _ => relation,
    };
}

/// <param name="Relation">What the claimed competence is to the one it counts for.</param>
internal sealed record CrosswalkLink(CompetenceId Claimed, CompetenceId Counted, MapRelation Relation)
{
    public bool Counts => Relation is MapRelation.Exact or MapRelation.Broader;
}
