using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Composition;

/// <summary>What one document of a product is about: the course, a module, a schedule or a day.</summary>
/// <param name="Suffix">Ends the document's id; null for the course.</param>
internal sealed record CompositionPart(string? Suffix, DeliveryPlan? Plan)
{
    public Module? Module { get; init; }

    public PlannedDay? Day { get; init; }
}
