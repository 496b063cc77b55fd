using System.Collections.Immutable;

namespace CoursePack.Rendering.Pdf;

/// <summary>A document as PDF.</summary>
/// <param name="Pages">The page on which each anchor stands, from 1, as printed.</param>
public sealed record RenderedPdf(ImmutableArray<byte> Bytes, int PageCount, ImmutableDictionary<string, int> Pages);
