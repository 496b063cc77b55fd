using System.Collections.Immutable;
using CoursePack.Core.Documents;
using Markdig.Extensions.Footnotes;

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
}
