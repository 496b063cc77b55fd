using CoursePack.Core.Text;
using CoursePack.Curriculum.Authoring;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>A value of an overlay on its way from a file that mirrors the base into an operation.</summary>
/// <param name="Key">Null for an item of a list.</param>
/// <param name="Place">Null where it is not written in a way that can be copied.</param>
internal sealed record MovedStatement(string At, string Operation, YamlNode Value, SourceSpan? Key, YamlPlace? Place)
{
    /// <summary>What a person wrote about it that the value itself does not hold.</summary>
    public List<string> Comments { get; } = [];

    public int Start => Key?.Start ?? Value.Span.Start;

    public int End => Place?.Span.End ?? Value.Span.End;

    /// <summary>The comments that are copied with the value.</summary>
    public IEnumerable<string> Shown => Copied is var (from, to) ? Place!.File.Comments.In(Place.File.Source, from, to).Select(c => Place.Source[c.Start..c.End]) : [];

    /// <summary>What stands behind the colon of a key in the first column; null where it must be written anew.</summary>
    public string? Verbatim
    {
        get
        {
            if (Copied is not var (from, to))
                return null;
            var column = BlockLines.Column(Place!.Source, Key?.Start ?? from);
            var lines = Place.Source[from..to].TrimEnd().Split('\n').Select((l, i) => i == 0 ? l : Outdented(l, column));
            return Key is null ? string.Concat(lines.Select(l => l.Length == 0 ? "\n" : "\n  " + l)) : string.Join('\n', lines);
        }
    }

    private (int From, int To)? Copied =>
        Place is null || PlaceEdits.IsInFlow(Place) || HoldsFile(Value) ? null
        : (Key is null ? Place.Span.Start : Place.AfterColon, BlockLines.EndOfLine(Place.Source, Place.Span.End));

    public bool Shows(SourceSpan comment) => Copied is var (from, to) && from <= comment.Start && comment.End <= to;

    public bool IsOnLastLine(int offset) => Place is not null && End <= offset && offset <= BlockLines.EndOfLine(Place.Source, End);

    private static string Outdented(string line, int column) => line[Math.Min(column, line.Length - line.TrimStart(' ').Length)..];

    /// <summary>A path means another file elsewhere.</summary>
    private static bool HoldsFile(YamlNode node) => node switch
    {
        YamlNode.Mapping keys => TreeTexts.IsFile(keys) || keys.Entries.Any(e => HoldsFile(e.Value)),
        YamlNode.Sequence list => list.Items.Any(HoldsFile),
        _ => false,
    };
}
