using CoursePack.Core.Documents;
using DocumentFormat.OpenXml;

namespace CoursePack.Rendering.Docx;

/// <summary>Where blocks are being written, and what they take from what is around them.</summary>
/// <param name="Add">Takes paragraphs, tables and block controls, in order.</param>
/// <param name="Width">Width of the column, in points.</param>
/// <param name="Accent">Colours of the module.</param>
internal sealed record DocxFlow(Action<OpenXmlElement> Add, double Width, Accent Accent)
{
    /// <summary>Words keep this part of the column, and never less than the other, however deep they are nested.</summary>
    private const double MostIndentPart = 0.6, LeastRoom = 48;

    /// <summary>Width that is left beside what is around, in points.</summary>
    public double Room => Math.Max(LeastRoom, Width - Indent);

    /// <summary>The same place further in.</summary>
    public DocxFlow Indented(double by) => this with { Indent = Math.Min(Indent + by, Math.Max(Indent, Width * MostIndentPart)) };

    /// <summary>How many sections are around.</summary>
    public int Depth { get; init; }

    /// <summary>Follows what is said of the book itself, on the same page.</summary>
    public bool BelowImprint { get; init; }

    /// <summary>From the column's edge to the text, in points.</summary>
    public double Indent { get; init; }

    /// <summary>Level of the list that is around; -1 outside lists.</summary>
    public int ListLevel { get; init; } = -1;

    /// <summary>Style of plain paragraphs; null for the document's.</summary>
    public string? Style { get; init; }

    /// <summary>Ground and bar of the call-out or panel around.</summary>
    public DocxPanel? Panel { get; init; }

    /// <summary>BCP 47 where it differs from the document's.</summary>
    public string? Language { get; init; }

    /// <summary>Each paragraph stays with the next.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Space below a paragraph, in points; null for what its style has.</summary>
    public double? After { get; init; }

    /// <summary>In the cells of a table, whose type is smaller.</summary>
    public bool InTable { get; init; }
}

/// <param name="Ground">Colour behind the text.</param>
/// <param name="Bar">Colour of the bar at its left; null for none.</param>
internal sealed record DocxPanel(string Ground, string? Bar);
