using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CoursePack.Rendering.Docx;

/// <summary>Paper, margins, running heads and folios.</summary>
internal static class DocxFrame
{
    private const string Head = "head", Foot = "foot", HeadLeft = "headLeft", FootLeft = "footLeft";

    /// <summary>From the edge of the paper to head and foot, in points.</summary>
    private const double Edge = 34;

    /// <summary>The end of what went before; what follows begins on a right-hand page.</summary>
    public static W.Paragraph NextSectionOnRightHand(DocxPage page)
    {
        page.SectionKinds.MoveNext(W.SectionMarkValues.OddPage);
        return Ending(Properties(page, page.SectionKinds.Ended, withFurniture: true));
    }

    /// <summary>The end of the cover, which has no head and no foot.</summary>
    public static W.Paragraph EndOfCover(DocxPage page)
    {
        page.SectionKinds.MoveNext(W.SectionMarkValues.NextPage);
        return Ending(Properties(page, page.SectionKinds.Ended, withFurniture: false));
    }

    /// <summary>The properties of the last section, which end the body.</summary>
    public static W.SectionProperties Last(DocxPage page) => Properties(page, page.SectionKinds.Current, withFurniture: true);

    public static void AddFurniture(DocxPage page, MainDocumentPart main)
    {
        Header(main, Head, HeadLine(page));
        Footer(main, Foot, Line(DocxStyles.Footer, [DocxInlines.Run(Title(page), DocxText.Plain), Tab(), .. PageNumber()]));
        if (!page.Document.Duplex)
            return;
        Header(main, HeadLeft, HeadLine(page));
        Footer(main, FootLeft, Line(DocxStyles.Footer, [.. PageNumber(), Tab(), DocxInlines.Run(Title(page), DocxText.Plain)]));
    }

    private static void Header(MainDocumentPart main, string id, W.Paragraph line) => main.AddNewPart<HeaderPart>(id).Header = new(line);

    private static void Footer(MainDocumentPart main, string id, W.Paragraph line) => main.AddNewPart<FooterPart>(id).Footer = new(line);

    private static W.Paragraph Ending(W.SectionProperties properties) =>
        new(new W.ParagraphProperties(new W.SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = W.LineSpacingRuleValues.Exact }, properties));

    private static W.SectionProperties Properties(DocxPage page, W.SectionMarkValues kind, bool withFurniture)
    {
        var made = new W.SectionProperties();
        if (withFurniture)
        {
            made.Append(new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = Head }, new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = Foot });
            if (page.Document.Duplex)
                made.Append(new W.HeaderReference { Type = W.HeaderFooterValues.Even, Id = HeadLeft }, new W.FooterReference { Type = W.HeaderFooterValues.Even, Id = FootLeft });
        }

        var margins = page.Theme.Margins;
        made.Append(
            new W.SectionType { Val = kind },
            new W.PageSize { Width = (uint)DocxUnits.Twips(page.Paper.Width), Height = (uint)DocxUnits.Twips(page.Paper.Height) },
            new W.PageMargin
            {
                Top = DocxUnits.Twips(margins.Top),
                Bottom = DocxUnits.Twips(margins.Bottom),
                Left = (uint)DocxUnits.Twips(margins.Inner),
                Right = (uint)DocxUnits.Twips(margins.Outer),
                Header = (uint)DocxUnits.Twips(Math.Min(Edge, margins.Top / 2)),
                Footer = (uint)DocxUnits.Twips(Math.Min(Edge, margins.Bottom / 2)),
                Gutter = 0,
            });
        return made;
    }

    private static string Title(DocxPage page) =>
        page.Document.RunningTitle == page.Document.Title ? page.Document.Title : $"{page.Document.RunningTitle} · {page.Document.Title}";

    /// <summary>The title of the part that a page is in, as Word finds it (ISO/IEC 29500-1 §17.16.5.59).</summary>
    private static W.Paragraph HeadLine(DocxPage page) => Line(
        DocxStyles.Header,
        page.Document.IsSheet ? [] :
        [
            DocxInlines.Field(W.FieldCharValues.Begin, DocxText.Plain),
            new W.Run(new W.FieldCode(" STYLEREF 1 ") { Space = SpaceProcessingModeValues.Preserve }),
            DocxInlines.Field(W.FieldCharValues.Separate, DocxText.Plain),
            DocxInlines.Run(page.Document.Title, DocxText.Plain),
            DocxInlines.Field(W.FieldCharValues.End, DocxText.Plain),
        ]);

    private static OpenXmlElement[] PageNumber() =>
    [
        DocxInlines.Field(W.FieldCharValues.Begin, DocxText.Plain),
        new W.Run(new W.FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
        DocxInlines.Field(W.FieldCharValues.Separate, DocxText.Plain),
        DocxInlines.Run("1", DocxText.Plain),
        DocxInlines.Field(W.FieldCharValues.End, DocxText.Plain),
    ];

    private static W.Run Tab() => new(new W.TabChar());

    private static W.Paragraph Line(string style, IEnumerable<OpenXmlElement> content)
    {
        var line = new W.Paragraph(new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }));
        line.Append(content);
        return line;
    }
}
