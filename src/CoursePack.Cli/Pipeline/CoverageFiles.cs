using System.Collections.Immutable;
using System.Text;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Coverage;
using CoursePack.Curriculum.Model;
using CoursePack.Rendering.Packaging;

namespace CoursePack.Cli.Pipeline;

/// <summary>The coverage report as files of the box.</summary>
internal static class CoverageFiles
{
    private static readonly ImmutableArray<string> Formats = ["csv", "html", "json"];

    public static IEnumerable<ProducedFile> Of(CoverageReport report, Course course) =>
        Formats.Select(format => new ProducedFile($"{CoverageDocument.Id}.{format}", StoredBytes.Of(Encoding.UTF8.GetBytes(CoverageFormats.Write(format, report, course))))
        {
            Product = CoverageDocument.Id,
            Format = format,
            Edition = OutputFormats.StandardEdition,
            Language = course.Language,
            Title = "Coverage matrix",
            Audience = Audience.Organisation,
            Place = int.MaxValue,
        });
}
