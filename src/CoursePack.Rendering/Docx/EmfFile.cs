using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Rendering.Docx;

/// <summary>
/// A vector drawing as an enhanced metafile ([MS-EMF]): what a reader of Word files shows that does not know SVG. A unit is a
/// hundredth of a point.
/// </summary>
internal sealed class EmfFile
{
    private const double UnitsPerPoint = 100, HundredthsOfMillimetrePerPoint = 2540 / 72.0;

    // A device of ten inches: its pixels are our units ([MS-EMF] §2.2.9).
    private const int DevicePixels = 72000, DeviceMillimetres = 254;

    private const uint HeaderRecord = 1, EndRecord = 14, BackgroundMode = 18, FillMode = 19, TextAlign = 22, TextColour = 24, MoveTo = 27, Select = 37, Brush = 39, Delete = 40,
        LineTo = 54, MiterLimit = 58, BeginPath = 59, EndPath = 60, CloseFigure = 61, FillPath = 62, StrokeAndFillPath = 63, StrokePath = 64, Font = 82, Text = 84, Pen = 95, CurveTo = 5;

    /// <summary>Slot of the one object that is alive besides the null pen and brush.</summary>
    private const uint FirstObject = 1, SecondObject = 2;

    private const uint NullBrush = 0x80000005, NullPen = 0x80000008;

    /// <summary>Where the header says how long the file is and how many records it has.</summary>
    private const int LengthAt = 48;

    private readonly List<byte> bytes = [];
    private readonly string family;
    private uint records;

    private EmfFile(string family) => this.family = family;

    /// <param name="family">What a face of the drawing's labels is called.</param>
    public static byte[] Write(Drawing drawing, string family)
    {
        var made = new EmfFile(family);
        made.Header(drawing);
        made.Record(BackgroundMode, 1);
        // The reference of a text is its baseline.
        made.Record(TextAlign, 24);
        foreach (var shape in drawing.Shapes)
        {
            switch (shape)
            {
                case Shape.Outline outline:
                    made.Write(outline);
                    break;
                case Shape.Label label:
                    made.Write(label);
                    break;
                default:
                    throw new InvalidOperationException($"no metafile for {shape.GetType().Name}");
            }
        }

        made.Record(EndRecord, 0, 0, 20);
        return made.Finished();
    }

    private void Header(Drawing drawing)
    {
        Record(
            HeaderRecord,
            0, 0, Units(drawing.Width), Units(drawing.Height),
            0, 0, (uint)Math.Round(drawing.Width * HundredthsOfMillimetrePerPoint), (uint)Math.Round(drawing.Height * HundredthsOfMillimetrePerPoint),
            0x464D4520, 0x00010000, 0, 0, 3, 0, 0, 0, DevicePixels, DevicePixels, DeviceMillimetres, DeviceMillimetres);
    }

    /// <summary>Size and number of records are known at the end.</summary>
    private byte[] Finished()
    {
        var made = bytes.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(made.AsSpan(LengthAt), (uint)made.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(made.AsSpan(LengthAt + 4), records);
        return made;
    }

    private void Write(Shape.Outline outline)
    {
        if (outline.Fill is { } fill)
        {
            Record(Brush, FirstObject, 0, Colour(fill), 0);
            Record(Select, FirstObject);
        }
        else
        {
            Record(Select, NullBrush);
        }

        if (outline.Stroke is { } stroke)
            SelectPen(stroke);
        else
            Record(Select, NullPen);
        Record(FillMode, outline.EvenOdd ? 1u : 2u);
        Trace(outline.Path);
        Record((outline.Fill, outline.Stroke) switch { (null, _) => StrokePath, (_, null) => FillPath, _ => StrokeAndFillPath }, 0, 0, 0xFFFFFFFF, 0xFFFFFFFF);
        Record(Select, NullBrush);
        Record(Select, NullPen);
        if (outline.Fill is not null)
            Record(Delete, FirstObject);
        if (outline.Stroke is not null)
            Record(Delete, SecondObject);
    }

    /// <summary>A geometric pen ([MS-EMF] §2.2.20).</summary>
    private void SelectPen(Stroke stroke)
    {
        const uint Geometric = 0x10000, OwnStyle = 7;
        var style = Geometric
            | stroke.Cap switch { LineCap.Round => 0u, LineCap.Square => 0x100u, _ => 0x200u }
            | stroke.Join switch { LineJoin.Round => 0u, LineJoin.Bevel => 0x1000u, _ => 0x2000u }
            | (stroke.Dash is null ? 0 : OwnStyle);
        IEnumerable<uint> dashes = stroke.Dash is { } dash ? dash.Lengths.Select(Units) : [];
        var entries = dashes.ToArray();
        Record(MiterLimit, BitConverter.SingleToUInt32Bits((float)stroke.MiterLimit));
        Record(Pen, [SecondObject, 0, 0, 0, 0, style, Math.Max(1, Units(stroke.Width)), 0, Colour(stroke.Color), 0, (uint)entries.Length, .. entries]);
        Record(Select, SecondObject);
    }

    private void Trace(VectorPath path)
    {
        Record(BeginPath);
        foreach (var segment in path.Segments)
        {
            switch (segment)
            {
                case PathSegment.Move move:
                    Record(MoveTo, Units(move.X), Units(move.Y));
                    break;
                case PathSegment.Line line:
                    Record(LineTo, Units(line.X), Units(line.Y));
                    break;
                case PathSegment.Curve curve:
                    Record(CurveTo, 0, 0, 0xFFFFFFFF, 0xFFFFFFFF, 3, Units(curve.X1), Units(curve.Y1), Units(curve.X2), Units(curve.Y2), Units(curve.X), Units(curve.Y));
                    break;
                case PathSegment.Close:
                    Record(CloseFigure);
                    break;
            }
        }

        Record(EndPath);
    }

    private void Write(Shape.Label label)
    {
        WriteFont(label);
        Record(Select, FirstObject);
        Record(TextColour, Colour(label.Color));
        var padded = label.Text.Length + label.Text.Length % 2;
        const uint StringAt = 76;
        var advancesAt = StringAt + (uint)padded * 2;
        Begin(Text, advancesAt + (uint)label.Text.Length * 4);
        Put(0, 0, 0xFFFFFFFF, 0xFFFFFFFF, 1);
        var scale = BitConverter.SingleToUInt32Bits((float)(HundredthsOfMillimetrePerPoint / UnitsPerPoint));
        Put(scale, scale, Units(label.X), Units(label.Baseline), (uint)label.Text.Length, StringAt, 0, 0, 0, 0xFFFFFFFF, 0xFFFFFFFF, advancesAt);
        bytes.AddRange(Encoding.Unicode.GetBytes(label.Text.PadRight(padded, '\0')));
        // Widths of our face, so that another in its place takes no more room.
        for (var i = 0; i < label.Text.Length; i++)
        {
            var taken = char.IsHighSurrogate(label.Text[i]) ? 2 : char.IsLowSurrogate(label.Text[i]) ? 0 : 1;
            Put(Units(label.Face.Measure(label.Text.AsSpan(i, Math.Min(taken, label.Text.Length - i)), label.Size)));
        }

        Record(Select, 0x8000000D);
        Record(Delete, FirstObject);
    }

    /// <summary>A font by its name ([MS-EMF] §2.2.13 and §2.2.16).</summary>
    private void WriteFont(Shape.Label label)
    {
        const int NameLength = 64, RestLength = 228, Normal = 400, Bold = 700;
        Begin(Font, 332);
        Put(FirstObject, unchecked((uint)-(int)Units(label.Size)), 0, 0, 0, label.Face.IsBold ? Bold : (uint)Normal);
        // No italic, underline or strike-out; the default character set; no wish for precision, quality or pitch.
        bytes.AddRange([0, 0, 0, 1, 0, 0, 0, 0]);
        bytes.AddRange(Encoding.Unicode.GetBytes(family.PadRight(NameLength / 2, '\0')[..(NameLength / 2)]));
        bytes.AddRange(new byte[RestLength]);
    }

    private void Record(uint type, params ReadOnlySpan<uint> values)
    {
        Begin(type, 8 + (uint)values.Length * 4);
        Put(values);
    }

    private void Begin(uint type, uint size)
    {
        records++;
        Put(type, size);
    }

    private void Put(params ReadOnlySpan<uint> values)
    {
        foreach (var value in values)
        {
            var at = bytes.Count;
            bytes.AddRange([0, 0, 0, 0]);
            BinaryPrimitives.WriteUInt32LittleEndian(CollectionsMarshal.AsSpan(bytes)[at..], value);
        }
    }

    private static uint Units(double points) => unchecked((uint)(int)Math.Round(points * UnitsPerPoint));

    /// <summary>Red in the lowest byte ([MS-WMF] §2.2.2.8).</summary>
    private static uint Colour(Color color) => Part(color.Red) | Part(color.Green) << 8 | Part(color.Blue) << 16;

    private static uint Part(double part) => (uint)Math.Round(Math.Clamp(part, 0, 1) * 255);
}
