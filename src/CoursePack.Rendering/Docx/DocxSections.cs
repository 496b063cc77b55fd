using CoursePack.Core.Documents;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CoursePack.Rendering.Docx;

/// <summary>Sections: a heading of their depth, numbered by Word where it counts alike, and their blocks.</summary>
internal sealed class DocxSections(DocxPage page, DocxBlocks blocks)
{
    private const double GroundPadding = 6, ActivityBar = 3;

    public void Write(Section section, DocxFlow around)
    {
        var accent = section.Accent is { } index ? page.Accent(index) : around.Accent;
        var inside = around with { Depth = around.Depth + 1, Accent = accent, BelowImprint = false };
        var opensPage = (around.Depth == 0 && !page.Document.IsSheet) || section.Role is Roles.Module or Roles.Session or Roles.Part or Roles.Handout;
        if (opensPage && !(around.BelowImprint && section.Role is not (Roles.Module or Roles.Session)))
            Break(section, around);
        if (section.Role is Roles.Between or Roles.Supervision)
            inside = DocxBlocks.Panelled(inside, accent.Tint, null);
        WriteHeading(section, inside);
        blocks.Write(section.Blocks, inside);
    }

    /// <summary>Modules of a bound book begin on a right-hand page, which is a section of Word's own.</summary>
    private void Break(Section section, DocxFlow around)
    {
        if (section.Role == Roles.Module && page.Document.Duplex && around.Depth == 0)
            around.Add(DocxFrame.NextSectionOnRightHand(page));
        else
            blocks.BreakPage();
    }

    private void WriteHeading(Section section, DocxFlow flow)
    {
        var style = DocxStyles.Heading(flow.Depth, section.Unlisted);
        var filled = section.Role == Roles.Module && page.Theme.FullBleed;
        var look = DocxBlocks.Look(flow) with { Colour = filled ? "#ffffff" : flow.Depth <= 3 || section.Role == Roles.Activity ? flow.Accent.Strong : null };
        var content = new List<OpenXmlElement>();
        var numbered = page.Headings.Of(section);
        if (numbered is { } number)
            content.Add(DocxInlines.Run(number.After + ": ", look));
        else if (section.Overline is { Length: > 0 } overline)
            content.AddRange([DocxInlines.Run(overline, look with { Style = DocxStyles.Overline, Colour = filled ? look.Colour : null }), new W.Run(new W.Break())]);
        content.AddRange(blocks.Inlines.Convert(section.Title, look));
        blocks.AddParagraph(flow, style, content, page.Anchors.Of(section), properties =>
        {
            // The mark at the end of a paragraph lends its look to the number at the beginning.
            if (look.Colour is { } colour)
                properties.ParagraphMarkRunProperties = new(new W.Color { Val = DocxUnits.Colour(colour) });
            if (numbered is { } n)
                properties.NumberingProperties = new(new W.NumberingLevelReference { Val = n.Level }, new W.NumberingId { Val = DocxNumbering.Headings });
            if (filled)
                Ground(properties, flow.Accent.Strong);
            else if (section.Role == Roles.Session && page.Theme.FullBleed)
                Ground(properties, flow.Accent.Tint);
            else if (section.Role == Roles.Activity)
                properties.ParagraphBorders = new() { LeftBorder = DocxUnits.Rule<W.LeftBorder>(flow.Accent.Bright, ActivityBar, GroundPadding) };
        });
    }

    /// <summary>A band of colour, as wide as the text.</summary>
    private static void Ground(W.ParagraphProperties properties, string colour)
    {
        properties.ParagraphBorders = new()
        {
            TopBorder = DocxUnits.Rule<W.TopBorder>(colour, 1, GroundPadding),
            BottomBorder = DocxUnits.Rule<W.BottomBorder>(colour, 1, GroundPadding),
        };
        properties.Shading = DocxUnits.Ground(colour);
    }
}
