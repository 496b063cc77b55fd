using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Composition;

/// <summary>
/// What a book of an adapted course says of that by itself, whatever its template: who adapted it and from what, before the
/// text, and at the back each passage that differs. No template can leave it out.
/// </summary>
internal sealed class AdaptationPages(CompositionScope composition, Adaptation adaptation)
{
    /// <summary>The list at the back.</summary>
    public const string Anchor = "what-this-region-changes";

    /// <summary>Books for those who answer for the whole course: they list every passage, others those in the book itself.</summary>
    private static readonly string[] WithWholeList = ["trainer-handbook", "organisation-guide"];

    private Words Words => composition.Words;

    private bool ListsAll => WithWholeList.Contains(composition.Product.Id);

    public string CoverLine() => adaptation.Titles[^1].AdaptedBy is { } who
        ? composition.Furniture["adapted_cover"].Replace("{who}", Plain(who), StringComparison.Ordinal)
        : composition.Furniture["adapted_cover_unnamed"];

    /// <summary>The blocks of a book with both; a sheet has neither, since it must fit its page and says it above its text.</summary>
    public ImmutableArray<Block> Around(ImmutableArray<Block> blocks)
    {
        if (composition.Product.IsSheet)
            return blocks;
        var places = new DifferencePlaces(composition, blocks);
        ImmutableArray<(Difference Difference, ImmutableArray<string> Keys)> seen =
        [
            .. from difference in adaptation.Differences
               where ListsAll || places.Holds(difference)
               let keys = DifferenceReaders.Keys(difference, composition.Audience)
               where keys is not null
               select (difference, keys.Value),
        ];
        Block statement = new Group([new Group([.. Statement(seen.Length)]) { Role = Roles.Facts, KeepTogether = true }]) { Role = Roles.Imprint };
        if (seen.IsEmpty)
            return [statement, .. blocks];
        var list = new Section([Run(Words["adapted_title"])], [.. Origin().Select(Line), .. List(seen.Select(s => Item(s.Difference, s.Keys, places)))]) { Id = Anchor, Role = Roles.Part };
        return [statement, .. blocks, list];
    }

    /// <summary>What a reader should know before the first page.</summary>
    private IEnumerable<Block> Statement(int passages)
    {
        foreach (var line in Origin())
            yield return Line(line);
        if (passages > 0)
            yield return new Paragraph(Count(passages));
        var waived = adaptation.Differences.Where(d => d.IsWaived).ToList();
        if (waived.Count == 0)
            yield break;
        yield return Line(Words["adapted_waived"]);
        foreach (var block in List(waived.Select(d => new ListItem([new Paragraph([.. Where(d), .. Why(d)])]))))
            yield return block;
    }

    private IEnumerable<string> Origin()
    {
        for (var i = adaptation.Titles.Length - 1; i > 0; i--)
        {
            var (here, below) = (adaptation.Titles[i], adaptation.Titles[i - 1]);
            yield return Filled(here.AdaptedBy is null ? "adapted_from" : "adapted_by", ("{who}", here.AdaptedBy is { } who ? Plain(who) : ""), ("{title}", Plain(below.Title)), ("{version}", below.Version));
        }

        yield return Words["adapted_not_endorsed"];
    }

    private ImmutableArray<Inline> Count(int passages)
    {
        var key = (passages == 1 ? "adapted_one" : "adapted_many") + (ListsAll ? "" : "_here");
        var text = Filled(key, ("{n}", passages.ToString(CultureInfo.InvariantCulture)));
        var cut = text.IndexOf("{page}", StringComparison.Ordinal);
        return cut < 0
            ? [new Link("#" + Anchor, [Run(text)])]
            : [Run(text[..cut]), new PageReference(null, Anchor), Run(text[(cut + "{page}".Length)..])];
    }

    private static ImmutableArray<Block> List(IEnumerable<ListItem> items) => [.. items.ToImmutableArray() is { IsEmpty: false } all ? (Block[])[new ListBlock(false, 1, all)] : []];

    private ListItem Item(Difference difference, ImmutableArray<string> keys, DifferencePlaces places)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        var where = new Strong(Where(difference));
        if (places.AnchorOf(difference) is { } anchor)
            inlines.AddRange(new Link("#" + anchor, [where]), Run($", {Words["page"]} "), new PageReference(null, anchor));
        else
            inlines.Add(where);
        inlines.Add(Run(": " + What(difference, keys)));
        inlines.AddRange(Why(difference));
        return new([new Paragraph(inlines.ToImmutable())]);
    }

    /// <summary>Such as <c>title, steps for trainers changed</c>.</summary>
    private string What(Difference difference, ImmutableArray<string> keys) => difference.Kind == DifferenceKind.Changed
        ? Filled("adapted_changed", ("{parts}", string.Join(", ", keys.Select(DifferenceWords.Part).Distinct(StringComparer.Ordinal).OrderBy(p => p == DifferenceWords.Other).ThenBy(p => p, StringComparer.Ordinal).Select(p => Words["adapted_part_" + p]))))
        : Words.Of("adapted", difference.Kind);

    private Inline[] Why(Difference difference) => difference.Whys.IsEmpty ? [] : [Run($" {Words["adapted_why"]} "), new Emphasis([Run(Reasons(difference.Whys))])];

    /// <summary>A reason that is a sentence ends as one.</summary>
    private static string Reasons(ImmutableArray<string> whys) =>
        string.Join(" ", whys.Select((why, i) => i == whys.Length - 1 || why.EndsWith('.') || why.EndsWith('?') ? why : why + ";"));

    /// <summary>In the reader's words: titles from the module down, each in its own language, and what kind of thing it is where that does not say it.</summary>
    private ImmutableArray<Inline> Where(Difference difference)
    {
        var about = DifferenceWords.About(difference.Trail[0].Kind);
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        if (about is not null)
            inlines.Add(Run($"{Words["adapted_about_" + about]} “"));
        foreach (var (named, i) in difference.Trail.Select((n, i) => (n, i)))
        {
            if (i > 0)
                inlines.Add(Run(" › "));
            if (named is { Kind: EntityKind.Module, Number: { } module })
                inlines.Add(Run($"{Words["module"]} {module}, "));
            else if (named.Number is { } number)
                inlines.Add(Run(number + " "));
            inlines.Add(named.Title is { } title ? Run(Plain(title)) with { Span = title.SpanOf(0, title.Text.Length) } : Run(named.Id));
        }

        if (about is not null)
            inlines.Add(Run("”"));
        return inlines.ToImmutable();
    }

    private string Plain(Core.Text.MappedText text) => Inline.PlainText(composition.Line(new AuthorText(text)));

    private string Filled(string key, params (string Name, string Value)[] values) =>
        values.Aggregate(Words[key], (text, value) => text.Replace(value.Name, value.Value, StringComparison.Ordinal));

    private static Paragraph Line(string text) => new([Run(text)]);

    private static TextRun Run(string text) => new(text);
}
