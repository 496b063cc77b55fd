using System.Text;

namespace CoursePack.Typesetting.Svg;

/// <summary>The runs of one <c>text</c> and the <c>tspan</c>s in it, with white space as browsers have it (SVG 2 §11.7).</summary>
internal sealed class SvgTextRuns(AttributeReader attributes, StyleReader styles, SvgProblems problems)
{
    private readonly List<SvgTextRun> runs = [];

    // Given by an element, taken by the first character in it.
    private double? nextX, nextY;
    private double nextDx, nextDy;

    // The baseline in hand: a place given across alone keeps it.
    private double lineY;
    private bool afterSpace = true;

    public List<SvgTextRun> Of(SvgElement text, SvgStyle style)
    {
        (nextX, nextY) = (0, 0);
        Take(text, style, text.Find("xml:space")?.Value == "preserve");
        if (runs.Count > 0 && runs[^1] is var last && afterSpace)
            runs[^1] = last with { Text = last.Text.TrimEnd(' ') };
        runs.RemoveAll(r => r.Text.Length == 0 && !r.Begins);
        return runs;
    }

    private void Take(SvgElement element, SvgStyle style, bool keepSpaces)
    {
        Position(element);
        if (style.Line.Resolve(style.CurrentColor) is not null && style is { LineColor: not null, Hidden: false })
            problems.Outside(element.Place, "a line around letters is outside the plain subset", "take 'stroke' away from the text");
        foreach (var (child, characters) in element.Nodes)
        {
            if (child is null)
                Add(characters, style, keepSpaces);
            else if (child is { Vocabulary: SvgVocabulary.Svg, Name: "tspan" })
                Span(child, style, keepSpaces);
            else if (child is not ({ Vocabulary: SvgVocabulary.Other } or { Vocabulary: SvgVocabulary.Svg, Name: "title" or "desc" }) || child.Children.Any())
                problems.Outside(child.Place, $"<{SvgWords.Short(child.Name)}> in a text is outside the plain subset", "write plain text or <tspan>");
        }
    }

    private void Span(SvgElement span, SvgStyle style, bool keepSpaces)
    {
        attributes.Check(span);
        Take(span, styles.Read(span, style), keepSpaces || span.Find("xml:space")?.Value == "preserve");
    }

    private void Position(SvgElement element)
    {
        nextX = attributes.Find(element, "x") ?? nextX;
        nextY = attributes.Find(element, "y") ?? nextY;
        nextDx += attributes.Length(element, "dx");
        nextDy += attributes.Length(element, "dy");
    }

    private void Add(string characters, SvgStyle style, bool keepSpaces)
    {
        var text = new StringBuilder(characters.Length);
        foreach (var character in characters)
        {
            if (character == '\u00AD')
                continue;
            var isSpace = NumberScanner.IsSpace(character);
            if (isSpace && afterSpace && !keepSpaces)
                continue;
            text.Append(isSpace ? ' ' : character);
            afterSpace = isSpace && !keepSpaces;
        }

        if (text.Length == 0)
            return;
        var begins = nextX is not null || nextY is not null;
        lineY = nextY ?? lineY;
        runs.Add(new(text.ToString(), style, begins, nextX, lineY, nextDx, nextDy));
        lineY += nextDy;
        (nextX, nextY, nextDx, nextDy) = (null, null, 0, 0);
    }
}
