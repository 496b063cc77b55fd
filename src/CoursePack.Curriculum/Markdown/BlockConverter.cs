using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Markdown.Syntax;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Block = CoursePack.Core.Documents.Block;
using CodeBlock = Markdig.Syntax.CodeBlock;
using ListBlock = Markdig.Syntax.ListBlock;
using Tables = Markdig.Extensions.Tables;

namespace CoursePack.Curriculum.Markdown;

/// <summary>Turns Markdig's blocks into ours, with exact places and audiences.</summary>
internal sealed class BlockConverter
{
    private readonly MarkdownSource source;
    private readonly DiagnosticBag findings;
    private readonly InlineConverter inlines;
    private readonly DirectiveConverter directives;
    private readonly TableConverter tables;

    public BlockConverter(MarkdownSource source, DiagnosticBag findings)
    {
        this.source = source;
        this.findings = findings;
        inlines = new(source, findings);
        directives = new(source, findings, this);
        tables = new(source, findings, this);
    }

    public ImmutableArray<Block> Convert(MarkdownDocument document, Audience audience)
    {
        var place = new Place(audience, 0);
        var blocks = Convert(document, place).ToBuilder();
        foreach (var group in document.OfType<FootnoteGroup>())
            blocks.Add(NoteConverter.Convert(group, audience, source, this));
        NoteConverter.ReportUnused(document, source, findings);
        // Text that should have been a directive: nobody can tell who may read it.
        if (inlines.SawDirectiveInText)
            blocks.Add(new BrokenDirective { Audience = audience });
        return blocks.ToImmutable();
    }

    /// <summary>The blocks of a container, its headings made into sections.</summary>
    public ImmutableArray<Block> Convert(ContainerBlock container, Place place)
    {
        var nester = new SectionNester(place, source.IsTemplate, findings);
        Action<Block> add = nester.Add;
        foreach (var block in container)
        {
            var here = place with { Level = nester.Level };
            if (block is HeadingBlock heading)
                Heading(heading, here, nester);
            else
                Append(block, here, add);
        }

        return nester.End();
    }

    private void Heading(HeadingBlock heading, Place place, SectionNester nester)
    {
        var span = source.Of(heading.Span);
        var (title, id, role, unlisted) = Title(heading);
        if (title.IsEmpty && !source.IsTemplate)
        {
            findings.Add(MarkdownFindings.EmptyHeading.At(span, "a heading without words is not printed", "write its words after the '#', or take it away") with { Repair = MarkdownRepairs.TakeAway(span) });
            return;
        }

        if (place.Headings is { } container)
        {
            findings.Add(MarkdownFindings.MisplacedHeading.At(span, $"a heading cannot stand in {container}", "use bold words, or move it out"));
            nester.Add(new Paragraph([new Strong(title) { Span = span }]) { Span = span, Audience = place.Audience, Id = id });
            return;
        }

        nester.Open(heading.Level, new Section(title, []) { Span = span, Audience = place.Audience, Id = id, Role = role, Unlisted = unlisted }, span);
    }

    /// <summary>A heading's words, without the <c>{#id}</c> at their end.</summary>
    private (ImmutableArray<Core.Documents.Inline> Title, string? Id, string? Role, bool Unlisted) Title(HeadingBlock heading)
    {
        var title = inlines.Line(heading.Inline, "a heading");
        if (title.LastOrDefault() is not TextRun last || BlockId.AtEnd().Match(last.Text) is not { Success: true } match)
            return (title, null, null, false);
        var id = match.Groups["id"].Success ? match.Groups["id"].Value : null;
        var role = source.IsTemplate && match.Groups["role"].Success ? match.Groups["role"].Value : null;
        if ((id is null && role is null) || (!source.IsTemplate && match.Groups["role"].Success))
            return (title, null, null, false);
        if (id is not null && !BlockId.IsValid(id))
            findings.Add(MarkdownFindings.DirectiveWords.At(last.Span, $"'#{id}' is not an id", "use small letters, digits and hyphens"));
        title = title.RemoveAt(title.Length - 1);
        if (match.Index > 0)
            title = title.Add(last with { Text = last.Text[..match.Index] });
        return (title, id, role, match.Groups["unlisted"].Success);
    }

    private void Append(Markdig.Syntax.Block block, Place place, Action<Block> add)
    {
        var span = source.Of(block.Span);
        switch (block)
        {
            case ParagraphBlock paragraph:
                Paragraph(paragraph, place, add);
                break;
            case DirectiveBlock directive:
                directives.Convert(directive, place, add);
                break;
            case ListBlock list:
                add(List(list, place.In("a list")));
                break;
            case QuoteBlock quote:
                add(new Quotation(Convert(quote, place.In("a quotation"))) { Span = span, Audience = place.Audience });
                break;
            case Tables.Table table:
                add(tables.Convert(table, place.In("a table")));
                break;
            case CodeBlock code:
                Code(code, place, add);
                break;
            case ThematicBreakBlock:
                findings.Add(MarkdownFindings.UnprintedRule.At(span, "a line of dashes is not printed", "use a heading, or take it away") with { Repair = MarkdownRepairs.TakeAway(span) });
                break;
            case FootnoteGroup or LinkReferenceDefinitionGroup or BlankLineBlock:
                break;
            case ContainerBlock container:
                foreach (var inner in Convert(container, place))
                    add(inner);
                break;
            default:
                throw new InvalidOperationException($"Markdown block not provided for: {block.GetType().Name}");
        }
    }

    private void Paragraph(ParagraphBlock paragraph, Place place, Action<Block> add)
    {
        var span = source.Of(paragraph.Span);
        if (source.Slice(paragraph.Span).TrimStart().StartsWith("|"))
            findings.Add(MarkdownFindings.BrokenTable.At(span, "a line that begins with | but is no table", "put a line such as |---|---| under the head, and a blank line before and after the table"));
        foreach (var piece in inlines.Pieces(paragraph.Inline))
        {
            if (piece.Figure is { } figure)
                add(figure with { Audience = place.Audience });
            else
                add(new Paragraph(piece.Run) { Span = span, Audience = place.Audience });
        }
    }

    private Core.Documents.ListBlock List(ListBlock list, Place place)
    {
        var items = ImmutableArray.CreateBuilder<ListItem>();
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var blocks = Convert(item, place);
            var box = (item.FirstOrDefault() as ParagraphBlock)?.Inline?.FirstChild as TaskList;
            items.Add(new(blocks, box?.Checked) { Span = source.Of(item.Span) });
        }

        var start = list.IsOrdered && int.TryParse(list.OrderedStart, System.Globalization.NumberStyles.None, null, out var number) ? number : 1;
        return new(list.IsOrdered, start, items.ToImmutable())
        {
            Tight = !list.IsLoose,
            Span = source.Of(list.Span),
            Audience = place.Audience,
        };
    }

    private void Code(CodeBlock code, Place place, Action<Block> add)
    {
        var span = source.Of(code.Span);
        var text = code.Lines.ToString();
        if (code is not FencedCodeBlock && text.Split('\n').Any(l => l.TrimStart().StartsWith(":::", StringComparison.Ordinal)))
        {
            findings.Add(MarkdownFindings.MisplacedDirective.At(span, "this directive is indented so far that it is read as code", "indent it by fewer than four spaces, or like the list item it belongs to"));
            add(new BrokenDirective { Span = span, Audience = place.Audience });
        }

        add(new Core.Documents.CodeBlock(text) { Span = span, Audience = place.Audience });
    }
}
