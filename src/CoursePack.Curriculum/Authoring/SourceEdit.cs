using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Authoring;

/// <summary>A change of one file: what stands at <c>[Start, End)</c> becomes another text.</summary>
/// <param name="Path">Of the file, as its <see cref="SourceText"/> has it.</param>
/// <param name="Start">In units of <see cref="SourceText.Text"/>, where a line end is one LF and a byte order mark is gone.</param>
/// <param name="Replacement">With LF; written with the line ends that the file has at that place.</param>
public sealed record SourceEdit(string Path, int Start, int End, string Replacement)
{
    public static SourceEdit Of(SourceSpan span, string replacement) => new(span.Path, span.Start, span.End, replacement);

    public static SourceEdit Insert(SourceText file, int at, string text) => new(file.Path, at, at, text);
}
