using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CoursePack.Benchmarks.Courses;
using CoursePack.Core.Documents;
using CoursePack.Rendering;
using CoursePack.Rendering.Html;
using CoursePack.Rendering.Pdf;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Pdf;

namespace CoursePack.Benchmarks.Stages;

/// <summary>The trainer handbook of the base course, composed: its pages, its bytes, and its page for a browser.</summary>
public class BookBenchmarks
{
    private Document handbook = null!;

    private LaidOutBook laidOut = null!;

    private PageMap pages = PageMap.Empty;

    [GlobalSetup]
    public void Prepare()
    {
        var documents = BaseCourse.Compose(BaseCourse.Check(BaseCourse.Workspace), BaseCourse.LoadTemplates(), BaseCourse.Workspace);
        handbook = documents.First(d => d.Id == "trainer-handbook");
        laidOut = LayOut();
        pages = documents.Aggregate(PageMap.Empty, (map, d) => map.With(d.Id, ImmutableDictionary<string, int>.Empty));
    }

    [Benchmark]
    public int Paginate() => LayOut().Passes;

    [Benchmark]
    public int Write() => PdfWriter.Write(laidOut.Document).Length;

    [Benchmark]
    public int Html() => HtmlRenderer.Render(handbook, Theme.Default, pages).Value?.Length ?? 0;

    private LaidOutBook LayOut() => BookLayout.LayOut(PdfBook.Of(new(handbook, Theme.Default, PageMap.Empty)));
}
