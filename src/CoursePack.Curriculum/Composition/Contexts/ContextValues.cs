using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Composition.Contexts;

/// <summary>Makes what a template sees: dictionaries, arrays, whole numbers, plain words of the tool and references to texts of the course.</summary>
internal abstract class ContextValues(CompositionScope composition)
{
    protected const string Workbook = "trainee-workbook", Handbook = "trainer-handbook";

    protected CompositionScope Composition { get; } = composition;

    protected Course Course => Composition.Course;

    protected Words Words => Composition.Words;

    protected static object[] List<T>(IEnumerable<T> items, Func<T, object?> each) => [.. items.Select(each).OfType<object>()];

    /// <summary>One of the <see cref="LateValues"/>, made when the template asks for it.</summary>
    protected static object Late(Func<object?> make) => make;

    /// <summary>A list for which <c>#if</c> is false when it is empty.</summary>
    protected static object[]? Some<T>(IEnumerable<T> items, Func<T, object?> each) =>
        List(items, each) is { Length: > 0 } list ? list : null;

    protected object? Text(AuthorText? text, Audience audience = Audience.Everyone) =>
        text is null ? null : Line(() => Composition.Line(text), audience);

    /// <summary>A text of the course that is no author's line, such as a version.</summary>
    protected object? Text(string? text, SourceSpan span, Audience audience = Audience.Everyone) =>
        string.IsNullOrEmpty(text) ? null : Line(() => [new TextRun(text) { Span = span }], audience);

    protected object Line(Func<ImmutableArray<Inline>> inlines, Audience audience = Audience.Everyone) =>
        Composition.References.Line(audience, inlines);

    /// <summary>The page on which a thing begins in another product of this build; null where that product is not made, or is this one.</summary>
    protected object? PageIn(string product, string module, object thing, SourceSpan span)
    {
        var request = Composition.Request;
        if (!request.Products.Contains(product) || Composition.Product.Id == product || !request.Templates.Products.TryGetValue(product, out var template))
            return null;
        var document = template.Per switch
        {
            ProductUnit.Course => product,
            ProductUnit.Module => $"{product}-{module}",
            _ => null,
        };
        return document is null ? null : Line(() => [new PageReference(document, Composition.Anchors[thing]) { Span = span }]);
    }

    /// <param name="scope">Where its links are looked up.</param>
    /// <param name="name">Begins the names of its fields, such as <c>module.activity</c>.</param>
    /// <param name="shape">What else is done to the blocks; null for nothing.</param>
    protected object? Blocks(RichText? text, string scope, string name, Audience audience = Audience.Everyone, Func<ImmutableArray<Block>, ImmutableArray<Block>>? shape = null) =>
        text is null ? null : Composition.References.Blocks(audience, () =>
        {
            var named = new FieldNames(name).Blocks(text.Blocks);
            var blocks = new AuthorRewriter(Composition, scope, name.Replace('.', '-')).Rewrite(named);
            return shape is null ? blocks : shape(blocks);
        });
}
