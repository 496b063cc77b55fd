using DocumentFormat.OpenXml;
using Office2010 = DocumentFormat.OpenXml.Office2010.Word;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CoursePack.Rendering.Docx;

/// <summary>Content controls: what is typed into or ticked. Their tag is the field's name, their title what to write.</summary>
internal static class DocxControls
{
    /// <summary>Name of the building block that Word shows in a control without text: a blank to write on.</summary>
    public const string BlankName = "Blank";

    private const string BallotBox = "2610", BallotBoxTicked = "2612", SignFace = "MS Gothic";

    private const int BlankLength = 20, BlankInCell = 10;

    /// <summary>A blank that also prints: low lines, since not every reader of the format draws the rule of an underlined space.</summary>
    public static W.Run BlankRun(bool inCell = false) => DocxInlines.Run(new string('_', inCell ? BlankInCell : BlankLength), new() { Style = DocxStyles.Placeholder });

    /// <summary>A blank within a line.</summary>
    /// <param name="binding">Ties it to all controls of its place; null for one that stands by itself.</param>
    public static W.SdtRun Text(DocxPage page, string name, string label, DocxText look, W.DataBinding? binding)
    {
        var properties = new W.SdtProperties();
        if (DocxInlines.Properties(look, "") is { } text)
            properties.Append(text);
        AddName(page, properties, name, label);
        properties.Append(new W.SdtPlaceholder(new W.DocPartReference { Val = BlankName }), new W.ShowingPlaceholder());
        if (binding is not null)
            properties.Append(binding);
        properties.Append(new W.SdtContentText());
        return new(properties, new W.SdtContentRun(BlankRun(look.InTable)));
    }

    /// <summary>A space of several paragraphs.</summary>
    public static W.SdtBlock Space(DocxPage page, string name, string label, IEnumerable<OpenXmlElement> paragraphs)
    {
        var properties = new W.SdtProperties();
        AddName(page, properties, name, label);
        return new(properties, new W.SdtContentBlock(paragraphs));
    }

    /// <param name="name">Null for a box that is the author's mark, not a field.</param>
    public static W.SdtRun Tick(DocxPage page, string? name, string label, bool ticked)
    {
        var properties = new W.SdtProperties();
        AddName(page, properties, name ?? "", label);
        properties.Append(new Office2010.SdtContentCheckBox(
            new Office2010.Checked { Val = ticked ? Office2010.OnOffValues.One : Office2010.OnOffValues.Zero },
            new Office2010.CheckedState { Font = SignFace, Val = BallotBoxTicked },
            new Office2010.UncheckedState { Font = SignFace, Val = BallotBox }));
        var run = new W.Run(
            new W.RunProperties(new W.RunFonts { Ascii = SignFace, HighAnsi = SignFace, EastAsia = SignFace, Hint = W.FontTypeHintValues.EastAsia }),
            new W.Text(ticked ? "☒" : "☐"));
        return new(properties, new W.SdtContentRun(run));
    }

    private static void AddName(DocxPage page, W.SdtProperties properties, string name, string label)
    {
        var title = DocxInlines.XmlText(label.Length > 0 ? label : page.Document.Words.SpaceToWrite);
        properties.Append(new W.SdtAlias { Val = DocxNames.Title(title) });
        if (name.Length > 0)
            properties.Append(new W.Tag { Val = DocxNames.Tag(name) });
        properties.Append(new W.SdtId { Val = page.Names.NextControl(name) });
    }
}
