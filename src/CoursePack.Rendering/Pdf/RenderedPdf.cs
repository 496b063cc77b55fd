using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CoursePack.Typesetting.Painting;
using CoursePack.Typesetting.Pdf;

namespace CoursePack.Rendering.Pdf;

/// <summary>A document laid out, to be written as PDF.</summary>
public sealed class RenderedPdf
{
    private readonly PaintedDocument document;
    private readonly PdfPages contents;

    internal RenderedPdf(PaintedDocument document, PdfPages contents, ImmutableDictionary<string, int> pages)
    {
        (this.document, this.contents) = (document, contents);
        Pages = pages;
    }

    public int PageCount => document.Pages.Length;

    /// <summary>The page on which each anchor stands, from 1, as printed.</summary>
    public ImmutableDictionary<string, int> Pages { get; }

    /// <summary>The file in memory, made anew each time.</summary>
    public ImmutableArray<byte> Bytes
    {
        get
        {
            using var file = new MemoryStream();
            WriteTo(file);
            return ImmutableCollectionsMarshal.AsImmutableArray(file.ToArray());
        }
    }

    /// <summary>Writes the file in small pieces, front to back.</summary>
    public void WriteTo(Stream target) => PdfWriter.Write(document, contents, target);
}
