namespace CoursePack.Typesetting.Svg;

internal enum SvgVocabulary
{
    Svg,

    /// <summary>XHTML, of which a browser would run a script.</summary>
    Markup,

    /// <summary>Notes of drawing programs, which nothing draws.</summary>
    Other,
}

/// <summary>One element of the file as it was written.</summary>
internal sealed class SvgElement(SvgVocabulary vocabulary, string name, SvgPlace place)
{
    public SvgVocabulary Vocabulary { get; } = vocabulary;

    /// <summary>Without a prefix.</summary>
    public string Name { get; } = name;

    public SvgPlace Place { get; } = place;

    /// <summary>In the order of the file; those of other vocabularies are left out, <c>xlink:href</c> is <c>href</c>.</summary>
    public List<SvgAttribute> Attributes { get; } = [];

    public List<SvgNode> Nodes { get; } = [];

    public IEnumerable<SvgElement> Children => Nodes.Select(n => n.Element).OfType<SvgElement>();

    public SvgAttribute? Find(string name) => Attributes.Find(a => a.Name == name);
}

internal sealed record SvgAttribute(string Name, string Value, SvgPlace Place);

/// <summary>An element or a piece of text.</summary>
internal readonly record struct SvgNode(SvgElement? Element, string Text);
