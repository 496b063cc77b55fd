using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace CoursePack.Curriculum.Markdown;

/// <summary>
/// Footnotes. Their texts stand outside of directives, and composition prints those that what is seen refers to: a note to a
/// trainers' passage goes where the passage goes.
/// </summary>
internal static class NoteConverter
{
    public static NoteList Convert(FootnoteGroup group, Audience audience, MarkdownSource source, BlockConverter blocks)
    {
        var place = new Place(audience, 0).In("a footnote");
        var notes = group.OfType<Footnote>()
            .OrderBy(n => n.Order)
            .Select(n => new Note(InlineConverter.Label(n), blocks.Convert(n, place), source.Of(n.Span)))
            .ToImmutableArray();
        return new(notes) { Audience = audience, Span = notes.IsEmpty ? source.Of(group.Span) : notes[0].Span };
    }

    /// <summary>Notes without a mark: Markdig leaves them out of the group and keeps them among its definitions.</summary>
    public static void ReportUnused(MarkdownDocument document, MarkdownSource source, DiagnosticBag findings)
    {
        var unused = document.OfType<LinkReferenceDefinitionGroup>()
            .SelectMany(g => g.Links.Values.OfType<FootnoteLinkReferenceDefinition>())
            .Select(d => d.Footnote).OfType<Footnote>().Where(n => n.Order < 0)
            .OrderBy(n => n.Span.Start);
        foreach (var note in unused)
            findings.Add(MarkdownFindings.UnusedNote.At(source.Of(note.Span), $"nothing refers to footnote [^{InlineConverter.Label(note)}], so it is not printed", "put its mark where it belongs, or take the note away"));
    }
}
