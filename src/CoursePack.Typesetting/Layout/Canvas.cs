using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Layout;

/// <summary>One page while it is being drawn: its commands, and what it tells the book about anchors, headings and running titles.</summary>
internal sealed class Canvas(int page)
{
    private readonly List<PaintCommand?> commands = [];
    private readonly List<PlacedAnchor> anchors = [];
    private readonly List<PlacedHeading> headings = [];
    private readonly List<RunningTitle> titles = [];
    private readonly List<LayoutIssue> issues = [];

    /// <summary>Index from 0.</summary>
    public int Page => page;

    public IReadOnlyList<PlacedAnchor> Anchors => anchors;

    public IReadOnlyList<PlacedHeading> Headings => headings;

    public IReadOnlyList<RunningTitle> Titles => titles;

    public IReadOnlyList<LayoutIssue> Issues => issues;

    public bool IsBlank => commands.Count == 0;

    public void Paint(PaintCommand command) => commands.Add(command);

    /// <summary>Keeps a place in the painting order for something whose size comes later, such as a ground.</summary>
    public int Reserve()
    {
        commands.Add(null);
        return commands.Count - 1;
    }

    public void Fill(int reserved, PaintCommand command) => commands[reserved] = command;

    public void Place(PlacedAnchor anchor) => anchors.Add(anchor);

    public void Place(PlacedHeading heading) => headings.Add(heading);

    public void Run(RunningTitle title) => titles.Add(title);

    public void Report(LayoutIssueKind kind, object? origin, string detail = "") => issues.Add(new(kind, origin, detail, page));

    public CanvasMark Mark() => new(commands.Count, anchors.Count, headings.Count, titles.Count, issues.Count);

    /// <summary>Takes back everything since a mark.</summary>
    public void Restore(CanvasMark mark)
    {
        Cut(commands, mark.Commands);
        Cut(anchors, mark.Anchors);
        Cut(headings, mark.Headings);
        Cut(titles, mark.Titles);
        Cut(issues, mark.Issues);
    }

    /// <summary>Forgets what is painted, and keeps what it tells the book.</summary>
    public void Release()
    {
        commands.Clear();
        commands.TrimExcess();
    }

    public void AddTo(ImmutableArray<PaintCommand>.Builder page)
    {
        foreach (var command in commands)
        {
            if (command is not null)
                page.Add(command);
        }
    }

    private static void Cut<T>(List<T> list, int count)
    {
        if (list.Count > count)
            list.RemoveRange(count, list.Count - count);
    }
}

[StructLayout(LayoutKind.Auto)]
internal readonly record struct CanvasMark(int Commands, int Anchors, int Headings, int Titles, int Issues);

internal readonly record struct PlacedAnchor(string Name, double X, double Y);

/// <param name="Level">Depth in the outline, from 1.</param>
internal readonly record struct PlacedHeading(int Level, string Title, string Anchor);

internal readonly record struct RunningTitle(string Key, string Value);
