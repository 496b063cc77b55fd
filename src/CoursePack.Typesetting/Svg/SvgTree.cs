using System.Text;
using System.Xml;

namespace CoursePack.Typesetting.Svg;

/// <summary>
/// Reads the XML of a drawing: no document type, so no entities and nothing from elsewhere, and bounds on size, depth and
/// elements that hold before anything is kept.
/// </summary>
internal static class SvgTree
{
    private const string SvgNamespace = "http://www.w3.org/2000/svg", MarkupNamespace = "http://www.w3.org/1999/xhtml", LinkNamespace = "http://www.w3.org/1999/xlink", XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static SvgElement? Read(ReadOnlySpan<byte> file, SvgProblems problems)
    {
        if (file.Length > SvgLimits.Bytes)
        {
            problems.Outside(new(1, 1), $"the file is larger than {SvgLimits.Bytes / 1_000_000} MB", "make the drawing simpler, or save it as PNG");
            return null;
        }

        string text;
        try
        {
            text = Strict.GetString(file.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? file[3..] : file);
        }
        catch (DecoderFallbackException)
        {
            problems.Broken(new(1, 1), "the file is not UTF-8 text", "save it as plain, uncompressed SVG");
            return null;
        }

        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            MaxCharactersInDocument = SvgLimits.Bytes,
        });
        try
        {
            return Read(reader, problems);
        }
        catch (XmlException broken)
        {
            var place = new SvgPlace(Math.Max(1, broken.LineNumber), Math.Max(1, broken.LinePosition));
            if (StandsAt(text, place, "DOCTYPE"))
                problems.Outside(place, "a document type is outside the plain subset", "delete the lines from <!DOCTYPE up to its >");
            else
                problems.Broken(place, "the XML is broken", "save the drawing again; a browser that opens the file says what is wrong");
            return null;
        }
    }

    private static SvgElement? Read(XmlReader reader, SvgProblems problems)
    {
        var open = new Stack<SvgElement>();
        SvgElement? root = null;
        var count = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (++count > SvgLimits.Elements || open.Count >= SvgLimits.Depth)
                    {
                        problems.Outside(PlaceOf(reader), count > SvgLimits.Elements ? $"the drawing has more than {SvgLimits.Elements} elements" : $"elements stand in each other more than {SvgLimits.Depth} deep", "make the drawing simpler, or save it as PNG");
                        return null;
                    }

                    var empty = reader.IsEmptyElement;
                    var element = ReadElement(reader);
                    if (open.TryPeek(out var parent))
                        parent.Nodes.Add(new(element, ""));
                    root ??= element;
                    if (!empty)
                        open.Push(element);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    if (open.TryPeek(out var owner))
                        owner.Nodes.Add(new(null, reader.Value));
                    break;
                case XmlNodeType.ProcessingInstruction:
                    problems.Outside(PlaceOf(reader), $"the instruction <?{reader.Name}?> is outside the plain subset", "delete it");
                    break;
            }
        }

        return root;
    }

    private static SvgElement ReadElement(XmlReader reader)
    {
        var vocabulary = reader.NamespaceURI switch
        {
            SvgNamespace => SvgVocabulary.Svg,
            MarkupNamespace => SvgVocabulary.Markup,
            _ => SvgVocabulary.Other,
        };
        var element = new SvgElement(vocabulary, reader.LocalName, PlaceOf(reader));
        while (reader.MoveToNextAttribute())
        {
            var name = (reader.NamespaceURI, reader.LocalName) switch
            {
                ("", var local) => local,
                (LinkNamespace, "href") => "href",
                (XmlNamespace, "space") => "xml:space",
                _ => null,
            };
            if (name is not null)
                element.Attributes.Add(new(name, reader.Value, PlaceOf(reader, attribute: true)));
        }

        reader.MoveToElement();
        return element;
    }

    // The reader points at the name; an element begins one character before it, an instruction two.
    private static SvgPlace PlaceOf(XmlReader reader, bool attribute = false)
    {
        var line = (IXmlLineInfo)reader;
        var before = attribute ? 0 : reader.NodeType == XmlNodeType.ProcessingInstruction ? 2 : 1;
        return new(line.LineNumber, Math.Max(1, line.LinePosition - before));
    }

    private static bool StandsAt(string text, SvgPlace place, string word)
    {
        var line = text.Split('\n').ElementAtOrDefault(place.Line - 1) ?? "";
        var at = line.IndexOf(word, StringComparison.Ordinal);
        return at >= 0 && Math.Abs(at + 1 - place.Column) <= word.Length + 3;
    }
}
