using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Markdown;

/// <summary>The footnotes of a text, at its end.</summary>
public sealed record NoteList(ImmutableArray<Note> Notes) : Block
{
    public override IEnumerable<Block> Inside => Notes.SelectMany(n => n.Blocks);
}

public sealed record Note(string Label, ImmutableArray<Block> Blocks, SourceSpan Span);
