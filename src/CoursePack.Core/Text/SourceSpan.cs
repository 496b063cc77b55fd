namespace CoursePack.Core.Text;

/// <summary>A half-open piece of a file, <c>[Start, End)</c>, in UTF-16 units; <see cref="None"/> where there is no file to point at.</summary>
public readonly record struct SourceSpan(SourceText? Source, int Start, int End)
{
    public static SourceSpan None => default;

    public string Path => Source?.Path ?? "";

    public LinePosition StartPosition => Source?.PositionOf(Start) ?? new(1, 1);

    public LinePosition EndPosition => Source?.PositionOf(End) ?? new(1, 1);

    /// <summary>The first character of the file: for findings about a file as a whole.</summary>
    public static SourceSpan StartOf(SourceText source) => new(source, 0, 0);

    /// <summary>A file whose text could not be read or does not exist.</summary>
    public static SourceSpan OfFile(string path) => StartOf(new SourceText(path, ""));
}

/// <summary>A value and where it was written.</summary>
public readonly record struct Spanned<T>(T Value, SourceSpan Span)
{
    public override string ToString() => Value?.ToString() ?? "";
}
