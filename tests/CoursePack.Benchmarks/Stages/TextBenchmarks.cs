using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CoursePack.Benchmarks.Courses;
using CoursePack.Typesetting.Fonts;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Text;

namespace CoursePack.Benchmarks.Stages;

/// <summary>10,000 words in paragraphs of five sentences: their widths, then their lines on a column of A4.</summary>
public class TextBenchmarks
{
    /// <summary>Points.</summary>
    private const double Column = 430;

    private ImmutableArray<ImmutableArray<InlinePiece>> paragraphs;

    private ImmutableArray<ShapedText> shaped;

    [GlobalSetup]
    public void Prepare()
    {
        var text = new SyntheticText();
        var style = new TextStyle(new FaceChain(BundledFonts.Regular, BundledFonts.Fallback), 12, Color.Black);
        var made = ImmutableArray.CreateBuilder<ImmutableArray<InlinePiece>>();
        while (text.Words < 10_000)
            made.Add([new InlinePiece.Run(text.Paragraph(5), style)]);
        paragraphs = made.ToImmutable();
        shaped = [.. paragraphs.Select(Shape)];
    }

    [Benchmark]
    public double Measure() => paragraphs.Sum(p => Shape(p).NaturalWidth);

    [Benchmark]
    public int Break() => shaped.Sum(s => LineBreaker.Break(s, Column).Length);

    private static ShapedText Shape(ImmutableArray<InlinePiece> pieces) => new TextShaper().Shape(pieces, keepSpaces: false, _ => "0");
}
