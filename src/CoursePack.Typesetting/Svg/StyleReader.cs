using System.Collections.Frozen;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Svg;

/// <summary>Presentation attributes and the declarations of <c>style</c>, which win over them (SVG 2 §6.6).</summary>
internal sealed class StyleReader(SvgProblems problems)
{
    /// <summary>Properties that change nothing of what the plain subset can show.</summary>
    private static readonly FrozenSet<string> Idle =
    [
        "font-family", "shape-rendering", "text-rendering", "image-rendering", "color-rendering", "color-interpolation", "color-interpolation-filters",
        "clip-rule", "cursor", "pointer-events", "overflow", "enable-background", "line-height", "text-align", "text-indent",
        "stop-color", "stop-opacity", "flood-color", "flood-opacity", "lighting-color",
    ];

    /// <summary>Properties that may stand there as long as they ask for nothing.</summary>
    private static readonly FrozenDictionary<string, string[]> Unasked = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["filter"] = ["none"],
        ["mask"] = ["none"],
        ["clip-path"] = ["none"],
        ["clip"] = ["auto"],
        ["marker"] = ["none"],
        ["marker-start"] = ["none"],
        ["marker-mid"] = ["none"],
        ["marker-end"] = ["none"],
        ["letter-spacing"] = ["normal", "0", "0px"],
        ["word-spacing"] = ["normal", "0", "0px"],
        ["dominant-baseline"] = ["auto", "alphabetic"],
        ["alignment-baseline"] = ["auto", "baseline"],
        ["baseline-shift"] = ["baseline", "0"],
        ["text-decoration"] = ["none"],
        ["text-transform"] = ["none"],
        ["font-variant"] = ["normal"],
        ["font-stretch"] = ["normal"],
        ["writing-mode"] = ["lr-tb", "lr", "horizontal-tb"],
        ["direction"] = ["ltr"],
        ["unicode-bidi"] = ["normal"],
        ["white-space"] = ["normal"],
        ["paint-order"] = ["normal"],
        ["vector-effect"] = ["none"],
        ["mix-blend-mode"] = ["normal"],
        ["isolation"] = ["auto"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Drawn =
    [
        "fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray",
        "stroke-dashoffset", "stroke-opacity", "opacity", "color", "font-size", "font-weight", "font-style", "text-anchor", "display", "visibility",
    ];

    public static bool IsProperty(string name) => Drawn.Contains(name) || Idle.Contains(name) || Unasked.ContainsKey(name);

    public SvgStyle Read(SvgElement element, SvgStyle parent)
    {
        var style = parent;
        foreach (var attribute in element.Attributes.Where(a => IsProperty(a.Name)))
            style = Apply(style, attribute.Name, attribute.Value.Trim(), attribute.Place, parent);
        if (element.Find("style") is not { } declarations)
            return style;
        foreach (var declaration in declarations.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                style = Apply(style, declaration[..colon].Trim().ToLowerInvariant(), declaration[(colon + 1)..].Trim(), declarations.Place, parent);
            else
                problems.Broken(declarations.Place, $"'{SvgWords.Short(declaration)}' is no declaration of 'style'", "write name: value, with semicolons between");
        }

        return style;
    }

    private SvgStyle Apply(SvgStyle style, string name, string value, SvgPlace place, SvgStyle parent)
    {
        if (Idle.Contains(name) || name.StartsWith('-'))
            return style;
        if (Unasked.TryGetValue(name, out var idle) && idle.Contains(value, StringComparer.OrdinalIgnoreCase))
            return style;
        if (!Drawn.Contains(name))
            problems.Outside(place, $"'{SvgWords.Short(name)}: {SvgWords.Short(value)}' is outside the plain subset", "take it out, or draw it with plain shapes");
        else if (value.Equals("inherit", StringComparison.OrdinalIgnoreCase) && name is not ("opacity" or "display"))
            return Inherited(style, name, parent);
        else if (Value(style, name, value) is { } next)
            return next;
        else
            problems.Outside(place, $"'{SvgWords.Short(value)}' is not a value of '{name}' in the plain subset", Hint(name, value));
        return style;
    }

    private static SvgStyle? Value(SvgStyle style, string name, string value) => name switch
    {
        "fill" => SvgPaint.Read(value) is { } paint ? style with { Fill = paint } : null,
        "stroke" => SvgPaint.Read(value) is { } paint ? style with { Line = paint } : null,
        "color" => value.Equals("currentColor", StringComparison.OrdinalIgnoreCase) ? style : SvgColor.Read(value) is { } color ? style with { CurrentColor = color } : null,
        "fill-rule" => value switch { "nonzero" => style with { EvenOdd = false }, "evenodd" => style with { EvenOdd = true }, _ => null },
        "fill-opacity" => Clear(value) is { } clear ? style with { FillIsClear = clear } : null,
        "stroke-opacity" => Clear(value) is { } clear ? style with { LineIsClear = clear } : null,
        "opacity" => Clear(value) is { } clear ? style with { Hidden = style.Hidden || clear } : null,
        "stroke-width" => SvgValues.Length(value) is { } width and >= 0 ? style with { LineWidth = width } : null,
        "stroke-linecap" => value switch
        {
            "butt" => style with { Cap = LineCap.Butt },
            "round" => style with { Cap = LineCap.Round },
            "square" => style with { Cap = LineCap.Square },
            _ => null,
        },
        "stroke-linejoin" => value switch
        {
            "miter" => style with { Join = LineJoin.Miter },
            "round" => style with { Join = LineJoin.Round },
            "bevel" => style with { Join = LineJoin.Bevel },
            _ => null,
        },
        "stroke-miterlimit" => SvgValues.Numbers(value) is [>= 1 and var limit] ? style with { MiterLimit = limit } : null,
        "stroke-dasharray" when value == "none" => style with { Dashes = [] },
        "stroke-dasharray" => SvgValues.Lengths(value) is { IsEmpty: false } dashes && dashes.All(d => d >= 0) ? style with { Dashes = dashes } : null,
        "stroke-dashoffset" => SvgValues.Length(value) is { } offset ? style with { DashOffset = offset } : null,
        "font-size" => SvgValues.Length(value) is { } size and >= 0 ? style with { FontSize = size } : null,
        "font-weight" => value switch
        {
            "normal" or "lighter" => style with { Bold = false },
            "bold" or "bolder" => style with { Bold = true },
            _ => SvgValues.Numbers(value) is [>= 1 and <= 1000 and var weight] ? style with { Bold = weight >= 600 } : null,
        },
        "font-style" => value switch { "normal" => style with { Italic = false }, "italic" or "oblique" => style with { Italic = true }, _ => null },
        "text-anchor" => value switch
        {
            "start" => style with { Anchor = TextAnchor.Start },
            "middle" => style with { Anchor = TextAnchor.Middle },
            "end" => style with { Anchor = TextAnchor.End },
            _ => null,
        },
        "display" => style with { Hidden = style.Hidden || value == "none" },
        "visibility" => value switch { "visible" => style with { Visible = true }, "hidden" or "collapse" => style with { Visible = false }, _ => null },
        _ => null,
    };

    /// <summary>The parent's value, also where an attribute of the same element has set another.</summary>
    private static SvgStyle Inherited(SvgStyle style, string name, SvgStyle parent) => name switch
    {
        "fill" => style with { Fill = parent.Fill },
        "stroke" => style with { Line = parent.Line },
        "color" => style with { CurrentColor = parent.CurrentColor },
        "fill-rule" => style with { EvenOdd = parent.EvenOdd },
        "fill-opacity" => style with { FillIsClear = parent.FillIsClear },
        "stroke-opacity" => style with { LineIsClear = parent.LineIsClear },
        "stroke-width" => style with { LineWidth = parent.LineWidth },
        "stroke-linecap" => style with { Cap = parent.Cap },
        "stroke-linejoin" => style with { Join = parent.Join },
        "stroke-miterlimit" => style with { MiterLimit = parent.MiterLimit },
        "stroke-dasharray" => style with { Dashes = parent.Dashes },
        "stroke-dashoffset" => style with { DashOffset = parent.DashOffset },
        "font-size" => style with { FontSize = parent.FontSize },
        "font-weight" => style with { Bold = parent.Bold },
        "font-style" => style with { Italic = parent.Italic },
        "text-anchor" => style with { Anchor = parent.Anchor },
        _ => style with { Visible = parent.Visible },
    };

    // What is neither clear nor solid needs transparency, which pages do not have.
    private static bool? Clear(string value) => SvgValues.Opacity(value) switch { 0 => true, 1 => false, _ => null };

    private static string Hint(string name, string value) =>
        name.EndsWith("opacity", StringComparison.Ordinal) ? "use a lighter colour that is solid: pages have no transparency"
        : value.StartsWith("url(", StringComparison.OrdinalIgnoreCase) ? "use one plain colour in place of a gradient or pattern"
        : name is "fill" or "stroke" or "color" ? "write a colour as #rrggbb, or by its name"
        : "write a plain value, lengths as a number";
}
