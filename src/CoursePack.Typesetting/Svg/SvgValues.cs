using System.Collections.Immutable;

namespace CoursePack.Typesetting.Svg;

/// <summary>Values of attributes that several elements share; null where the text says nothing that can be read.</summary>
internal static class SvgValues
{
    /// <summary>A number with or without an absolute unit (CSS Values 4 §6.2), in pixels, of which 96 make an inch.</summary>
    public static double? Length(string text)
    {
        var scanner = new NumberScanner(text.AsSpan().Trim());
        if (!scanner.TryNumber(out var number))
            return null;
        double? unit = scanner.Word() switch
        {
            "" or "px" => 1,
            "pt" => 96 / 72.0,
            "pc" => 16,
            "in" => 96,
            "cm" => 96 / 2.54,
            "mm" => 96 / 25.4,
            "Q" => 96 / 101.6,
            _ => null,
        };
        return scanner.IsAtEnd ? number * unit : null;
    }

    /// <summary>Numbers or lengths between spaces and commas.</summary>
    public static ImmutableArray<double>? Lengths(string text)
    {
        var values = ImmutableArray.CreateBuilder<double>();
        foreach (var part in text.Split([' ', '\t', '\n', '\r', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Length(part) is not { } value)
                return null;
            values.Add(value);
        }

        return values.ToImmutable();
    }

    /// <summary>Plain numbers, which need no space where a sign parts them.</summary>
    public static ImmutableArray<double>? Numbers(string text)
    {
        var values = ImmutableArray.CreateBuilder<double>();
        var scanner = new NumberScanner(text);
        scanner.SkipSpaces();
        while (!scanner.IsAtEnd)
        {
            if (!scanner.TryNumber(out var value))
                return null;
            values.Add(value);
            if (scanner.SkipSeparator() && scanner.IsAtEnd)
                return null;
        }

        return values.ToImmutable();
    }

    /// <summary>A number from 0 to 1 or a percentage.</summary>
    public static double? Opacity(string text)
    {
        var scanner = new NumberScanner(text.AsSpan().Trim());
        if (!scanner.TryNumber(out var value))
            return null;
        if (scanner.Take('%'))
            value /= 100;
        return scanner.IsAtEnd ? Math.Clamp(value, 0, 1) : null;
    }

    /// <summary>Transforms in a row, the first outermost (SVG 2 §8.5).</summary>
    public static Affine? Transform(string text)
    {
        var all = Affine.Identity;
        var scanner = new NumberScanner(text);
        scanner.SkipSpaces();
        Span<double> values = stackalloc double[6];
        while (!scanner.IsAtEnd)
        {
            var name = scanner.Word().ToString();
            scanner.SkipSpaces();
            if (name.Length == 0 || !scanner.Take('('))
                return null;
            scanner.SkipSpaces();
            var count = 0;
            while (!scanner.Take(')'))
            {
                if (count == values.Length || !scanner.TryNumber(out values[count++]))
                    return null;
                if (scanner.SkipSeparator() && scanner.Next == ')')
                    return null;
            }

            if (One(name, values[..count]) is not { } one)
                return null;
            all = all.Around(one);
            scanner.SkipSeparator();
        }

        return all.IsFinite ? all : null;
    }

    private static Affine? One(string name, ReadOnlySpan<double> v) => (name, v.Length) switch
    {
        ("matrix", 6) => new(v[0], v[1], v[2], v[3], v[4], v[5]),
        ("translate", 1) => Affine.Move(v[0], 0),
        ("translate", 2) => Affine.Move(v[0], v[1]),
        ("scale", 1) => Affine.Scale(v[0], v[0]),
        ("scale", 2) => Affine.Scale(v[0], v[1]),
        ("rotate", 1) => Affine.Rotate(v[0]),
        ("rotate", 3) => Affine.Move(v[1], v[2]).Around(Affine.Rotate(v[0])).Around(Affine.Move(-v[1], -v[2])),
        ("skewX", 1) => Affine.SkewX(v[0]),
        ("skewY", 1) => Affine.SkewY(v[0]),
        _ => null,
    };
}
