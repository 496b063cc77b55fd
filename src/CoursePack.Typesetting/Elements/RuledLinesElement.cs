using System.Globalization;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Elements;

/// <summary>Lines to write on; decoration, since what they are for is said by the text before them.</summary>
/// <param name="spacing">From line to line, in points.</param>
public sealed class RuledLinesElement(int count, double spacing, Stroke stroke) : Element
{
    /// <summary>The field that lies on the lines; what is cut by the end of a page goes on in a field of its own, named <c>…-2</c>.</summary>
    public FormField.Lines? Field { get; init; }

    internal override Flow Fit(double width, LayoutPass pass) => new RuledLinesFlow(this, count, spacing, stroke, width, 1);

    internal override ElementWidths Widths(LayoutPass pass) => new(72, 200);
}

internal sealed class RuledLinesFlow(RuledLinesElement source, int count, double spacing, Stroke stroke, double width, int part) : Flow
{
    /// <summary>Fewest lines on either side of a page break.</summary>
    private const int FewestLines = 2;

    public override double LeastHeight(double page) => (count <= FewestLines + 1 ? count : FewestLines) * spacing;

    public override Placement Lay(in Space space, in Spot spot)
    {
        if (count <= 0)
            return Placement.Empty;
        var fitting = double.IsInfinity(space.Height) ? count : (int)Math.Floor((space.Height + Space.Tolerance) / spacing);
        if (fitting < count && count - fitting < FewestLines)
            fitting = count - FewestLines;
        if (fitting < Math.Min(count, FewestLines) && !space.Fresh)
            return Placement.Wrap("fewer than two lines to write on would stand alone");
        var drawn = Math.Clamp(fitting, 1, count);
        if (spot.Draws)
        {
            if (fitting < 1)
                spot.Canvas.Report(LayoutIssueKind.TooHigh, source.Origin);
            for (var i = 1; i <= drawn; i++)
            {
                var y = spot.Y + i * spacing;
                spot.Canvas.Paint(new PathCommand(null, VectorPaths.Line(spot.X, y, spot.X + width, y), null, stroke) { Pagination = spot.Pagination });
            }

            FieldPlacing.Place(spot, Field(drawn), new(spot.X, spot.Y, width, drawn * spacing));
        }

        return drawn == count ? Placement.Full(drawn * spacing) : Placement.Partial(drawn * spacing, new RuledLinesFlow(source, count - drawn, spacing, stroke, width, part + 1));
    }

    private FormField.Lines? Field(int lines) => source.Field is not { } field ? null : field with
    {
        Name = part == 1 ? field.Name : string.Create(CultureInfo.InvariantCulture, $"{field.Name}-{part}"),
        Several = lines > 1,
    };
}
