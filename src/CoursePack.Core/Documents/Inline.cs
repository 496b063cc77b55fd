using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Core.Documents;

/// <summary>A piece of running text.</summary>
public abstract record Inline
{
    public SourceSpan Span { get; init; }

    public virtual bool Equals(Inline? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>The words of a run of inlines, without their looks.</summary>
    public static string PlainText(ImmutableArray<Inline> inlines)
    {
        // Most texts are one run, whose words are there already.
        if (inlines is [TextRun only])
            return only.Text;
        var text = new System.Text.StringBuilder();
        Append(text, inlines);
        return text.ToString();
    }

    private static void Append(System.Text.StringBuilder text, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run:
                    text.Append(run.Text);
                    break;
                case CodeSpan code:
                    text.Append(code.Text);
                    break;
                case LineBreak:
                    text.Append(' ');
                    break;
                case Blank blank:
                    text.Append(blank.Value ?? (blank.LabelHidden ? "" : blank.Label));
                    break;
                case InlineContainer container:
                    Append(text, container.Content);
                    break;
            }
        }
    }
}

public sealed record TextRun(string Text) : Inline;

public sealed record CodeSpan(string Text) : Inline;

public sealed record LineBreak : Inline;

/// <summary>A local place within a line: its value, or a labelled blank to write on.</summary>
public sealed record Blank(string Label, string? Value, string Name) : Inline
{
    /// <summary>The text around it says already what goes here: the label is for those who hear and not for those who see.</summary>
    public bool LabelHidden { get; init; }
}

/// <summary>The page on which an anchor stands, printed as a number; resolved by the renderer.</summary>
/// <param name="Product">Another document's id; null for this one.</param>
public sealed record PageReference(string? Product, string Anchor) : Inline;

/// <summary>An inline with inlines inside.</summary>
public abstract record InlineContainer(ImmutableArray<Inline> Content) : Inline;

public sealed record Strong(ImmutableArray<Inline> Content) : InlineContainer(Content);

public sealed record Emphasis(ImmutableArray<Inline> Content) : InlineContainer(Content);

/// <summary>Raised small text, such as the number of a note.</summary>
public sealed record Superscript(ImmutableArray<Inline> Content) : InlineContainer(Content);

/// <summary>Text in another language.</summary>
public sealed record LanguageSpan(string Language, ImmutableArray<Inline> Content) : InlineContainer(Content);

/// <summary>A link; <paramref name="Target"/> is a web or mail address, or <c>#</c> and an anchor of this document.</summary>
public sealed record Link(string Target, ImmutableArray<Inline> Content) : InlineContainer(Content)
{
    public bool IsInside => Target.StartsWith('#');
}
