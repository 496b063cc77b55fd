using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Composition.Contexts;

/// <summary>Frameworks and where they come from; <c>::: competences</c> prints what is in them.</summary>
internal sealed class FrameworkContext(CompositionScope composition) : ContextValues(composition)
{
    public object[] All() => List(Course.Frameworks, Of);

    private object? Of(Framework framework) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["title"] = Text(framework.Title),
        ["version"] = Text(framework.Version, framework.Span),
        ["source"] = Text(framework.Source.Title, framework.Span),
        ["publisher"] = Text(framework.Source.Publisher, framework.Span),
        ["year"] = Text(framework.Source.Year, framework.Span),
        ["url"] = Text(framework.Source.Url, framework.Span),
        ["note"] = Text(framework.Source.Note),
    };
}
