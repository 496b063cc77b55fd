using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Authoring;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>Decides for each override between what upstream said when it was copied, what upstream says now, and what the overlay says.</summary>
internal sealed class Reconciling(EffectiveCourse course, EarlierBase earlier, OverlayDraft draft, ImmutableArray<Diagnostic> found)
{
    private readonly OwnStatements statements = new(course);
    private readonly TreeTexts texts = new(course.Workspace);
    private readonly string folder = course.Stack.Top.PathOf("");

    public List<UpgradeStep> Steps { get; } = [];

    public int Kept { get; private set; }

    /// <summary>Targets whose text has taken over what changed upstream.</summary>
    public IEnumerable<string> Merged => Steps.Where(s => s.Action == UpgradeAction.Merged).Select(s => s.Target);

    /// <summary>Takes out what upstream says too, and merges texts and lists.</summary>
    public void Settle()
    {
        var edits = new List<SourceEdit>();
        var taken = new List<(YamlFile File, YamlPlace Place)>();
        foreach (var change in course.OwnOverrides)
        {
            if (statements.Of(change) is not { } own)
                continue;
            if (IsRedundant(change))
            {
                Steps.Add(Step(UpgradeAction.Dropped, change) with { Why = "upstream says the same" });
                if (own.Place is { } place)
                    taken.Add((own.File!, place));
                else
                    edits.Add(SourceEdit.Of(own.Value!.Span, ""));
            }
            else if (Merge(change, own) is var (region, parts) && !parts.Any(p => p.IsConflict) && Joined(parts) is var merged && merged != region.Text && region.Takes(merged))
            {
                edits.Add(region.Put(parts));
                Steps.Add(Step(UpgradeAction.Merged, change));
            }
            else if (MergeList(change, own) is { IsEmpty: false } items)
            {
                edits.AddRange(items);
                Steps.Add(Step(UpgradeAction.Merged, change));
            }
        }

        foreach (var diagnostic in found.Where(d => d.Code == OverlayFindings.EqualToBase.Code))
        {
            if (statements.Patches.FirstOrDefault(p => p.At.Span == diagnostic.Span && p.Operation is not (OverlayOperation.Set or OverlayOperation.Replace)) is { } added && statements.Of(added) is { } own)
            {
                taken.Add((own.File!, own.Place!));
                Steps.Add(new(UpgradeAction.Dropped, added.At.Value, added.At.Span) { Why = "upstream has it already" });
            }
        }

        foreach (var group in taken.GroupBy(t => t.File))
            edits.AddRange(PlaceRemoval.WithShells(group.Key, [.. group.Select(t => t.Place)]));
        foreach (var group in edits.GroupBy(e => e.Path, StringComparer.Ordinal))
            draft.Edit(group.Key, group);
        foreach (var document in taken.Select(t => t.File.Source.Path).Concat(edits.Select(e => e.Path)).Distinct(StringComparer.Ordinal))
            EmptiedFiles.Tidy(draft, document);
    }

    /// <summary>Marks what a person must decide.</summary>
    /// <param name="merged">Targets that were settled by a merge.</param>
    public void MarkConflicts(IReadOnlyList<Gone> nowhere, IReadOnlySet<string> merged)
    {
        var edits = new List<SourceEdit>();
        var sides = new List<(SourceText Source, ConflictWriter.Side Side)>();
        foreach (var change in course.OwnOverrides.Where(o => o.Replaces))
        {
            if (!earlier.Said(change, out var then) || then == change.Before || change.Before == change.After || merged.Contains(change.Target))
            {
                Kept++;
                continue;
            }

            var own = statements.Of(change);
            if (own is not null && Merge(change, own) is var (region, parts) && (!parts.Any(p => p.IsConflict) || region.Takes(Joined(parts))))
            {
                if (!parts.Any(p => p.IsConflict))
                {
                    Kept++;
                    continue;
                }

                edits.Add(region.Put(parts));
            }
            else if (own is not null)
                sides.Add((own.Source, new(own.Extent, Upstream(change, own))));
            Steps.Add(Step(UpgradeAction.Conflict, change) with { Then = then, Why = change.Before is null ? "upstream has taken it away" : then is null ? "upstream has added it" : "changed upstream since you copied it" });
        }

        foreach (var gone in nowhere.Concat(AddedTwice()))
        {
            var whole = new SourceSpan(gone.Source, 0, gone.Source.Text.Length);
            sides.Add((gone.Source, gone.Place is { } place
                ? new(place.Span, PlaceRemoval.WithShells(gone.File!, [place]))
                : new(whole, [SourceEdit.Of(whole, "")])));
            Steps.Add(new(UpgradeAction.Conflict, gone.Target, gone.At) { Why = gone.Why, Perhaps = gone.Perhaps, Gone = gone.Thing, Ours = gone.Place?.ItemText() ?? gone.Source.Text.TrimEnd('\n'), Then = earlier.Text(gone.Target) });
        }

        foreach (var group in sides.GroupBy(s => s.Source))
            edits.AddRange(ConflictWriter.Mark(group.Key, group.Select(s => s.Side)));
        foreach (var group in edits.GroupBy(e => e.Path, StringComparer.Ordinal))
            draft.Edit(group.Key, group);
    }

    /// <summary>Things that both sides added under one id.</summary>
    private IEnumerable<Gone> AddedTwice() =>
        from patch in statements.Patches
        where patch.Value is not null && found.Any(d => d.Code == OverlayFindings.DuplicateTarget.Code && d.Span == OverlayPlaces.Of(patch.Value))
        let own = statements.Of(patch)
        where own is not null
        select new Gone(patch.At.Value, own.Source, own.File, own.Place, patch.At.Span, $"upstream has added '{NodeEditor.Id(patch.Value!)}' too");

    private bool IsRedundant(Override change) =>
        change.Replaces && change.Before == change.After && change.Before is not null && (!earlier.Said(change, out var then) || then != change.Before);

    /// <summary>What upstream said, where both sides have put something else in its place; else null.</summary>
    private string? ChangedByBoth(Override change) =>
        change.Operation == OverlayOperation.Remove || change.Before is null || change.After is null || change.Before == change.After
            || !earlier.Said(change, out var then) || then == change.Before ? null : then;

    /// <summary>Null where a person must decide.</summary>
    private ImmutableArray<SourceEdit>? MergeList(Override change, OwnStatement own) =>
        ChangedByBoth(change) is { } then && own.Content is { IsList: true } list && course.Below.Get(change.Path) is YamlNode.Sequence theirs
            ? ListMerge.Edits(list, then, change.After!, change.Before!, theirs, new(n => texts.Of(n)?.Text)) : null;

    /// <summary>Null where the text is not one of lines that can be changed one by one.</summary>
    private (TextRegion Region, ImmutableArray<MergedPart> Parts)? Merge(Override change, OwnStatement own)
    {
        if (ChangedByBoth(change) is not { } then)
            return null;
        if (own.Value is YamlNode.Scalar { Style: not ScalarStyle.Literal } || texts.Of(own.Value) is not { } text || TextRegion.Of(text) is not { } region || !region.Source.Path.StartsWith(folder, StringComparison.Ordinal))
            return null;
        return (region, TextMerge.Merge(then, region.Text, change.Before!));
    }

    private ImmutableArray<SourceEdit> Upstream(Override change, OwnStatement own)
    {
        if (own.Place is null)
            return [SourceEdit.Of(own.Value!.Span, change.Before ?? "")];
        if (change.Before is null || own.Content is null || change.Operation == OverlayOperation.Remove)
            return PlaceRemoval.WithShells(own.File!, [own.Place]);
        if (change.Block is not null)
            return [PlaceEdits.PutText(own.Content, change.Before)];
        return course.Below.Get(change.Path) is { } node ? [PlaceEdits.Put(own.Content, node, new(n => texts.Of(n)?.Text))] : [PlaceEdits.PutText(own.Content, change.Before)];
    }

    private static string Joined(ImmutableArray<MergedPart> parts) => string.Join('\n', parts.SelectMany(p => p.Ours));

    private static UpgradeStep Step(UpgradeAction action, Override change) =>
        new(action, change.Target, change.At) { Now = change.Before, Ours = change.After };
}
