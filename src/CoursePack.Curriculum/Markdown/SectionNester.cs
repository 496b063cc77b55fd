using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Markdown;

/// <summary>Takes headings and blocks in order and gives back sections inside sections.</summary>
internal sealed class SectionNester(Place place, bool isTemplate, DiagnosticBag findings)
{
    /// <summary>Authors have <c>#</c> and <c>##</c>: both are shifted under the place the text lands in.</summary>
    private const int DeepestForAuthors = 2;

    private readonly ImmutableArray<Block>.Builder outside = ImmutableArray.CreateBuilder<Block>();

    private readonly List<(int Level, Section Heading, ImmutableArray<Block>.Builder Blocks)> open = [];

    /// <summary>Depth of the section that the next block falls into.</summary>
    public int Level => place.Level + open.Count;

    public void Add(Block block) => (open is [.., var innermost] ? innermost.Blocks : outside).Add(block);

    /// <param name="section">A section still without blocks.</param>
    public void Open(int level, Section section, SourceSpan span)
    {
        if (!isTemplate && level > DeepestForAuthors)
            findings.Add(MarkdownFindings.HeadingTooDeep.At(span, $"heading of level {level}", "use # and ##: they are shifted under the place where the text is printed") with { Repair = MarkdownRepairs.Level(span, level, DeepestForAuthors) });
        var above = open.FindLastIndex(o => o.Level < level);
        // A text may begin with ##, as slides do; after that no level is skipped.
        var expected = above >= 0 ? open[above].Level + 1 : Math.Max(place.Level + 1, DeepestForAuthors);
        if (level > expected)
            findings.Add(MarkdownFindings.SkippedHeadingLevel.At(span, $"heading level skipped: {Marks(level)} where {Marks(expected)} is next", $"use {Marks(expected)}, or put a heading above it"));
        while (open.Count > above + 1)
            Close();
        open.Add((level, section, ImmutableArray.CreateBuilder<Block>()));
    }

    public ImmutableArray<Block> End()
    {
        while (open.Count > 0)
            Close();
        return outside.DrainToImmutable();
    }

    private void Close()
    {
        var (_, heading, blocks) = open[^1];
        open.RemoveAt(open.Count - 1);
        Add(heading with { Blocks = blocks.DrainToImmutable() });
    }

    private static string Marks(int level) => new('#', level);
}
