using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Migration;
using CoursePack.Curriculum.Overlays;
using CoursePack.Curriculum.Schemas;

namespace CoursePack.Tests.Schemas;

/// <summary>The tables that schemas are written from, against the binders: neither may know a key, a word or a limit that the other does not.</summary>
public sealed class KeyTableTests
{
    public static TheoryData<string> Kinds => [.. FileKinds.All.Select(k => k.Name).Where(n => n is not ("product" or "theme" or "strings"))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_binder_asks_for_the_keys_of_the_table_and_for_no_others(string kind)
    {
        var places = SchemaExample.Places(ShapeOf(kind)).Where(p => p.Shape is Shape.Keys).ToList();
        var found = Bind(kind, new() { Extra = place => $"{Unknown(places.FindIndex(p => p.Place == place))}: text" });
        foreach (var (place, shape) in places)
        {
            var name = Unknown(places.FindIndex(p => p.Place == place));
            var unknown = found.SingleOrDefault(d => d.Code == "CP2001" && d.Message.EndsWith($"no key '{name}'", StringComparison.Ordinal));
            unknown.ShouldNotBeNull($"{kind}{place}");
            unknown.Hints.Single().ShouldBe($"known keys: {string.Join(", ", ((Shape.Keys)shape).All.Select(k => k.Name).Order(StringComparer.Ordinal))}", $"{kind}{place}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_binder_misses_the_keys_that_the_table_requires_and_no_others(string kind)
    {
        foreach (var (place, shape) in SchemaExample.Places(ShapeOf(kind)).Where(p => p.Shape is Shape.Keys))
        {
            var keys = (Shape.Keys)shape;
            var found = Bind(kind, new() { Instead = (at, s) => at == place && s is Shape.Keys ? "{ qqqqqqqqqqqq: text }" : null });
            var missing = found.Where(d => d.Code == "CP2002").Select(d => d.Message.Split('\'')[^2]).Order(StringComparer.Ordinal);
            var required = keys.All.Where(k => k.Required).Select(k => k.Name).Concat(keys.OneOf.IsDefaultOrEmpty ? [] : [keys.OneOf[0]]);
            missing.ShouldBe(required.Order(StringComparer.Ordinal), $"{kind}{place}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_binder_allows_the_words_of_the_table_and_no_others(string kind)
    {
        foreach (var (place, shape) in SchemaExample.Places(ShapeOf(kind)).Where(p => p.Shape is Shape.Words))
        {
            var found = Bind(kind, new() { Instead = (at, s) => at == place && s is Shape.Words ? "zz-nothing" : null });
            var refused = found.SingleOrDefault(d => d.Code == "CP2004" && d.Message.StartsWith("'zz-nothing'", StringComparison.Ordinal));
            refused.ShouldNotBeNull($"{kind}{place}");
            refused.Hints[^1].ShouldBe($"write one of: {string.Join(", ", ((Shape.Words)shape).Known)}", $"{kind}{place}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_binder_has_the_limits_of_the_table(string kind)
    {
        foreach (var (place, shape) in SchemaExample.Places(ShapeOf(kind)).Where(p => p.Shape is Shape.Whole))
        {
            var whole = (Shape.Whole)shape;
            Refuses(whole.Least).ShouldBeFalse($"{kind}{place} {whole.Least}");
            Refuses(whole.Most).ShouldBeFalse($"{kind}{place} {whole.Most}");
            Refuses(whole.Most + 1).ShouldBeTrue($"{kind}{place} {whole.Most + 1}");
            if (whole.Least > 0)
                Refuses(whole.Least - 1).ShouldBeTrue($"{kind}{place} {whole.Least - 1}");

            bool Refuses(int value) =>
                Bind(kind, new() { Instead = (at, s) => at == place && s is Shape.Whole ? value.ToString(CultureInfo.InvariantCulture) : null })
                    .Any(d => d.Code == "CP2003" && d.Message.StartsWith($"'{place.Split('/')[^1]}' must be", StringComparison.Ordinal));
        }
    }

    /// <summary>What every shape says of itself must be true of its own example, or the tests above would compare nothing.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_example_of_a_kind_has_no_finding_of_keys_words_and_types(string kind) =>
        Bind(kind, new()).Where(d => d.Code is "CP2001" or "CP2002" or "CP2003" or "CP2004" && !d.Message.StartsWith("one slot is both", StringComparison.Ordinal))
            .Select(d => d.Message).ShouldBeEmpty();

    [Fact]
    public void An_operation_of_an_overlay_has_the_keys_of_the_table() =>
        OverlayKeys.Operation.All.Select(k => k.Name).ShouldBe(PatchReader.Keys, ignoreOrder: true);

    [Fact]
    public void The_head_of_a_product_has_the_keys_of_the_table() =>
        ((Shape.Keys)ShapeOf("product")).All.Select(k => k.Name).Order(StringComparer.Ordinal).ShouldBe(FrontMatter.Keys);

    [Fact]
    public void A_fixed_word_has_the_keys_of_the_table()
    {
        var found = new DiagnosticBag();
        var word = ((Shape.Named)ShapeOf("strings")).Value;
        WordListReader.Read("cy", new("cy.yaml", $"falls_back_to: en-GB\narea: {new SchemaExample { Extra = _ => "qqqqqqqqqqqq: text" }.Of(word)}\n"), found);
        found.ToImmutable().ShouldHaveSingleItem().Message.ShouldBe("a fixed word has no 'qqqqqqqqqqqq'");
    }

    [Fact]
    public void A_theme_may_say_every_key_of_the_table()
    {
        var found = new DiagnosticBag();
        ThemeReader.Read("example", new SourceText("example.yaml", new SchemaExample().Of(ShapeOf("theme"))), Core.Documents.Theme.Default, ImmutableArray.CreateBuilder<ThemeFile>(), found);
        found.ToImmutable().Where(d => d.Message.StartsWith("themes know no", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_key_says_what_it_means()
    {
        var keys = FileKinds.All.Where(k => k.Name != "theme").SelectMany(k => SchemaExample.Places(k.Shape)).Select(p => p.Shape).OfType<Shape.Keys>().SelectMany(k => k.All);
        keys.Where(k => !k.Meaning.EndsWith('.')).Select(k => k.Name).ShouldBeEmpty();
    }

    private static string Unknown(int index) => "qqqqqqqqqqqq" + (char)('a' + index);

    private static Shape ShapeOf(string kind) => FileKinds.All.Single(k => k.Name == kind).Shape;

    private static ImmutableArray<Diagnostic> Bind(string kind, SchemaExample example)
    {
        var found = new DiagnosticBag();
        var context = new BindingContext(new CourseFiles(MemoryWorkspace.Of(), found), found);
        var text = example.Of(ShapeOf(kind));
        var page = new SourceText("some-id.md", $"---\n{text}\n---\ntext\n");
        var node = YamlLoader.Load(new SourceText("some-id.yaml", text)).Value!;
        switch (kind)
        {
            case "course":
                new CourseBinder(context, "", "1.0.0").Bind(node);
                break;
            case "local":
                new ListBinder(context).LocalPlaces(node);
                break;
            case "contacts":
                new ListBinder(context).Contacts(node);
                break;
            case "glossary":
                new ListBinder(context).Glossary(node);
                break;
            case "language":
                new ListBinder(context).WordChoices(node);
                break;
            case "framework":
                new FrameworkBinder(context).Bind(node);
                break;
            case "crosswalk":
                var crosswalks = new CourseFiles(MemoryWorkspace.Of(("some-id.yaml", text)), found);
                var course = (YamlNode.Mapping)YamlLoader.Load(new SourceText("course.yaml", "crosswalks: [some-id.yaml]")).Value!;
                var reading = new BindingContext(crosswalks, found);
                new CrosswalkBinder(reading).Named(new(reading, course, "course"));
                break;
            case "module":
                new ModuleBinder(context, []).Module(node);
                break;
            case "add-on":
                new ModuleBinder(context, []).AddOn(node, isOn: true);
                break;
            case "schedule":
                new ScheduleBinder(context).Bind(node);
                break;
            case "evaluation":
                new EvaluationBinder(context).Bind(node);
                break;
            case "handout":
                new PageBinder(context).Handout(MarkdownPage.Read(page).Value!);
                break;
            case "organisation-page":
                new PageBinder(context).OrganisationPage(MarkdownPage.Read(page).Value!);
                break;
            case "reviews":
                new ReviewBinder(context).Bind(node);
                break;
            case "map":
                found.AddRange(MigrationMapReader.Map(MemoryWorkspace.Of(("some-id.yaml", text)), "some-id.yaml").Diagnostics);
                break;
            default:
                throw new InvalidOperationException($"no binder is named here for '{kind}'");
        }

        return found.ToImmutable();
    }
}
