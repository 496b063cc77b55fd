using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Curriculum.Markdown;

namespace CoursePack.Curriculum.Composition;

/// <summary>
/// Puts the course's texts back into an expanded template: a text for a key within a line, parsed blocks for a key that is a
/// paragraph by itself, plain words in labels, targets and names.
/// </summary>
internal sealed class TemplateRewriter(CompositionScope composition) : TreeRewriter
{
    protected override void Block(Block block, List<Block> result)
    {
        if (!Readers.See(composition.Audience, block.Audience))
            return;
        switch (block)
        {
            case Paragraph paragraph:
                Paragraph(paragraph, result);
                break;
            case Section section:
                result.Add(Section(section));
                break;
            case GeneratedTable table:
                result.AddRange(composition.Tables.Make(table));
                break;
            case Figure figure:
                composition.Findings.Add(TemplateFindings.UnsupportedPicture.At(figure.Span, "a picture cannot stand in a template", "put it into a text of the course"));
                break;
            case BrokenDirective or NoteList:
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
            case TextRun run:
                Run(run, result);
                break;
            case VariableReference variable:
                result.Add(composition.Variable(variable));
                break;
            case LinkReference link:
                result.Add(new Link(Text(link.Target, link.TargetSpan), Inlines(link.Content)) { Span = link.Span });
                break;
            default:
                result.Add(Inside(inline));
                break;
        }
    }

    protected override string Text(string text, SourceSpan span) =>
        !text.Contains(Reference.KeyStart, StringComparison.Ordinal) ? text : ReferenceStore.Keys().Replace(text, m => composition.References.Of(m) is LineReference line && IsAllowed(line, span)
            ? Core.Documents.Inline.PlainText(line.Inlines)
            : NoBlocks(span));

    protected override string CodeText(string text, SourceSpan span) => Text(text, span);

    private void Paragraph(Paragraph paragraph, List<Block> result)
    {
        if (paragraph.Content is [TextRun run] && ReferenceStore.Keys().Match(run.Text) is { Success: true } match && match.Length == run.Text.Length
            && composition.References.Of(match) is BlocksReference blocks)
        {
            if (IsAllowed(blocks, paragraph.Span))
                result.AddRange(blocks.Blocks);
            return;
        }

        if (Inside(paragraph) is Paragraph { Content.IsEmpty: false } kept)
            result.Add(kept);
    }

    private Section Section(Section section)
    {
        var title = section.Title;
        string? overline = null;
        // Emphasised words that open a heading are the line above its title.
        if (title is [Emphasis first, _, ..])
        {
            overline = Core.Documents.Inline.PlainText(Inlines(first.Content));
            title = title.RemoveAt(0);
            if (title[0] is TextRun run)
                title = title.SetItem(0, run with { Text = run.Text.TrimStart() });
        }

        var result = (Section)Inside(section with { Title = title });
        return result with { Overline = overline, Accent = section.Role == "module" ? Accent(result.Id) : null };
    }

    /// <summary>Modules take the theme's accents in turn; the first accent is for what stands outside modules.</summary>
    private int? Accent(string? anchor)
    {
        var number = 0;
        foreach (var module in composition.Course.TaughtModules)
        {
            number++;
            if (composition.Anchors[module] == anchor)
                return number;
        }

        return null;
    }

    private void Run(TextRun run, List<Inline> result)
    {
        if (!run.Text.Contains(Reference.KeyStart, StringComparison.Ordinal))
        {
            if (run.Text.Length > 0)
                result.Add(run);
            return;
        }

        var at = 0;
        foreach (Match match in ReferenceStore.Keys().Matches(run.Text))
        {
            if (match.Index > at)
                result.Add(run with { Text = run.Text[at..match.Index] });
            at = match.Index + match.Length;
            result.AddRange(Put(composition.References.Of(match), run.Span));
        }

        if (at < run.Text.Length)
            result.Add(run with { Text = run.Text[at..] });
    }

    private ImmutableArray<Inline> Put(Reference reference, SourceSpan span)
    {
        if (!IsAllowed(reference, span))
            return [];
        switch (reference)
        {
            case LineReference line:
                return line.Inlines;
            case BlocksReference { Blocks: [Paragraph only] }:
                return only.Content;
            case BlocksReference { Blocks: [] }:
                return [];
            default:
                NoBlocks(span);
                return [];
        }
    }

    private bool IsAllowed(Reference reference, SourceSpan span)
    {
        if (Readers.See(composition.Audience, reference.Audience))
            return true;
        composition.Findings.Add(TemplateFindings.ForbiddenValue.At(span, $"a product for {Name(composition.Audience)} cannot show what is for {Name(reference.Audience)} alone", "take the name out of this line, or change the product's audience"));
        return false;
    }

    private string NoBlocks(SourceSpan span)
    {
        composition.Findings.Add(TemplateFindings.MisplacedBlocks.At(span, "a text of several blocks within a line", "give it a line of its own with a blank line before and after"));
        return "";
    }

    private static string Name(Audience audience) => audience switch
    {
        Audience.Everyone => "everyone",
        Audience.Organisation => "the organisation",
        _ => audience.ToString().ToLowerInvariant() + "s",
    };
}
