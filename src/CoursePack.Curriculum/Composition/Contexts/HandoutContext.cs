using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Composition.Contexts;

/// <summary>A handout as a template sees it.</summary>
internal sealed class HandoutContext(CompositionScope composition) : ContextValues(composition)
{
    public Dictionary<string, object?> Of(Handout handout) => new(StringComparer.Ordinal)
    {
        ["id"] = handout.Id,
        ["anchor"] = Composition.Anchors[handout],
        ["title"] = Text(handout.Title, AudienceOf(handout)),
        ["page"] = Page(handout),
        ["kind"] = Words.Of("handout_kind", handout.Kind),
        ["is_card"] = handout.Kind == HandoutKind.Card,
        ["for_trainees"] = handout.Audience == HandoutAudience.Trainee,
        ["body"] = Blocks(handout.Body, AnchorMap.ScopeOf(handout.Body), "handout." + handout.Id, AudienceOf(handout), handout.Kind == HandoutKind.Card ? AsCards : null),
    };

    /// <summary>A handout by its id, without its text; null for one that is not there, which a rule has reported.</summary>
    public Dictionary<string, object?>? Named(string id) =>
        Composition.Request.Index.Handout(id) is not { } handout ? null : new(StringComparer.Ordinal)
        {
            ["id"] = handout.Id,
            ["anchor"] = Composition.Anchors[handout],
            ["title"] = Text(handout.Title, AudienceOf(handout)),
            ["kind"] = Words.Of("handout_kind", handout.Kind),
            ["page"] = Page(handout),
            ["print_page"] = PageIn("handouts", "", handout, handout.Span) ?? PageIn(Handbook, "", handout, handout.Span),
        };

    /// <summary>A handout that an activity needs, with how many to copy.</summary>
    public Dictionary<string, object?>? ToPrint(string id, Activity activity)
    {
        if (Named(id) is not { } named)
            return null;
        named["per"] = CopiesOf(Composition.Request.Index.Handout(id)!, activity);
        return named;
    }

    /// <summary>How many to copy of what an activity needs: what the handout says, else cards for each small group and sheets for each trainee.</summary>
    private string CopiesOf(Handout handout, Activity activity) => handout switch
    {
        { Per: { } per } => Words.Of("per", per),
        { Audience: HandoutAudience.Trainer } => Words["per_trainer"],
        { Kind: not HandoutKind.Card } => Words.Of("per", PreparationUnit.Trainee),
        _ => Words.Of("per", activity.Group is Grouping.Pairs or Grouping.Threes or Grouping.Fours ? PreparationUnit.Group : PreparationUnit.Course),
    };

    private object Page(Handout handout) => Line(() => [new PageReference(null, Composition.Anchors[handout]) { Span = handout.Span }]);

    private static Audience AudienceOf(Handout handout) => handout.Audience == HandoutAudience.Trainer ? Audience.Trainer : Audience.Everyone;

    /// <summary>Each <c>#</c> of a card handout is a card.</summary>
    private static ImmutableArray<Block> AsCards(ImmutableArray<Block> blocks)
    {
        var sections = blocks.OfType<Section>().ToList();
        if (sections.Count == 0)
            return blocks;
        var cards = new Cards([.. sections.Select(s => new Card(s.Title, s.Blocks) { Span = s.Span, Id = s.Id })])
        {
            Span = sections[0].Span,
            Audience = sections[0].Audience,
        };
        return [.. blocks.Where(b => b is not Section), cards];
    }
}
