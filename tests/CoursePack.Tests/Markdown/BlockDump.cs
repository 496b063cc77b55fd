using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Markdown;
using Group = CoursePack.Core.Documents.Group;

namespace CoursePack.Tests.Markdown;

/// <summary>Blocks as an indented outline with places (<c>line:column-line:column</c>) and audiences, for goldens and messages.</summary>
internal static partial class BlockDump
{
    /// <summary>Without places: for what many files make together, so that a line more in one of them is not a difference.</summary>
    public static string WithoutPlaces(ImmutableArray<Block> blocks) => Place().Replace(Of(blocks), "");

    public static string Of(ImmutableArray<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
            Write(text, block, 0);
        return text.ToString();
    }

    public static string Of(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(Of));

    private static void Write(StringBuilder text, Block block, int depth)
    {
        text.Append(' ', depth * 2).Append(Head(block));
        if (block.Id is not null)
            text.Append(" #").Append(block.Id);
        if (block.Role is not null)
            text.Append(" .").Append(block.Role);
        if (block.Audience != Audience.Everyone)
            text.Append(" <").Append(block.Audience).Append('>');
        text.Append(' ').Append(At(block.Span)).Append('\n');
        foreach (var (label, blocks) in Children(block))
        {
            var inner = depth + 1;
            if (label is not null)
            {
                text.Append(' ', inner * 2).Append(label).Append('\n');
                inner++;
            }

            foreach (var child in blocks)
                Write(text, child, inner);
        }
    }

    private static string Head(Block block) => block switch
    {
        Section s => $"section \"{Of(s.Title)}\"" + (s.Overline is { } o ? $" over \"{o}\"" : ""),
        Paragraph p => $"paragraph \"{Of(p.Content)}\"",
        ListBlock l => (l.Ordered ? $"ordered list from {l.Start}" : "list") + (l.Tight ? "" : ", loose"),
        Table t => $"table {t.Columns.Length} columns ({string.Join(' ', t.Columns.Select(c => c.Alignment))}), {t.HeaderRows} head",
        Figure f => $"figure {f.Asset} \"{f.Alt}\" \"{Of(f.Caption)}\"",
        Callout c => $"{c.Kind} \"{Of(c.Title)}\"",
        CodeBlock c => $"code {Escape(c.Text)}",
        WritingLines w => $"lines {w.Count} \"{w.Label}\" {w.Name}",
        FieldBlock f => $"field \"{f.Label}\" {f.Name}",
        Scale s => $"scale {s.From}-{s.To} \"{s.Question}\" \"{s.Low}\" \"{s.High}\" {s.Name}",
        Checklist c => $"checklist \"{c.Label}\" {c.Name}",
        Log l => $"log {l.Rows} \"{string.Join("\" \"", l.Columns)}\" {l.Name}",
        GeneratedTable g => $"generated {g.Kind}",
        _ => block.GetType().Name.ToLowerInvariant(),
    };

    private static IEnumerable<(string? Label, ImmutableArray<Block> Blocks)> Children(Block block) => block switch
    {
        Section s => [(null, s.Blocks)],
        Callout c => [(null, c.Blocks)],
        Group g => [(null, g.Blocks)],
        Quotation q => [(null, q.Blocks)],
        ListBlock l => l.Items.Select(Item),
        Checklist c => c.Items.Select(Item),
        Cards c => c.Items.Select(i => ((string?)$"card \"{Of(i.Title)}\" {At(i.Span)}", i.Blocks)),
        NoteList n => n.Notes.Select(i => ((string?)$"note {i.Label} {At(i.Span)}", i.Blocks)),
        Table t => t.Rows.SelectMany((r, i) => r.Cells.Select((c, j) => ((string?)$"cell {i},{j} {At(c.Span)}", c.Blocks))),
        _ => [],
    };

    private static (string?, ImmutableArray<Block>) Item(ListItem item) =>
        ("item" + item.Checked switch { true => " [x]", false => " [ ]", null => "" } + " " + At(item.Span), item.Blocks);

    private static string Of(Inline inline) => inline switch
    {
        TextRun t => t.Text,
        CodeSpan c => $"`{c.Text}`",
        LineBreak => "⏎",
        VariableReference v => $"⟨{v.Name}⟩",
        NoteReference n => $"⟨note {n.Label}⟩",
        Blank b => $"⟨blank {b.Label}={b.Value} {b.Name}⟩",
        PageReference p => $"⟨page {p.Product} {p.Anchor}⟩",
        LinkReference l => $"[{Of(l.Content)}]({l.Target})",
        Link l => $"[{Of(l.Content)}]→({l.Target})",
        Strong s => $"**{Of(s.Content)}**",
        Emphasis e => $"*{Of(e.Content)}*",
        Superscript s => $"^{Of(s.Content)}^",
        _ => inline.GetType().Name,
    };

    private static string At(SourceSpan span)
    {
        var (from, to) = (span.StartPosition, span.EndPosition);
        return span.Source is null ? "nowhere" : from.Line == to.Line ? $"{from.Line}:{from.Column}-{to.Column}" : $"{from.Line}:{from.Column}-{to.Line}:{to.Column}";
    }

    [GeneratedRegex(@" (\d+:\d+-(\d+:)?\d+|nowhere)$", RegexOptions.Multiline)]
    private static partial Regex Place();

    private static string Escape(string text) => text.Replace("\n", "\\n", StringComparison.Ordinal);
}
