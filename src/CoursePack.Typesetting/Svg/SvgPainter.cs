using System.Collections.Immutable;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Svg;

/// <summary>Walks the elements of a drawing and makes its shapes, each in points and in no need of a transform.</summary>
internal sealed class SvgPainter
{
    private readonly SvgProblems problems;
    private readonly Color currentColor;
    private readonly AttributeReader attributes;
    private readonly StyleReader styles;
    private readonly SvgShapes shapes;
    private readonly SvgText texts;
    private readonly Dictionary<string, SvgElement> ids = new(StringComparer.Ordinal);
    private readonly HashSet<SvgElement> used = [];
    private readonly ImmutableArray<Shape>.Builder painted = ImmutableArray.CreateBuilder<Shape>();
    private SvgCanvas canvas = new(0, 0);
    private int drawn, segments;
    private bool exhausted;

    public SvgPainter(SvgProblems problems, Color currentColor)
    {
        this.problems = problems;
        this.currentColor = currentColor;
        attributes = new(problems);
        styles = new(problems);
        shapes = new(attributes, problems);
        texts = new(attributes, styles, problems);
    }

    public Drawing? Paint(SvgElement root)
    {
        if (root is not { Vocabulary: SvgVocabulary.Svg, Name: "svg" })
        {
            if (root.Name == "svg")
                problems.Broken(root.Place, "<svg> does not say that it is SVG", "begin the file with <svg xmlns=\"http://www.w3.org/2000/svg\" …>");
            else
                problems.Broken(root.Place, $"the file is no drawing: it begins with <{SvgWords.Short(root.Name)}>", "save the drawing again as SVG");
            return null;
        }

        Index(root);
        attributes.Check(root);
        var viewport = SvgViewport.Read(root, attributes, problems);
        if (viewport is not null)
            canvas = new(viewport.Width, viewport.Height);
        var style = styles.Read(root, new(currentColor) { Hidden = viewport is null });
        Children(root, viewport?.ToPoints ?? Affine.Identity, style, depth: 1);
        return viewport is null ? null : new(viewport.Width, viewport.Height, painted.ToImmutable());
    }

    private void Index(SvgElement element)
    {
        if (element.Find("id") is { } id)
            ids.TryAdd(id.Value, element);
        foreach (var child in element.Children)
            Index(child);
    }

    private void Children(SvgElement element, Affine place, SvgStyle style, int depth)
    {
        foreach (var child in element.Children)
            Draw(child, place, style, depth);
    }

    private void Draw(SvgElement element, Affine around, SvgStyle parent, int depth)
    {
        if (exhausted)
            return;
        if (IsNote(element))
        {
            Note(element);
            return;
        }

        if (element.Vocabulary == SvgVocabulary.Markup || element.Name is "svg" or "tspan" || !AttributeReader.IsDrawn(element.Name))
        {
            Refuse(element);
            return;
        }

        if (++drawn > SvgLimits.Drawn || depth > SvgLimits.Depth)
        {
            exhausted = true;
            problems.Outside(element.Place, "uses within uses make the drawing too large", "draw the parts themselves, or save the drawing as PNG");
            return;
        }

        attributes.Check(element);
        var style = styles.Read(element, parent);
        var place = around.Around(attributes.Transform(element));
        if (!place.IsFinite || place.IsFlat)
            style = style with { Hidden = true };
        switch (element.Name)
        {
            case "g":
                Children(element, place, style, depth + 1);
                break;
            case "defs":
                Children(element, place, style with { Hidden = true }, depth + 1);
                break;
            case "use":
                Leaf(element);
                Use(element, place, style, depth);
                break;
            case "text":
                foreach (var label in texts.Labels(element, place, style))
                    Add(element, label, canvas.Holds(label));
                break;
            default:
                Leaf(element);
                if (shapes.PathOf(element) is { } path)
                    Outline(element, path, place, style);
                break;
        }
    }

    private void Use(SvgElement element, Affine place, SvgStyle style, int depth)
    {
        if (element.Find("href") is not { } reference)
            return;
        if (!reference.Value.StartsWith('#'))
        {
            problems.Outside(reference.Place, $"'{SvgWords.Short(reference.Value)}' lies outside the file", "copy what it points to into the drawing");
            return;
        }

        if (!ids.TryGetValue(reference.Value[1..], out var target))
        {
            problems.Broken(reference.Place, $"no element has the id '{SvgWords.Short(reference.Value[1..])}'", "mend the id");
            return;
        }

        if (!used.Add(target))
        {
            problems.Broken(reference.Place, $"'{SvgWords.Short(reference.Value)}' uses itself", "point to another element");
            return;
        }

        Draw(target, place.Around(Affine.Move(attributes.Length(element, "x"), attributes.Length(element, "y"))), style, depth + 1);
        used.Remove(target);
    }

    private void Outline(SvgElement element, VectorPath path, Affine place, SvgStyle style)
    {
        segments += path.Segments.Length;
        if (segments > SvgLimits.Segments)
        {
            exhausted = true;
            problems.Outside(element.Place, $"the drawing has more than {SvgLimits.Segments} pieces of lines", "make the paths simpler, or save the drawing as PNG");
            return;
        }

        var area = element.Name == "line" ? null : style.Area;
        if (style.Hidden || !style.Visible || (area is null && style.LineColor is null))
            return;
        Stroke? stroke = null;
        if (style.LineColor is not null)
        {
            if (place.UniformScale is not { } scale)
            {
                problems.Outside(element.Place, $"the line of <{element.Name}> is stretched unevenly, which is outside the plain subset", "scale it as much across as down, or draw it in its final shape");
                return;
            }

            stroke = style.Stroke(scale);
        }

        var outline = new Shape.Outline(place.Apply(path), area, stroke) { EvenOdd = style.EvenOdd };
        Add(element, outline, canvas.Holds(outline));
    }

    // Where a browser would cut it off, a page would show all of it.
    private void Add(SvgElement element, Shape shape, bool held)
    {
        if (held)
            painted.Add(shape);
        else
            problems.Outside(element.Place, $"<{element.Name}> reaches beyond the edge of the drawing", "make the viewBox larger, or move it inside");
    }

    private static bool IsNote(SvgElement element) =>
        element.Vocabulary == SvgVocabulary.Other || element is { Vocabulary: SvgVocabulary.Svg, Name: "title" or "desc" or "metadata" };

    /// <summary>A shape holds notes and nothing else.</summary>
    private void Leaf(SvgElement element)
    {
        foreach (var child in element.Children)
        {
            if (IsNote(child))
                Note(child);
            else
                Refuse(child);
        }
    }

    /// <summary>What is not drawn may hold anything but what a browser would run or draw.</summary>
    private void Note(SvgElement element)
    {
        foreach (var child in element.Children)
        {
            if (child.Vocabulary == SvgVocabulary.Other)
                Note(child);
            else
                Refuse(child);
        }
    }

    private void Refuse(SvgElement element) => problems.Outside(
        element.Place,
        $"<{SvgWords.Short(element.Name)}> is outside the plain subset",
        element.Name switch
        {
            "script" or "a" or "style" or "animate" or "set" or "animateMotion" or "animateTransform" => "delete it; write looks as attributes, such as fill=\"#334455\"",
            "image" => "add the picture to the text by itself, or save the whole drawing as PNG",
            "linearGradient" or "radialGradient" or "pattern" => "delete it, and use one plain colour",
            _ => "delete it, draw it with plain shapes, or save the drawing as PNG",
        });
}
