using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Pdf;

namespace CoursePack.Rendering.Pdf;

/// <summary>A document as a tagged, accessible PDF in the look of a theme.</summary>
public static class PdfRenderer
{
    /// <param name="pages">Where the anchors of other products stand.</param>
    public static Outcome<RenderedPdf> Render(Document document, Theme theme, PageMap pages)
    {
        var page = new PdfPage(document, theme, pages);
        var contents = new PdfPages();
        var laidOut = BookLayout.LayOut(PdfBook.Of(page), contents);
        foreach (var issue in PdfDiagnostics.Worth(laidOut.Issues))
            page.Found.Add(PdfDiagnostics.From(issue));
        return new(new(laidOut.Document, contents, Numbers(laidOut)), page.Found.ToImmutable());
    }

    /// <summary>
    /// Where the anchors of a document stand, without writing it. Numbers of pages of other products never move a line,
    /// so none need be known.
    /// </summary>
    public static ImmutableDictionary<string, int> PageNumbers(Document document, Theme theme) =>
        Numbers(BookLayout.LayOut(PdfBook.Of(new(document, theme, PageMap.Empty)), new Unpainted()));

    private static ImmutableDictionary<string, int> Numbers(LaidOutBook book) =>
        book.PageLabels.ToImmutableDictionary(p => p.Key, p => int.Parse(p.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Nobody wants the pages.</summary>
    private sealed class Unpainted : IPageReceiver
    {
        public void Take(PaintedPage page)
        {
        }

        public void Restart()
        {
        }
    }
}
