using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Pdf;

/// <summary>
/// The operators of one page (ISO 32000-1 Annex A). Turns the page's coordinates to those of PDF, whose y grows
/// upwards; says colours, widths and fonts only when they change.
/// </summary>
internal sealed class ContentStream(PdfBuffer output, double pageHeight)
{
    private Color fill = Color.Black;
    private Color stroke = Color.Black;
    private long lineWidth = 1000;
    private LineCap cap;
    private LineJoin join;
    private long miterLimit = 10_000;
    private DashPattern? dash;
    private EmbeddedFont? font;
    private long fontSize;
    private bool inText;

    // Start of the current line of text (§9.4.2), in thousandths of a point, so that rounding does not add up.
    private long lineX;
    private long lineY;

    /// <summary>Begins content of the logical structure (§14.7.4.2).</summary>
    public void BeginMarked(string type, int id) => output.Name(type).Raw(" <</MCID "u8).Integer(id).Raw(">> BDC\n"u8);

    /// <summary>Begins content outside the logical structure (§14.8.2.2).</summary>
    public void BeginArtifact(Pagination pagination) => output.Raw(pagination switch
    {
        Pagination.None => "/Artifact BMC\n"u8,
        Pagination.Header => "/Artifact <</Type/Pagination/Subtype/Header>> BDC\n"u8,
        Pagination.Footer => "/Artifact <</Type/Pagination/Subtype/Footer>> BDC\n"u8,
        _ => "/Artifact <</Type/Pagination>> BDC\n"u8,
    });

    public void EndMarked()
    {
        EndText();
        output.Raw("EMC\n"u8);
    }

    public void Text(TextCommand command, EmbeddedFont face)
    {
        if (!inText)
        {
            output.Raw("BT\n"u8);
            (inText, lineX, lineY) = (true, 0, 0);
        }
        SetFill(command.Color);
        var size = PdfBuffer.ToThousandths(command.Size);
        if (font != face || fontSize != size)
        {
            (font, fontSize) = (face, size);
            output.Name(face.ResourceName).Raw((byte)' ').Thousandths(size).Raw(" Tf\n"u8);
        }
        long x = PdfBuffer.ToThousandths(command.X), y = PdfBuffer.ToThousandths(pageHeight - command.Baseline);
        output.Thousandths(x - lineX).Raw((byte)' ').Thousandths(y - lineY).Raw(" Td\n"u8);
        (lineX, lineY) = (x, y);
        if (command.Kern)
            ShowKerned(command.Text, face);
        else
            Show(command.Text, face);
    }

    public void Path(PathCommand command)
    {
        EndText();
        if (command.Fill is { } color)
            SetFill(color);
        if (command.Stroke is { } line)
            SetStroke(line);
        foreach (var segment in command.Path.Segments)
        {
            switch (segment)
            {
                case PathSegment.Move(var x, var y):
                    Point(x, y).Raw("m\n"u8);
                    break;
                case PathSegment.Line(var x, var y):
                    Point(x, y).Raw("l\n"u8);
                    break;
                case PathSegment.Curve c:
                    Point(c.X1, c.Y1);
                    Point(c.X2, c.Y2);
                    Point(c.X, c.Y).Raw("c\n"u8);
                    break;
                case PathSegment.Close:
                    output.Raw("h\n"u8);
                    break;
            }
        }
        output.Raw((command.Fill, command.Stroke, command.EvenOdd) switch
        {
            (null, _, _) => "S\n"u8,
            (_, null, false) => "f\n"u8,
            (_, null, true) => "f*\n"u8,
            (_, _, false) => "B\n"u8,
            (_, _, true) => "B*\n"u8,
        });
    }

    public void Image(Rectangle bounds, EmbeddedImage image)
    {
        EndText();
        output.Raw("q "u8);
        foreach (var number in image.Placement(bounds, pageHeight))
            output.Number(number).Raw((byte)' ');
        output.Raw("cm "u8).Name(image.ResourceName).Raw(" Do Q\n"u8);
    }

    private void EndText()
    {
        if (inText)
            output.Raw("ET\n"u8);
        inText = false;
    }

    private PdfBuffer Point(double x, double y) => output.Number(x).Raw((byte)' ').Number(pageHeight - y).Raw((byte)' ');

    private void Show(string text, EmbeddedFont face)
    {
        output.Raw((byte)'(');
        foreach (var character in text.EnumerateRunes())
            Code(face.CodeOf(character));
        output.Raw(") Tj\n"u8);
    }

    // §9.4.3: numbers between strings move back, in thousandths of the font size.
    private void ShowKerned(string text, EmbeddedFont face)
    {
        output.Raw("[("u8);
        var previous = -1;
        foreach (var character in text.EnumerateRunes())
        {
            var code = face.CodeOf(character);
            if (previous >= 0 && face.KerningBetween(previous, code) is not 0 and var kerning)
                output.Raw((byte)')').Number(-kerning).Raw((byte)'(');
            Code(code);
            previous = code;
        }
        output.Raw(")] TJ\n"u8);
    }

    private void Code(int code) => output.LiteralByte((byte)(code >> 8)).LiteralByte((byte)code);

    private void SetFill(Color color)
    {
        if (color == fill)
            return;
        fill = color;
        Components(color);
        output.Raw("rg\n"u8);
    }

    private void SetStroke(Stroke line)
    {
        if (line.Color != stroke)
        {
            stroke = line.Color;
            Components(stroke);
            output.Raw("RG\n"u8);
        }
        var width = PdfBuffer.ToThousandths(line.Width);
        if (width != lineWidth)
        {
            lineWidth = width;
            output.Thousandths(width).Raw(" w\n"u8);
        }
        if (line.Cap != cap)
        {
            cap = line.Cap;
            output.Integer((int)cap).Raw(" J\n"u8);
        }
        if (line.Join != join)
        {
            join = line.Join;
            output.Integer((int)join).Raw(" j\n"u8);
        }
        var limit = PdfBuffer.ToThousandths(line.MiterLimit);
        if (limit != miterLimit)
        {
            miterLimit = limit;
            output.Thousandths(limit).Raw(" M\n"u8);
        }
        if (line.Dash != dash)
            SetDash(line.Dash);
    }

    private void SetDash(DashPattern? pattern)
    {
        dash = pattern;
        output.Raw((byte)'[');
        for (var i = 0; i < (pattern?.Lengths.Length ?? 0); i++)
        {
            if (i > 0)
                output.Raw((byte)' ');
            output.Number(pattern!.Lengths[i]);
        }
        output.Raw("] "u8).Number(pattern?.Phase ?? 0).Raw(" d\n"u8);
    }

    private void Components(Color color)
    {
        foreach (var part in (ReadOnlySpan<double>)[color.Red, color.Green, color.Blue])
            output.Number(Math.Clamp(part, 0, 1)).Raw((byte)' ');
    }
}
