using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Model;
using CoursePack.Rendering;
using CoursePack.Rendering.Html;

namespace CoursePack.Cli.Pipeline;

/// <summary>A coverage report in every form there is.</summary>
internal static class CoverageFormats
{
    private const string Html = "html";

    public static ImmutableArray<string> Names { get; } = [.. CoverageWriters.All.Select(w => w.Format), Html];

    public static string Write(string format, CoverageReport report, Course course)
    {
        if (format == Html)
            return Encoding.UTF8.GetString(HtmlRenderer.Render(CoverageDocument.Build(course, report), Theme.Default, PageMap.Empty).Value!);
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        CoverageWriters.All.Single(w => w.Format == format).Write(output, report);
        return output.ToString();
    }
}
