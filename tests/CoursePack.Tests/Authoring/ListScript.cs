using System.Text;
using CoursePack.Curriculum.Authoring;

#pragma warning disable CA5394 // Do not use insecure randomness: a fixed seed makes the same lists every time.

namespace CoursePack.Tests.Authoring;

/// <summary>A list in a random style with comments, and random changes of its items; the same for the same seed.</summary>
internal sealed class ListScript
{
    private readonly List<(string Item, int Fate)> items = [];

    public ListScript(int seed)
    {
        var random = new Random(seed);
        var style = random.Next(4);
        var text = new StringBuilder("before: é😀\n");
        var count = random.Next(1, 6);
        text.Append(style switch { 0 => "list: [", 1 => "list: [\n", _ => "list:\n" });
        for (var i = 0; i < count; i++)
        {
            var fate = random.Next(4);
            var name = $"i{i}";
            items.Add((name, fate));
            var written = random.Next(3) switch { 0 => $"'{name}'", 1 => $"\"{name}\"", _ => name };
            var (above, beside) = (random.Next(3) == 0 && style != 0, random.Next(3) == 0 && style != 0);
            if (above)
                Comment(text, style, $"above-{name}", fate);
            text.Append(style switch
            {
                0 => i == count - 1 ? written : written + ", ",
                1 => $"  {written}{(i == count - 1 && random.Next(2) == 0 ? "" : ",")}",
                2 => $"  - {written}",
                _ => $"-   {written}",
            });
            if (beside)
                text.Append($"  # beside-{name}");
            if (beside && fate != Removed)
                CommentsToKeep.Add($"# beside-{name}");
            if (style != 0)
                text.Append('\n');
            if (style > 1 && random.Next(4) == 0)
                text.Append('\n');
        }

        text.Append(style switch { 0 => "]  # behind\n", 1 => "]  # behind\n", _ => "" });
        if (style < 2)
            CommentsToKeep.Add("# behind");
        text.Append("# of after\nafter: there");
        CommentsToKeep.Add("# of after");
        Text = text.ToString();
    }

    private const int Removed = 0, Renamed = 1, Doubled = 2;

    public string Text { get; }

    public List<string> CommentsToKeep { get; } = [];

    public IEnumerable<string> Asked => items.SelectMany(i => i.Fate switch
    {
        Removed => [],
        Renamed => [i.Item + "-new"],
        Doubled => [i.Item, i.Item + "-two"],
        _ => (string[])[i.Item],
    });

    public ItemChange Change(YamlPlace place) => items.Single(i => i.Item == place.Text).Fate switch
    {
        Removed => ItemChange.Remove,
        Renamed => ItemChange.Keep with { Edits = [place.Replace(place.Text + "-new")] },
        Doubled => ItemChange.Keep with { After = [place.Text + "-two"] },
        _ => ItemChange.Keep,
    };

    private void Comment(StringBuilder text, int style, string comment, int fate)
    {
        text.Append(style == 3 ? "" : "  ").Append("# ").Append(comment).Append('\n');
        if (fate != Removed)
            CommentsToKeep.Add("# " + comment);
    }
}
