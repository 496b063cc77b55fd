using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Markdown.Syntax;
using Block = CoursePack.Core.Documents.Block;

namespace CoursePack.Curriculum.Markdown;

/// <summary>Turns directives into blocks, and judges their names, words, content and place.</summary>
internal sealed class DirectiveConverter(MarkdownSource source, DiagnosticBag findings, BlockConverter blocks)
{
    private const int MostLines = 60;

    private static readonly string[] ForAuthors =
    [
        "answer", "cards", "care", "checklist", "contents", "coverage-matrix", "example", "field", "lines", "log", "note",
        "page-break", "scale", "timetable", "tip", "trainee", "trainer",
    ];

    private static readonly string[] ForTemplates = [.. ForAuthors, "competences", "group", "role", "warning"];

    private IEnumerable<string> Names => source.IsTemplate ? ForTemplates : ForAuthors;

    /// <summary>Whom a directive restricts its content to; null for whoever sees the text.</summary>
    public static Audience? AudienceOf(string name) => name switch
    {
        "trainer" or "answer" or "care" => Audience.Trainer,
        "trainee" => Audience.Trainee,
        _ => null,
    };

    public void Convert(DirectiveBlock directive, Place place, Action<Block> add)
    {
        var opening = source.Span(directive.Opening.Start, directive.Opening.End);
        var whole = source.Of(directive.Span);
        if (directive.IsStray)
        {
            findings.Add(MarkdownFindings.StrayDirectiveEnd.At(opening, "::: closes nothing here", "take it away, or open the directive it should close in the same list item or quotation") with { Repair = MarkdownRepairs.TakeAway(opening) });
            add(new BrokenDirective { Span = opening, Audience = place.Audience });
            return;
        }

        if (!Names.Contains(directive.Name, StringComparer.Ordinal))
        {
            findings.Add(MarkdownFindings.UnknownDirective.At(opening, $"unknown directive '{directive.Name}'", Suggestion.For(directive.Name, Names)) with { Repair = NearMiss.Mend(opening, directive.Name, Names) });
            add(new BrokenDirective { Span = opening, Audience = place.Audience });
        }

        if (!directive.IsClosed)
        {
            findings.Add(MarkdownFindings.UnclosedDirective.At(opening, $"directive '{directive.Name}' is not closed", "write ::: on a line of its own, in the same list item or quotation") with { Repair = MarkdownRepairs.Close(directive, opening, source) });
            add(new BrokenDirective { Span = opening, Audience = place.Audience });
        }

        var words = DirectiveWords.Of(directive, source, findings);
        var inside = place with { Audience = Restrict(directive, place.Audience, opening) };
        if (directive.Name == "role")
        {
            // A look for the blocks themselves: they keep their places and audiences.
            var role = words.Word();
            words.End();
            foreach (var block in blocks.Convert(directive, inside))
                add(block with { Role = role });
            return;
        }

        foreach (var block in Block(directive, words, inside, opening))
            add(block with { Id = words.Id, Span = whole, Audience = inside.Audience });
    }

    private Audience Restrict(DirectiveBlock directive, Audience around, SourceSpan opening)
    {
        if (AudienceOf(directive.Name) is not { } wanted || wanted == around)
            return around;
        if (around == Audience.Everyone)
            return wanted;
        findings.Add(MarkdownFindings.UnseenDirective.At(opening, $"nobody would see this '{directive.Name}': the text around it is for {around.ToString().ToLowerInvariant()}s only", "move it to a text that both see"));
        return around;
    }

    private IEnumerable<Block> Block(DirectiveBlock directive, DirectiveWords words, Place place, SourceSpan opening)
    {
        switch (directive.Name)
        {
            case "lines":
                var lines = words.Number("lines", MostLines) ?? 1;
                return Empty(directive, words, opening, new WritingLines(lines, words.Quoted("label", required: false) ?? "", ""));
            case "scale":
                var (from, to) = words.Range() ?? (1, 5);
                return Empty(directive, words, opening, new Scale(from, to, words.Quoted("question") ?? "", words.Quoted("low", required: false) ?? "", words.Quoted("high", required: false) ?? "", ""));
            case "field":
                return Empty(directive, words, opening, new FieldBlock(words.Quoted("label") ?? "", ""));
            case "log":
                var rows = words.Number("rows", MostLines) ?? 1;
                return Empty(directive, words, opening, new Log(rows, [.. words.QuotedRest("column")], ""));
            case "contents":
                return Empty(directive, words, opening, new Contents(words.Number("levels", 6, required: false) ?? 2));
            case "page-break":
                return Empty(directive, words, opening, new PageBreak());
            case "timetable":
                return Empty(directive, words, opening, new GeneratedTable(GeneratedTableKind.Timetable));
            case "coverage-matrix":
                return Empty(directive, words, opening, new GeneratedTable(GeneratedTableKind.CoverageMatrix));
            case "competences" when source.IsTemplate:
                return Empty(directive, words, opening, new GeneratedTable(GeneratedTableKind.Competences));
            case "checklist":
                return [Checklist(directive, words, place, opening)];
            case "cards":
                return [Cards(directive, words, place, opening)];
            case "trainee":
                words.End();
                return [new Group(blocks.Convert(directive, place))];
            case "group":
                return [Group(directive, words, place)];
            default:
                return [Callout(directive, words, place)];
        }
    }

    private Callout Callout(DirectiveBlock directive, DirectiveWords words, Place place)
    {
        CalloutKind? kind = directive.Name switch
        {
            "note" => CalloutKind.Note,
            "tip" => CalloutKind.Tip,
            "example" => CalloutKind.Example,
            "care" => CalloutKind.Care,
            "answer" => CalloutKind.Answer,
            "trainer" => CalloutKind.Trainer,
            "warning" => CalloutKind.Warning,
            _ => null,
        };
        var title = kind is null ? null : words.Quoted("title", required: false);
        if (kind is not null)
            words.End();
        var headings = directive.Name is "trainer" or "answer" || kind is null || source.IsTemplate ? place : place.In($"'{directive.Name}'");
        var content = blocks.Convert(directive, headings);
        var titleSpan = source.Span(directive.WordsStart, directive.Opening.End);
        return new(kind ?? CalloutKind.Note, title is null ? [] : VariableText.Split(title, titleSpan), content);
    }

    private Group Group(DirectiveBlock directive, DirectiveWords words, Place place)
    {
        var role = words.Word();
        var keep = words.Word();
        words.End();
        return new(blocks.Convert(directive, place)) { Role = role, KeepTogether = keep == "keep" };
    }

    private Checklist Checklist(DirectiveBlock directive, DirectiveWords words, Place place, SourceSpan opening)
    {
        var label = words.Quoted("label", required: false) ?? "";
        words.End();
        var items = ImmutableArray.CreateBuilder<ListItem>();
        var content = blocks.Convert(directive, place.In("'checklist'"));
        foreach (var list in content.OfType<Core.Documents.ListBlock>())
            items.AddRange(list.Items.Select(i => i with { Checked = i.Checked ?? false }));
        if (items.Count == 0 || content.Any(b => b is not Core.Documents.ListBlock and not BrokenDirective))
            findings.Add(MarkdownFindings.DirectiveContent.At(opening, "a checklist holds a list and nothing else", "begin each line with '- '"));
        return new(label, items.ToImmutable(), "");
    }

    private Cards Cards(DirectiveBlock directive, DirectiveWords words, Place place, SourceSpan opening)
    {
        words.End();
        var cards = ImmutableArray.CreateBuilder<Card>();
        var before = blocks.Convert(directive, place);
        if (before.Any(b => b is not Section and not BrokenDirective) || before.IsEmpty)
            findings.Add(MarkdownFindings.DirectiveContent.At(opening, "every card begins with a heading", "write '# ' and the card's name above its text"));
        AddCards(before, cards);
        return new(cards.ToImmutable());
    }

    /// <summary>Each heading begins a card, whatever its level.</summary>
    private static void AddCards(ImmutableArray<Block> content, ImmutableArray<Card>.Builder cards)
    {
        foreach (var section in content.OfType<Section>())
        {
            cards.Add(new(section.Title, [.. section.Blocks.Where(b => b is not Section)]) { Span = section.Span, Id = section.Id });
            AddCards(section.Blocks, cards);
        }
    }

    private IEnumerable<Block> Empty(DirectiveBlock directive, DirectiveWords words, SourceSpan opening, Block block)
    {
        words.End();
        if (directive.Count > 0)
            findings.Add(MarkdownFindings.DirectiveContent.At(opening, $"'{directive.Name}' holds no text", "close it with ::: on the next line"));
        return [block];
    }
}
