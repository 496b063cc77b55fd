using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Rendering;
using CoursePack.Rendering.Docx;
using CoursePack.Rendering.Html;
using CoursePack.Rendering.Packaging;
using CoursePack.Rendering.Pdf;

namespace CoursePack.Cli.Pipeline;

/// <summary>A document and the template it was made from.</summary>
internal sealed record ComposedDocument(ProductTemplate Product, Document Document);

/// <summary>
/// Renders documents side by side. The result is in the order of the documents, whatever the number of jobs:
/// first every document is laid out, then all are written with the page numbers found.
/// </summary>
internal sealed class RenderRun(BuildRequest request, ImmutableArray<ComposedDocument> documents, TemplateSet templates, ImmutableArray<string> editions)
{
    /// <returns>One file for each document of the products, edition and format.</returns>
    public ImmutableArray<ProducedFile> Run(ImmutableArray<string> products, ImmutableArray<string> formats, DiagnosticBag found)
    {
        var files = ImmutableArray.CreateBuilder<ProducedFile>();
        foreach (var edition in editions)
        {
            var pages = Pages(edition);
            var wanted = documents.Where(d => products.Contains(d.Product.Id)).SelectMany(d => formats.Where(f => IsMade(d.Product, f)), (d, f) => (Document: d, Format: f)).ToList();
            foreach (var (file, diagnostics) in SideBySide(wanted.Count, i => Render(wanted[i].Document, wanted[i].Format, edition, pages)))
            {
                found.AddRange(diagnostics);
                if (file is not null)
                    files.Add(file);
            }
        }

        return files.ToImmutable();
    }

    private static bool IsMade(ProductTemplate product, string format) => product.Formats.IsEmpty || product.Formats.Contains(format, StringComparer.Ordinal);

    /// <summary>Every document's page numbers: books refer to each other's, and HTML prints those of the PDF.</summary>
    private PageMap Pages(string edition)
    {
        var numbers = SideBySide(documents.Length, i =>
        {
            request.Progress($"laying out {documents[i].Document.Id}");
            return PdfRenderer.PageNumbers(documents[i].Document, Theme(documents[i].Product, edition));
        });
        var map = PageMap.Empty;
        for (var i = 0; i < documents.Length; i++)
            map = map.With(documents[i].Document.Id, numbers[i]);
        return map;
    }

    private (ProducedFile? File, ImmutableArray<Diagnostic> Found) Render(ComposedDocument composed, string format, string edition, PageMap pages)
    {
        var document = composed.Document;
        var theme = Theme(composed.Product, edition);
        var name = edition == OutputFormats.StandardEdition ? $"{document.Id}.{format}" : $"{document.Id}.{edition}.{format}";
        request.Progress($"making {name}");
        switch (format)
        {
            case OutputFormats.Pdf:
                var pdf = PdfRenderer.Render(document, theme, pages);
                return (pdf.Value is null ? null : File(pdf.Value.Bytes.AsMemory(), pdf.Value.PageCount), pdf.Diagnostics);
            case OutputFormats.Docx:
                var docx = DocxRenderer.Render(document, theme, pages);
                return (docx.Value is null ? null : File(docx.Value, null), docx.Diagnostics);
            default:
                var html = HtmlRenderer.Render(document, theme, pages);
                return (html.Value is null ? null : File(html.Value, null), html.Diagnostics);
        }

        ProducedFile File(ReadOnlyMemory<byte> bytes, int? count) => new(name, bytes)
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

    private Theme Theme(ProductTemplate product, string edition) =>
        templates.Themes.GetValueOrDefault(edition == OutputFormats.StandardEdition ? product.Theme : edition) ?? Core.Documents.Theme.Default;

    private T[] SideBySide<T>(int count, Func<int, T> work)
    {
        var results = new T[count];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = request.Jobs, CancellationToken = request.Stop }, i => results[i] = work(i));
        return results;
    }
}
