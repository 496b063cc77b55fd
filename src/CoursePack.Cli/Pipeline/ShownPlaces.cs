using System.Collections.Immutable;
using CoursePack.Cli.CommandLine;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Composition;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Validation;
using CoursePack.Rendering.Pdf;

namespace CoursePack.Cli.Pipeline;

/// <summary>Where the printed books show each local place: by the page on which the part that holds it begins.</summary>
internal sealed class ShownPlaces
{
    private const string LocalPlace = "local.";

    private readonly Dictionary<string, SortedDictionary<string, SortedSet<int>>> pages = new(StringComparer.Ordinal);

    public static ShownPlaces Of(CourseLocation location, TemplateSource templates, CourseFacts facts, DeliveryPlan? plan)
    {
        var shown = new ShownPlaces();
        if (templates.Load().Value is not { } set)
            return shown;
        var products = facts.Course.Products.Select(p => p.Value).ToImmutableArray();
        var composer = new CourseComposer(new()
        {
            Index = facts.Index,
            Files = location.Workspace,
            Templates = set,
            Plan = plan,
            Coverage = plan is null ? null : facts.Coverage[facts.Plans.IndexOf(plan)],
            Products = products,
            ToolVersion = CommandLineProgram.ToolVersion,
        });
        foreach (var document in products.Select(composer.Compose).SelectMany(c => c.Value?.Documents ?? []))
            shown.Add(document, PdfRenderer.PageNumbers(document, Theme.Default));
        return shown;
    }

    /// <summary>Such as <c>trainee-workbook pages 3, 12; box-guide page 4</c>; empty when no book shows it.</summary>
    public string Of(string place) => !pages.TryGetValue(place, out var products) ? "" :
        string.Join("; ", products.Select(p => $"{p.Key} {(p.Value.Count == 1 ? "page" : "pages")} {string.Join(", ", p.Value)}"));

    private void Add(Document document, ImmutableDictionary<string, int> numbers)
    {
        var page = 1;
        foreach (var block in DocumentWalk.Blocks(document.Blocks))
        {
            if (block.Id is { } id && numbers.TryGetValue(id, out var number))
                page = number;
            foreach (var blank in DocumentWalk.Inlines(block).OfType<Blank>())
                Note(blank.Name, document.Id, page);
            if (block is FieldBlock field)
                Note(field.Name, document.Id, page);
        }
    }

    private void Note(string place, string product, int page)
    {
        // Composition names the field of a local place by its id behind this word.
        if (!place.StartsWith(LocalPlace, StringComparison.Ordinal))
            return;
        place = place[LocalPlace.Length..];
        if (!pages.TryGetValue(place, out var products))
            pages[place] = products = new(StringComparer.Ordinal);
        if (!products.TryGetValue(product, out var numbers))
            products[product] = numbers = [];
        numbers.Add(page);
    }
}
