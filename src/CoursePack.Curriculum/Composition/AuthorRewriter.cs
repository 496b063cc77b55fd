using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Markdown;

namespace CoursePack.Curriculum.Composition;

/// <summary>
/// Puts one text of an author into a product: takes out what its readers may not see, and resolves variables, links,
/// footnotes, pictures and generated tables.
/// </summary>
/// <param name="scope">Where the text's block names are looked up.</param>
/// <param name="noteAnchor">Begins the anchors of its footnotes; unique in the document.</param>
internal sealed class AuthorRewriter(CompositionScope composition, string scope, string noteAnchor) : TreeRewriter
{
    private readonly List<string> notes = [];
    private ImmutableArray<Note> known = [];

    public ImmutableArray<Block> Rewrite(ImmutableArray<Block> blocks)
    {
        known = [.. blocks.OfType<NoteList>().SelectMany(n => n.Notes)];
        return Blocks(blocks);
    }

    protected override void Block(Block block, List<Block> result)
    {
        if (!Readers.See(composition.Audience, block.Audience))
            return;

        switch (block)
        {
            case NoteList list:
                result.AddRange(Notes(list));
                break;
            case GeneratedTable table:
                result.AddRange(composition.Tables.Make(table));
                break;
            case Figure figure:
                Picture(figure, result);
                break;
            case Paragraph paragraph:
                if (Inside(paragraph) is Paragraph { Content.IsEmpty: false } kept)
                    result.Add(kept);
                break;
            case BrokenDirective:
                break;
            default:
                result.Add(Inside(block));
                break;
        }
    }

    protected override void Inline(Inline inline, List<Inline> result)
    {
        switch (inline)
        {
            case VariableReference variable:
                result.Add(composition.Variable(variable));
                break;
            case LinkReference link:
                result.AddRange(Link(link));
                break;
            case NoteReference note:
                if (Note(note) is { } raised)
                    result.Add(raised);
                break;
            default:
                result.Add(Inside(inline));
                break;
        }
    }

    protected override string Text(string text, SourceSpan span) => composition.Plain(text);

    protected override string? Id(string id, SourceSpan span) => composition.Anchors.Block(scope, id)?.Anchor;

    private ImmutableArray<Inline> Link(LinkReference link)
    {
        var content = Inlines(link.Content);
        return Target(link.Target) is { } target ? [new Link(target, content) { Span = link.Span }] : content;
    }

    /// <summary>Null where nothing can be followed: the words stay, and a rule has said so.</summary>
    private string? Target(string written)
    {
        var target = composition.Plain(written);
        if (target.StartsWith("glossary:", StringComparison.Ordinal))
        {
            var entry = composition.Course.Glossary.FirstOrDefault(g => g.Id == target["glossary:".Length..]);
            return entry is null ? null : "#" + composition.Anchors[entry];
        }

        if (target.Contains(':', StringComparison.Ordinal))
            return Uri.TryCreate(target, UriKind.Absolute, out _) ? target : null;
        var cut = target.IndexOf('#', StringComparison.Ordinal);
        return cut < 0 ? null
            : composition.Anchors.Block(cut == 0 ? scope : target[..cut], target[(cut + 1)..]) is { } block && Readers.See(composition.Audience, block.Audience) ? "#" + block.Anchor
            : null;
    }

    private Superscript? Note(NoteReference reference)
    {
        if (!known.Any(n => n.Label == reference.Label))
            return null;
        if (!notes.Contains(reference.Label, StringComparer.Ordinal))
            notes.Add(reference.Label);
        var number = (notes.IndexOf(reference.Label) + 1).ToString(CultureInfo.InvariantCulture);
        return new([new Link($"#{noteAnchor}-note-{number}", [new TextRun(number) { Span = reference.Span }]) { Span = reference.Span }]) { Span = reference.Span };
    }

    /// <summary>The notes that what was kept refers to, in the order of their numbers.</summary>
    private ImmutableArray<Block> Notes(NoteList list)
    {
        var items = ImmutableArray.CreateBuilder<ListItem>();
        // A note may refer to another, which then joins the end of the list.
        for (var i = 0; i < notes.Count; i++)
        {
            var note = known.First(n => n.Label == notes[i]);
            items.Add(new(Blocks(note.Blocks)) { Span = note.Span, Id = string.Create(CultureInfo.InvariantCulture, $"{noteAnchor}-note-{i + 1}") });
        }

        return items.Count == 0 ? [] : [new ListBlock(true, 1, items.ToImmutable()) { Span = items[0].Span, Audience = list.Audience, Role = "notes" }];
    }

    private void Picture(Figure figure, List<Block> result)
    {
        var alt = composition.Plain(figure.Alt);
        if (composition.Assets.Add(figure) is { } asset)
            result.Add(figure with { Asset = asset, Alt = alt, Caption = Inlines(figure.Caption) });
        else
            result.Add(new Paragraph([new TextRun($"[{composition.Words["picture_missing"]}: {alt}]") { Span = figure.Span }]) { Span = figure.Span, Audience = figure.Audience });
    }
}
