using System.Globalization;
using System.Text.RegularExpressions;
using CoursePack.Curriculum.Schemas;

namespace CoursePack.Tests.Schemas;

/// <summary>A file of one kind as its table of keys describes it: every key is there, with a value of its shape.</summary>
internal sealed class SchemaExample
{
    private static readonly string[] Samples = ["some-id", "2027-01-31", "09:30", "https://example.org", "en-GB", "1.0.0", "CP5003", "#123456", "12-0123456789abcdef", "3.2.4 12-0123456789abcdef", "1", "a/b/c practises a/d"];

    /// <summary>Another value for a place, or null.</summary>
    public Func<string, Shape, string?> Instead { get; init; } = (_, _) => null;

    /// <summary>One more key, with its value, for the keys at a place.</summary>
    public Func<string, string?> Extra { get; init; } = _ => null;

    /// <summary>Every place below a shape: <c>/sessions/activities/minutes</c>, and <c>""</c> for itself.</summary>
    public static IEnumerable<(string Place, Shape Shape)> Places(Shape shape, string place = "") =>
        shape switch
        {
            Shape.ListOf list => Places(list.Item, place),
            Shape.Either either => Places(Chosen(either), place),
            Shape.Keys keys => keys.All.SelectMany(key => Places(key.Shape, $"{place}/{key.Name}")).Prepend((place, keys)),
            Shape.Named named => Places(named.Value, place),
            _ => [(place, shape)],
        };

    public string Of(Shape shape, string place = "") =>
        Instead(place, shape) ?? shape switch
        {
            Shape.Formed formed => Samples.First(s => Regex.IsMatch(s, formed.Form)),
            Shape.Whole whole => whole.Least.ToString(CultureInfo.InvariantCulture),
            Shape.Number => "12",
            Shape.Flag => "true",
            Shape.Words words => words.Known[0],
            Shape.Reference => "some-id",
            Shape.ListOf list => $"[{Of(list.Item, place)}]",
            Shape.Either either => Of(Chosen(either), place),
            Shape.Named named => $"{{ {Samples.First(s => Regex.IsMatch(s, named.Form))}: {Of(named.Value, place)} }}",
            Shape.Keys keys => "{ " + string.Join(", ", keys.All.Select(key => $"{key.Name}: {Of(key.Shape, $"{place}/{key.Name}")}").Append(Extra(place)).OfType<string>()) + " }",
            _ => "text",
        };

    /// <summary>What has more to say about keys.</summary>
    private static Shape Chosen(Shape.Either either) => either.Shapes.OfType<Shape.Keys>().FirstOrDefault() ?? either.Shapes[0];
}
