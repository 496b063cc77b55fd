using System.Collections.Immutable;
using CoursePack.Cli.CommandLine;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Composition;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Overlays;
using CoursePack.Curriculum.Validation;
using CoursePack.Rendering.Pdf;

namespace CoursePack.Cli.Pipeline;

/// <summary>Where the printed books show each local place: by the page on which the part that holds it begins.</summary>
internal sealed class ShownPlaces
{
    private const string LocalPlace = "local.";

    private const int PagesNamed = 6;

    private readonly Dictionary<string, SortedDictionary<string, SortedSet<int>>> pages = new(StringComparer.Ordinal);

    /// <summary>Products of several documents, such as one a day: there the product is named and no page.</summary>
    private readonly HashSet<string> inParts = new(StringComparer.Ordinal);

    public static ShownPlaces Of(CourseLocation location, TemplateSource templates, CourseFacts facts, DeliveryPlan? plan, EffectiveCourse? layers)
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
            Layers = layers,
        });
        foreach (var product in products)
        {
            foreach (var document in composer.Compose(product).Value?.Documents ?? [])
            {
                if (document.Id == product)
                    shown.Add(product, document, PdfRenderer.PageNumbers(document, Theme.Default));
                else
                    shown.AddPart(product, document);
            }
        }

        return shown;
    }

    /// <summary>Such as <c>trainee-workbook pages 3, 12; box-guide page 4; day-sheets</c>; empty when no book shows it.</summary>
    public string Of(string place) => !pages.TryGetValue(place, out var products) ? "" :
        string.Join("; ", products.Select(p => inParts.Contains(p.Key) ? p.Key : $"{p.Key} {(p.Value.Count == 1 ? "page" : "pages")} {Listed(p.Value)}"));

    private static string Listed(SortedSet<int> numbers) =>
        string.Join(", ", numbers.Take(PagesNamed)) + (numbers.Count > PagesNamed ? $" and {numbers.Count - PagesNamed} more" : "");

    private void AddPart(string product, Document document)
    {
        inParts.Add(product);
        Add(product, document, ImmutableDictionary<string, int>.Empty);
    }

    private void Add(string product, Document document, ImmutableDictionary<string, int> numbers)
    {
        var page = 1;
        foreach (var block in DocumentWalk.Blocks(document.Blocks))
        {
            if (block.Id is { } id && numbers.TryGetValue(id, out var number))
                page = number;
            foreach (var blank in DocumentWalk.Inlines(block).OfType<Blank>())
                Note(blank.Name, product, page);
            if (block is FieldBlock field)
                Note(field.Name, product, page);
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
