namespace CoursePack.Typesetting.Layout;

/// <summary>Size of a page, where its text stands, and what stands on every page of a part. Lengths are points.</summary>
public sealed record PageTemplate(double Width, double Height)
{
    public double Top { get; init; } = 72;

    public double Bottom { get; init; } = 72;

    /// <summary>Margin on the side of the spine; the left one where pages are not mirrored.</summary>
    public double Inner { get; init; } = 72;

    public double Outer { get; init; } = 72;

    /// <summary>Left-hand pages have inner and outer margin changed over.</summary>
    public bool Mirrored { get; init; }

    /// <summary>Drawn beneath the text, as large as the page; an artifact.</summary>
    public Func<PageContext, Element?>? Background { get; init; }

    /// <summary>Running head and folio: drawn after the text, as large as the page; an artifact (ISO 32000-1 §14.8.2.2.2).</summary>
    public Func<PageContext, Element?>? Furniture { get; init; }

    public double TextWidth => Width - Inner - Outer;

    public double TextHeight => Height - Top - Bottom;

    public double LeftOf(bool rightHand) => Mirrored && !rightHand ? Outer : Inner;
}
