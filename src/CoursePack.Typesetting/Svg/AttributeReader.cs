using System.Collections.Frozen;

namespace CoursePack.Typesetting.Svg;

/// <summary>Which attributes an element of the plain subset may have, and their numbers.</summary>
internal sealed class AttributeReader(SvgProblems problems)
{
    private static readonly FrozenDictionary<string, string[]> Own = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["svg"] = ["x", "y", "width", "height", "viewBox", "preserveAspectRatio", "version", "baseProfile", "zoomAndPan"],
        ["g"] = ["transform"],
        ["defs"] = ["transform"],
        ["use"] = ["transform", "href", "x", "y", "width", "height"],
        ["path"] = ["transform", "d"],
        ["rect"] = ["transform", "x", "y", "width", "height", "rx", "ry"],
        ["circle"] = ["transform", "cx", "cy", "r"],
        ["ellipse"] = ["transform", "cx", "cy", "rx", "ry"],
        ["line"] = ["transform", "x1", "y1", "x2", "y2"],
        ["polyline"] = ["transform", "points"],
        ["polygon"] = ["transform", "points"],
        ["text"] = ["transform", "x", "y", "dx", "dy"],
        ["tspan"] = ["x", "y", "dx", "dy"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Anywhere = ["id", "class", "style", "role", "lang", "tabindex", "focusable", "xml:space"];

    public static bool IsDrawn(string element) => Own.ContainsKey(element);

    public void Check(SvgElement element)
    {
        var own = Own[element.Name];
        foreach (var attribute in element.Attributes)
        {
            var name = attribute.Name;
            if (own.Contains(name) || Anywhere.Contains(name) || StyleReader.IsProperty(name) || name.StartsWith("data-", StringComparison.Ordinal) || name.StartsWith("aria-", StringComparison.Ordinal))
                continue;
            problems.Outside(
                attribute.Place,
                $"the attribute '{SvgWords.Short(name)}' of <{element.Name}> is outside the plain subset",
                name.StartsWith("on", StringComparison.OrdinalIgnoreCase) ? "delete it: a picture runs no scripts" : "delete it, or draw it with plain shapes");
        }
    }

    /// <summary>A length in pixels; <paramref name="otherwise"/> where the attribute is absent or cannot be read, which is then a problem.</summary>
    public double Length(SvgElement element, string name, double otherwise = 0) => Find(element, name) ?? otherwise;

    public double? Find(SvgElement element, string name)
    {
        if (element.Find(name) is not { } attribute || attribute.Value.Trim() == "auto")
            return null;
        if (SvgValues.Length(attribute.Value) is { } value)
            return value;
        var scanner = new NumberScanner(attribute.Value.AsSpan().Trim());
        if (scanner.TryNumber(out _))
            problems.Outside(attribute.Place, $"'{SvgWords.Short(attribute.Value)}' is not a value of '{name}' in the plain subset", "write a number, or a length in px, pt, mm, cm or in");
        else
            problems.Broken(attribute.Place, $"'{SvgWords.Short(attribute.Value)}' is no number for '{name}'", "write a number");
        return null;
    }

    /// <summary>A length that has no sense below 0.</summary>
    public double? Size(SvgElement element, string name)
    {
        var value = Find(element, name);
        if (value is not < 0)
            return value;
        problems.Broken(element.Find(name)!.Place, $"'{name}' is below 0", "write a number from 0");
        return null;
    }

    public Affine Transform(SvgElement element)
    {
        if (element.Find("transform") is not { } attribute)
            return Affine.Identity;
        if (SvgValues.Transform(attribute.Value) is { } transform)
            return transform;
        problems.Broken(attribute.Place, $"'{SvgWords.Short(attribute.Value)}' is no transform that can be read", "write matrix, translate, scale, rotate, skewX or skewY with numbers");
        return Affine.Identity;
    }
}
