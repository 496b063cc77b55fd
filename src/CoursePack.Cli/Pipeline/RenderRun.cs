using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Rendering.Docx;
using CoursePack.Rendering.Html;
using CoursePack.Rendering.Packaging;
using CoursePack.Rendering.Pdf;

namespace CoursePack.Cli.Pipeline;

/// <summary>A document and the template it was made from.</summary>
internal sealed record ComposedDocument(ProductTemplate Product, Document Document);

/// <summary>
/// Renders documents side by side, each when the page numbers it prints are known. The result is in the order of the
/// documents, whatever the number of jobs.
/// </summary>
internal sealed class RenderRun(BuildRequest request, ImmutableArray<ComposedDocument> documents, TemplateSet templates, ImmutableArray<string> editions, Shelf shelf)
{
    private const int MostSlowest = 5;

    private readonly ConcurrentBag<(string File, TimeSpan Took)> took = [];

    /// <summary>The files that took longest, side by side with others.</summary>
    public ImmutableArray<(string File, TimeSpan Took)> Slowest =>
        [.. took.OrderByDescending(t => t.Took).ThenBy(t => t.File, StringComparer.Ordinal).Take(MostSlowest)];

    /// <returns>One file for each document of the products, edition and format.</returns>
    public ImmutableArray<ProducedFile> Run(ImmutableArray<string> products, ImmutableArray<string> formats, DiagnosticBag found)
    {
        var files = ImmutableArray.CreateBuilder<ProducedFile>();
        foreach (var edition in editions)
        {
            var wanted = documents.Where(d => products.Contains(d.Product.Id)).SelectMany(d => formats.Where(f => IsMade(d.Product, f)), (d, f) => (Document: d, Format: f)).ToList();
            var made = new (ProducedFile? File, ImmutableArray<Diagnostic> Found)[wanted.Count];
            var numbering = Numbering(edition);
            var waiting = wanted.Select((w, i) => (File: i, w.Document.Document, Own: OwnPagesOf(w.Format))).ToList();
            while (waiting.Count > 0)
            {
                var round = numbering.Round(waiting, SideBySide);
                SideBySide(round.Length, i => made[round[i]] = Timed(() => Render(wanted[round[i]].Document, wanted[round[i]].Format, edition, numbering)));
                waiting.RemoveAll(w => round.Contains(w.File));
            }

            foreach (var (file, diagnostics) in made)
            {
                found.AddRange(diagnostics);
                if (file is not null)
                    files.Add(file);
            }
        }

        return files.ToImmutable();
    }

    private static OwnPages OwnPagesOf(string format) => format switch
    {
        OutputFormats.Pdf => OwnPages.Found,
        OutputFormats.Docx => OwnPages.Printed,
        _ => OwnPages.AsReferred,
    };

    private static bool IsMade(ProductTemplate product, string format) => product.Formats.IsEmpty || product.Formats.Contains(format, StringComparer.Ordinal);

    /// <summary>Books print the page numbers of others, and HTML those of the PDF.</summary>
    private PageNumbering Numbering(string edition)
    {
        var themes = documents.ToLookup(d => d.Document.Id, d => Theme(d.Product, edition), StringComparer.Ordinal);
        return new([.. documents.Select(d => d.Document)], document =>
        {
            request.Progress($"laying out {document.Id}");
            return PdfRenderer.PageNumbers(document, themes[document.Id].First());
        });
    }

    private (ProducedFile? File, ImmutableArray<Diagnostic> Found) Render(ComposedDocument composed, string format, string edition, PageNumbering numbering)
    {
        var document = composed.Document;
        var theme = Theme(composed.Product, edition);
        var name = edition == OutputFormats.StandardEdition ? $"{document.Id}.{format}" : $"{document.Id}.{edition}.{format}";
        request.Progress($"making {name}");
        switch (format)
        {
            case OutputFormats.Pdf:
                var pdf = PdfRenderer.Render(document, theme, numbering.Known);
                if (pdf.Value is { Pages: var pages })
                    numbering.Found(document, pages);
                return (pdf.Value is null ? null : File(shelf.Put(pdf.Value.WriteTo), pdf.Value.PageCount), pdf.Diagnostics);
            case OutputFormats.Docx:
                var docx = DocxRenderer.Render(document, theme, numbering.Known);
                return (docx.Value is null ? null : File(shelf.Put(target => target.Write(docx.Value)), null), docx.Diagnostics);
            default:
                ImmutableArray<Diagnostic> found = [];
                var html = shelf.Put(target => found = HtmlRenderer.Render(document, theme, numbering.Known, target));
                return (File(html, null), found);
        }

        ProducedFile File(StoredBytes bytes, int? count) => new(name, bytes)
        {
            Product = composed.Product.Id,
            Format = format,
            Edition = edition,
            Language = document.Language,
            Pages = count,
            Title = document.Title,
            Audience = document.Audience,
            Place = documents.IndexOf(composed),
        };
    }

    private (ProducedFile? File, ImmutableArray<Diagnostic> Found) Timed(Func<(ProducedFile? File, ImmutableArray<Diagnostic> Found)> render)
    {
        var clock = Stopwatch.StartNew();
        var made = render();
        if (made.File is { } file)
            took.Add((file.Path, clock.Elapsed));
        return made;
    }

    private Theme Theme(ProductTemplate product, string edition) =>
        templates.Themes.GetValueOrDefault(edition == OutputFormats.StandardEdition ? product.Theme : edition) ?? Core.Documents.Theme.Default;

    private void SideBySide(int count, Action<int> work) =>
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = request.Jobs, CancellationToken = request.Stop }, work);
}
