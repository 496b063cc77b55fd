using System.Globalization;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Svg;

namespace CoursePack.Rendering;

/// <summary>The SVG drawings of one document, each read once. Every renderer asks here, so that a drawing no format may show stops all of them.</summary>
internal sealed class SvgDrawings(DiagnosticBag found, Color? currentColor = null)
{
    private readonly Dictionary<Asset, SvgReading> readings = new(ReferenceEqualityComparer.Instance);

    public static bool IsDrawing(Asset asset) => asset.MediaType == Asset.Svg;

    /// <summary>The drawing; null, with a finding at the place that shows it, when it cannot be drawn.</summary>
    public Drawing? Of(Asset asset, SourceSpan shownAt)
    {
        if (!readings.TryGetValue(asset, out var reading))
            readings.Add(asset, reading = SvgReader.Read(asset.Bytes.AsMemory(), currentColor));
        foreach (var kind in reading.Problems.GroupBy(p => p.Kind))
            found.Add(Finding(asset, shownAt, kind.Key == SvgProblemKind.Broken ? DocumentDiagnostics.UnreadablePicture : DocumentDiagnostics.UnsupportedDrawing, [.. kind]));
        return reading.Drawing;
    }

    /// <summary>One finding at the figure: the first problem in words, and the place of each in the drawing's file.</summary>
    private static Diagnostic Finding(Asset asset, SourceSpan shownAt, DiagnosticDescriptor descriptor, SvgProblem[] problems)
    {
        var first = problems[0];
        var message = string.Create(CultureInfo.InvariantCulture, $"the drawing '{asset.Name}' cannot be shown: {first.Message} (line {first.Line}, column {first.Column})");
        var finding = descriptor.At(shownAt, message, problems.Select(p => p.Hint).Distinct(StringComparer.Ordinal));
        var source = SourceText.Decode(asset.Name, asset.Bytes.AsSpan());
        return problems.Aggregate(finding, (all, problem) => all.With(PlaceOf(problem, source, asset.Name), problem.Message));
    }

    private static SourceSpan PlaceOf(SvgProblem problem, SourceText? source, string name)
    {
        if (source is null)
            return SourceSpan.OfFile(name);
        var at = Math.Min(source.LineStart(problem.Line) + problem.Column - 1, source.Text.Length);
        return new(source, at, at);
    }
}
