using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Markdown.Syntax;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace CoursePack.Curriculum.Markdown;

/// <summary>
/// Footnotes. Markdig moves their texts to the end of the document; who may read one is decided by where its author wrote it.
/// </summary>
internal static class NoteConverter
{
    public static NoteList Convert(MarkdownDocument document, FootnoteGroup group, Audience audience, MarkdownSource source, BlockConverter blocks)
    {
        var directives = document.Descendants<DirectiveBlock>().Where(d => !d.IsStray).ToList();
        var notes = ImmutableArray.CreateBuilder<Note>();
        foreach (var note in group.OfType<Footnote>().OrderBy(n => n.Order))
        {
            // A definition inside directives belongs to all of them; the strictest wins.
            var seenBy = directives
                .Where(d => note.Span.Start > d.Opening.Start && (note.Span.Start <= d.Span.End || !d.IsClosed))
                .OrderBy(d => d.Opening.Start)
                .Aggregate(audience, (seen, d) => seen == Audience.Everyone ? DirectiveConverter.AudienceOf(d.Name) ?? seen : seen);
            var place = new Place(seenBy, 0).In("a footnote");
            notes.Add(new(InlineConverter.Label(note), blocks.Convert(note, place), seenBy, source.Of(note.Span)));
        }

        return new(notes.ToImmutable()) { Audience = audience, Span = notes.Count > 0 ? notes[0].Span : source.Of(group.Span) };
    }
}
