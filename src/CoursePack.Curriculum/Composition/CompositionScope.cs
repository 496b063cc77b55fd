using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Curriculum.Markdown;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Composition;

/// <summary>What all parts of one document's composition share.</summary>
internal sealed class CompositionScope
{
    private readonly ImmutableDictionary<string, LocalPlace> places;

    public CompositionScope(CompositionRequest request, ProductTemplate product, DeliveryPlan? plan, AnchorMap anchors, ExerciseNumbers numbers, Words words, Words furniture, DiagnosticBag findings)
    {
        Request = request;
        Product = product;
        Plan = plan;
        Anchors = anchors;
        Numbers = numbers;
        Words = words;
        Furniture = furniture;
        Findings = findings;
        Assets = new(request.Files, findings);
        Tables = new(this);
        places = Course.LocalPlaces.GroupBy(p => p.Id).ToImmutableDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    public CompositionRequest Request { get; }

    public ProductTemplate Product { get; }

    public DeliveryPlan? Plan { get; }

    public AnchorMap Anchors { get; }

    public ExerciseNumbers Numbers { get; }

    public Words Words { get; }

    /// <summary>Fixed words for what stands around the text, all in the language of the document.</summary>
    public Words Furniture { get; }

    /// <summary>BCP 47: of the document as a whole.</summary>
    public string Language => Request.Templates.WholeLanguageFor(Course.Language);

    public DiagnosticBag Findings { get; }

    public AssetStore Assets { get; }

    public GeneratedTables Tables { get; }

    public ReferenceStore References { get; } = new();

    public Course Course => Request.Index.Course;

    public Audience Audience => Product.Audience;

    /// <summary>A text of one line, resolved; line ends in it are spaces.</summary>
    public ImmutableArray<Inline> Line(AuthorText text) =>
        [.. VariableText.Split(text.Value.TrimEnd('\n'), text.Span).Select(i => i switch
        {
            VariableReference variable => Variable(variable),
            TextRun run when run.Text.Contains('\n', StringComparison.Ordinal) => run with { Text = run.Text.Replace('\n', ' ') },
            _ => i,
        })];

    /// <summary>A label or target, resolved to plain text: a blank within it shows its own label.</summary>
    public string Plain(string text) => VariableText.Resolve(text, PlainValue);

    /// <summary>The text of a variable, or a local place: its value or a blank. A rule has reported a name that is neither.</summary>
    public Inline Variable(VariableReference variable) =>
        Course.Variables.TryGetValue(variable.Name, out var value) ? new TextRun(value.Value) { Span = variable.Span }
        : places.TryGetValue(variable.Name, out var place) ? Blank(place) with { Span = variable.Span }
        : new TextRun($"[{variable.Name}]") { Span = variable.Span };

    public Blank Blank(LocalPlace place) =>
        new(Plain(place.Label.Value), place.Value.Length == 0 ? null : place.Value, "local." + place.Id) { Span = place.Span };

    private string PlainValue(string name) =>
        Course.Variables.TryGetValue(name, out var value) ? value.Value
        : places.TryGetValue(name, out var place) ? (place.Value.Length > 0 ? place.Value : $"[{place.Label.Value}]")
        : $"[{name}]";
}
