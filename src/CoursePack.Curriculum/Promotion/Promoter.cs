using System.Collections.Immutable;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Authoring;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Promotion;

/// <summary>Turns what an overlay says into a change of the base's own sources, after which the base says it itself.</summary>
public sealed class Promoter
{
    private readonly EffectiveCourse course;
    private readonly BaseEdits edits;
    private readonly EntityIndex below;

    public Promoter(EffectiveCourse course)
    {
        this.course = course;
        edits = new(course);
        below = EntityIndex.Of(course.Below);
    }

    /// <summary>Everything that can be named: overrides, and things that only the overlay has.</summary>
    public IEnumerable<string> Targets => course.OwnOverrides.Select(o => o.Target).Concat(Added.Select(e => e.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    // A thing that an operation brought in is promoted by its operation.
    private IEnumerable<Entity> Added =>
        EntityIndex.Of(course.Own).All.Where(e => e.Id.Length > 0 && below[e.Name] is null && NodeEditor.Get(course.Own.Documents[e.Path.Document].Root, e.Path.Steps.AsSpan()) is not null);

    /// <returns>Null where nothing of the overlay has that name.</returns>
    public PromotionResult? Promote(string id)
    {
        var changes = course.OwnOverrides.Where(o => Names(id, o.Target)).ToList();
        var added = Added.Where(e => Names(id, e.Name)).ToList();
        // What lies in a new thing comes with it.
        added.RemoveAll(e => added.Any(o => o != e && o.Path.Holds(e.Path)));
        if (changes.Count + added.Count == 0)
            return null;
        var done = ImmutableArray.CreateBuilder<string>();
        var refused = ImmutableArray.CreateBuilder<(string, string)>();
        var all = new List<SourceEdit>();
        var gone = new SortedSet<string>(StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<PromotedFile>();
        foreach (var change in changes)
            Take(change.Target, edits.Of(change));
        foreach (var thing in added)
        {
            if (thing.Path.Steps.IsEmpty)
            {
                files.Add(new(PathOf(course.Stack.Layers[^2].PathOf(thing.Path.Document)), null, ((FileLookup.Found)course.Workspace.Read(thing.Node.Span.Path)).Bytes));
                done.Add(thing.Name);
            }
            else
                Take(thing.Name, edits.Of(thing));
        }

        files.AddRange(gone.Select(p => new PromotedFile(PathOf(p), ((FileLookup.Found)course.Workspace.Read(p)).Bytes, null)));
        foreach (var group in all.Where(e => !gone.Contains(e.Path)).GroupBy(e => e.Path, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var bytes = ((FileLookup.Found)course.Workspace.Read(group.Key)).Bytes;
            files.Add(new(PathOf(group.Key), bytes, SourceEdits.Apply(bytes.Span, group)));
        }

        return new([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)], done.ToImmutable(), refused.ToImmutable());

        void Take(string target, BaseEdit edit)
        {
            if (edit.Why is { } why)
                refused.Add((target, why));
            else if (edit.Edits.Any(e => all.Any(o => o.Path == e.Path && o.Start < Math.Max(e.End, e.Start + 1) && e.Start < Math.Max(o.End, o.Start + 1))))
                refused.Add((target, "it changes lines that another of these changes; promote it alone"));
            else
            {
                all.AddRange(edit.Edits);
                gone.UnionWith(edit.Removed);
                done.Add(target);
            }
        }
    }

    private string PathOf(string path) =>
        course.Stack.Layers[^2].Root is { Length: > 0 } root && path.StartsWith(root + "/", StringComparison.Ordinal) ? path[(root.Length + 1)..] : path;

    /// <summary>The thing itself and all in it, with its kind or without.</summary>
    private static bool Names(string id, string target)
    {
        var bare = target.IndexOf(' ', StringComparison.Ordinal) is var cut and >= 0 ? target[(cut + 1)..] : target;
        return new[] { target, bare }.Any(t => t == id || t.StartsWith(id + "/", StringComparison.Ordinal) || t.StartsWith(id + "#", StringComparison.Ordinal));
    }
}
