using System.Collections.Immutable;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Svg;

/// <summary>The <c>d</c> of a path (SVG 2 §9.3) as lines and cubic curves in absolute coordinates.</summary>
internal ref struct PathData
{
    private readonly ImmutableArray<PathSegment>.Builder segments = ImmutableArray.CreateBuilder<PathSegment>();
    private NumberScanner scanner;

    // The pen, the start of the sub-path, and the last control point for the commands that go on smoothly.
    private double x, y, startX, startY, handleX, handleY;
    private char previous = '\0';
    private bool isOpen;

    private PathData(string text) => scanner = new(text);

    /// <returns>Null when the text cannot be read; <paramref name="brokenAt"/> is then the index of what cannot.</returns>
    public static VectorPath? Read(string text, out int brokenAt)
    {
        var data = new PathData(text);
        var done = data.ReadAll();
        brokenAt = data.scanner.At;
        return done ? new(data.segments.ToImmutable()) : null;
    }

    private bool ReadAll()
    {
        scanner.SkipSpaces();
        while (!scanner.IsAtEnd)
        {
            var command = scanner.Next;
            var first = segments.Count == 0 && previous == '\0';
            if ((first && command is not ('M' or 'm')) || !scanner.Take(command))
                return false;
            scanner.SkipSpaces();
            if (command is 'Z' or 'z')
            {
                Close();
                scanner.SkipSpaces();
                continue;
            }

            // A command goes on as long as numbers follow; further pairs of a move are lines.
            do
            {
                if (!ReadOne(command))
                    return false;
                command = command switch { 'M' => 'L', 'm' => 'l', _ => command };
                if (scanner.SkipSeparator() && !StartsNumber())
                    return false;
            }
            while (StartsNumber());
        }

        return segments.Count <= SvgLimits.Segments;
    }

    private readonly bool StartsNumber() => scanner.Next is '+' or '-' or '.' || char.IsAsciiDigit(scanner.Next);

    private bool ReadOne(char command)
    {
        if (segments.Count > SvgLimits.Segments)
            return false;
        var relative = char.IsAsciiLetterLower(command);
        double fromX = relative ? x : 0, fromY = relative ? y : 0;
        var kind = char.ToUpperInvariant(command);
        double a, b, c, d, e, f;
        switch (kind)
        {
            case 'M' when Pair(out a, out b):
                (x, y, startX, startY) = (fromX + a, fromY + b, fromX + a, fromY + b);
                segments.Add(new PathSegment.Move(x, y));
                isOpen = true;
                break;
            case 'L' when Pair(out a, out b):
                Line(fromX + a, fromY + b);
                break;
            case 'H' when scanner.TryNumber(out a):
                Line(fromX + a, y);
                break;
            case 'V' when scanner.TryNumber(out a):
                Line(x, fromY + a);
                break;
            case 'C' when Pair(out a, out b) && NextPair(out c, out d) && NextPair(out e, out f):
                Cubic(fromX + a, fromY + b, fromX + c, fromY + d, fromX + e, fromY + f);
                break;
            case 'S' when Pair(out a, out b) && NextPair(out c, out d):
                var (sx, sy) = Reflected("CS");
                Cubic(sx, sy, fromX + a, fromY + b, fromX + c, fromY + d);
                break;
            case 'Q' when Pair(out a, out b) && NextPair(out c, out d):
                Quadratic(fromX + a, fromY + b, fromX + c, fromY + d);
                break;
            case 'T' when Pair(out a, out b):
                var (tx, ty) = Reflected("QT");
                Quadratic(tx, ty, fromX + a, fromY + b);
                break;
            case 'A' when Arc(fromX, fromY):
                break;
            default:
                return false;
        }

        previous = kind;
        return true;
    }

    private bool Pair(out double first, out double second)
    {
        second = 0;
        if (!scanner.TryNumber(out first))
            return false;
        scanner.SkipSeparator();
        return scanner.TryNumber(out second);
    }

    private bool NextPair(out double first, out double second)
    {
        scanner.SkipSeparator();
        return Pair(out first, out second);
    }

    private bool Arc(double fromX, double fromY)
    {
        if (!Pair(out var rx, out var ry))
            return false;
        scanner.SkipSeparator();
        if (!scanner.TryNumber(out var tilt))
            return false;
        scanner.SkipSeparator();
        if (!scanner.TryFlag(out var large))
            return false;
        scanner.SkipSeparator();
        if (!scanner.TryFlag(out var sweep) || !NextPair(out var endX, out var endY))
            return false;
        Reopen();
        segments.AddRange(EllipticalArc.Curves(x, y, rx, ry, tilt, large, sweep, fromX + endX, fromY + endY));
        (x, y) = (fromX + endX, fromY + endY);
        return true;
    }

    private void Line(double toX, double toY)
    {
        Reopen();
        segments.Add(new PathSegment.Line(toX, toY));
        (x, y) = (toX, toY);
    }

    private void Cubic(double x1, double y1, double x2, double y2, double toX, double toY)
    {
        Reopen();
        segments.Add(new PathSegment.Curve(x1, y1, x2, y2, toX, toY));
        (x, y, handleX, handleY) = (toX, toY, x2, y2);
    }

    private void Quadratic(double qx, double qy, double toX, double toY)
    {
        var (fromX, fromY) = (x, y);
        Cubic(fromX + (qx - fromX) * 2 / 3, fromY + (qy - fromY) * 2 / 3, toX + (qx - toX) * 2 / 3, toY + (qy - toY) * 2 / 3, toX, toY);
        (handleX, handleY) = (qx, qy);
    }

    private readonly (double X, double Y) Reflected(string after) => after.Contains(previous, StringComparison.Ordinal) ? (2 * x - handleX, 2 * y - handleY) : (x, y);

    private void Close()
    {
        segments.Add(new PathSegment.Close());
        (x, y, previous, isOpen) = (startX, startY, 'Z', false);
    }

    // What follows a closed sub-path begins where that began (§9.3.4).
    private void Reopen()
    {
        if (!isOpen)
            segments.Add(new PathSegment.Move(x, y));
        isOpen = true;
    }
}
