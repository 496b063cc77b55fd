namespace CoursePack.Typesetting.Painting;

/// <summary>A field to fill in (ISO 32000-1 §12.7), at one place of a page.</summary>
/// <param name="Name">Its whole name: parts joined by full stops (§12.7.3.2). Unique, but for the choices of one question.</param>
/// <param name="Tooltip">What to write or choose, for readers who cannot see what stands around it (<c>TU</c>).</param>
public abstract record FormField(string Name, string Tooltip)
{
    /// <summary>Text of one line or several.</summary>
    public sealed record Lines(string Name, string Tooltip, bool Several) : FormField(Name, Tooltip)
    {
        /// <summary>One field in several places, such as a telephone number: what is typed in one place shows in all.</summary>
        public bool Shared { get; init; }
    }

    /// <summary>A box to tick.</summary>
    public sealed record Tick(string Name, string Tooltip, bool Ticked = false) : FormField(Name, Tooltip);

    /// <summary>One answer of a question; of those with the same name one can be chosen.</summary>
    /// <param name="Answer">What is stored when it is chosen.</param>
    public sealed record Choice(string Name, string Tooltip, string Answer) : FormField(Name, Tooltip);
}

/// <summary>A field and where it stands. The element is of type <c>Form</c> and holds nothing else (ISO 14289-1 §7.18.4).</summary>
public sealed record FieldCommand(StructureElement Element, Rectangle Bounds, FormField Field) : PaintCommand(Element);
