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
/// Renders documents side by side, each when the page numbers it prints are known, and lets go of each after its last file.
/// The result is in the order of the documents, whatever the number of jobs.
/// </summary>
internal sealed class RenderRun(BuildRequest request, ImmutableArray<ComposedDocument> composed, TemplateSet templates, ImmutableArray<string> editions, Shelf shelf)
{
    private const int MostSlowest = 5;

    /// <summary>Inlines in a document that is made alone: some two thousand pages, whose layout needs more memory than the rest of a build.</summary>
    private const int LargeDocument = 100_000;

    // Null when nobody needs it any more.
    private readonly ComposedDocument?[] documents = [.. composed];

    // By document: files still to be made of it, in all editions, and whether it is large.
    private readonly int[] left = new int[composed.Length];
    private readonly bool[] large = [.. composed.Select(c => DocumentWalk.Inlines(c.Document.Blocks).Skip(LargeDocument).Any())];

    private readonly ConcurrentBag<(string File, TimeSpan Took)> took = [];

    /// <summary>The files that took longest, side by side with others.</summary>
    public ImmutableArray<(string File, TimeSpan Took)> Slowest =>
        [.. took.OrderByDescending(t => t.Took).ThenBy(t => t.File, StringComparer.Ordinal).Take(MostSlowest)];

    /// <returns>One file for each document of the products, edition and format.</returns>
    public ImmutableArray<ProducedFile> Run(ImmutableArray<string> products, ImmutableArray<string> formats, DiagnosticBag found)
    {
        var files = ImmutableArray.CreateBuilder<ProducedFile>();
        var wanted = Wanted(products, formats);
        foreach (var (document, _) in wanted)
            left[document] += editions.Length;
        foreach (var edition in editions)
        {
            var made = new (ProducedFile? File, ImmutableArray<Diagnostic> Found)[wanted.Length];
            var numbering = Numbering(edition);
            var waiting = wanted.Select((w, i) => (File: i, documents[w.Document]!.Document.Id, Own: OwnPagesOf(w.Format))).ToList();
            while (waiting.Count > 0)
            {
                var round = numbering.Round(waiting, SideBySide);
                foreach (var turn in Turns(round, file => large[wanted[file].Document] && wanted[file].Format != OutputFormats.Html))
                    SideBySide(turn.Length, i => made[turn[i]] = Timed(() => Render(wanted[turn[i]].Document, wanted[turn[i]].Format, edition, numbering)));
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

    private ImmutableArray<(int Document, string Format)> Wanted(ImmutableArray<string> products, ImmutableArray<string> formats) =>
    [
        .. from document in Enumerable.Range(0, documents.Length)
           let product = documents[document]!.Product
           where products.Contains(product.Id)
           from format in formats
           where IsMade(product, format)
           select (document, format),
    ];

    /// <summary>Files of a round that are made side by side; those that need much memory come last, each alone.</summary>
    private static IEnumerable<ImmutableArray<int>> Turns(ImmutableArray<int> round, Func<int, bool> alone)
    {
        yield return [.. round.Where(file => !alone(file))];
        foreach (var file in round.Where(alone))
            yield return [file];
    }

    private static OwnPages OwnPagesOf(string format) => format switch
    {
        OutputFormats.Pdf => OwnPages.Found,
        OutputFormats.Docx => OwnPages.Printed,
        _ => OwnPages.AsReferred,
    };

    private static bool IsMade(ProductTemplate product, string format) => product.Formats.IsEmpty || product.Formats.Contains(format, StringComparer.Ordinal);

    /// <summary>Books print the page numbers of others, and HTML those of the PDF.</summary>
    private PageNumbering Numbering(string edition) =>
        new([.. documents.OfType<ComposedDocument>().Select(d => d.Document)], id =>
        {
            request.Progress($"laying out {id}");
            var composed = documents.First(d => d?.Document.Id == id)!;
            return PdfRenderer.PageNumbers(composed.Document, Theme(composed.Product, edition));
        });

    private (ProducedFile? File, ImmutableArray<Diagnostic> Found) Render(int place, string format, string edition, PageNumbering numbering)
    {
        var composed = documents[place]!;
        var made = Render(composed, place, format, edition, numbering);
        if (Interlocked.Decrement(ref left[place]) == 0 && numbering.Knows(composed.Document.Id))
            documents[place] = null;
        return made;
    }

    private (ProducedFile? File, ImmutableArray<Diagnostic> Found) Render(ComposedDocument composed, int place, string format, string edition, PageNumbering numbering)
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
                    numbering.Found(document.Id, pages);
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
            Place = place,
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
