using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Authoring;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>
/// Moves an overlay to another base, or to the same one after it has changed: a merge of three versions by id. An overlay holds
/// only what differs, so that all else upstream is taken as it is.
/// </summary>
public static class OverlayUpgrader
{
    /// <summary>Things move into things that move: each pass follows one step.</summary>
    private const int MostPasses = 8;

    /// <summary>What an upgrade is about; anything else is wrong with a file, and stops it.</summary>
    private static readonly string[] Expected = ["CP8006", "CP8007", "CP8008", "CP8009", "CP8010", "CP8012", "CP8013", "CP8014", "CP8016"];

    /// <param name="said">Renames that nobody but a person can know, as typed.</param>
    public static UpgradePlan Plan(IWorkspace workspace, string folder, UpgradeTarget target, params ImmutableArray<(string Old, string New)> said)
    {
        var draft = new OverlayDraft(workspace);
        if (target.Copy is { } box)
            draft.Write(target.Path, box);
        // The base that is left may be gone; then the lock alone knows what it said.
        var old = Read(workspace, folder);
        if (old.Diagnostics.FirstOrDefault(d => d.Code == ConflictMarkers.Undecided.Code) is { } undecided)
            return UpgradePlan.Refused([undecided]);
        if (Rewrite(draft, folder, target) is { } refused)
            return UpgradePlan.Refused([refused]);
        var read = Read(draft.Workspace, folder);
        if (Stopping(read) is { IsEmpty: false } stopping)
            return UpgradePlan.Refused(stopping);
        var course = read.Value!;
        var recorded = course.Lock;
        var then = recorded?.Things ?? (old.Value is { } left && IsAnother(left, course) ? RecordedThing.Of(left.Below, new(left.Workspace)) : null);
        var now = RecordedThing.Of(course.Below, new(course.Workspace));
        var renames = said.Select(s => ThingRename.Of(s.Old, s.New, then, now)).ToImmutableArray();
        if (renames.Any(r => r.Unknown is not null))
            return UpgradePlan.Refused([]) with { Unknown = [.. renames.Select(r => r.Unknown).OfType<UnknownThing>()] };
        var tracks = new ThingTracks(then, now, renames);
        var steps = ImmutableArray.CreateBuilder<UpgradeStep>();
        var retargeting = new Retargeting(course, tracks, draft, read.Diagnostics);
        for (var pass = 0; pass < MostPasses && retargeting.Run(); pass++)
        {
            steps.AddRange(retargeting.Steps);
            read = Read(draft.Workspace, folder);
            if (Stopping(read) is { IsEmpty: false } broken)
                return UpgradePlan.Refused(broken);
            retargeting = new(read.Value!, tracks, draft, read.Diagnostics);
        }

        var earlier = new EarlierBase(recorded, old.Value, tracks);
        var settling = new Reconciling(read.Value!, earlier, draft, read.Diagnostics);
        settling.Settle();
        steps.AddRange(settling.Steps);
        read = Read(draft.Workspace, folder);
        if (Stopping(read) is { IsEmpty: false } damaged)
            return UpgradePlan.Refused(damaged);
        course = read.Value!;
        retargeting = new(course, tracks, draft, read.Diagnostics);
        // Nothing is left to follow: this only lists what leads nowhere.
        retargeting.Run();
        draft.Write(course.Stack.Top.PathOf(OverlayLock.FileName), course.WriteLock(course.OwnOverrides.Select(o => o.Target).ToImmutableHashSet(StringComparer.Ordinal)));
        var marking = new Reconciling(course, earlier, draft, read.Diagnostics);
        marking.MarkConflicts(retargeting.Nowhere, settling.Merged.ToHashSet(StringComparer.Ordinal));
        steps.AddRange(marking.Steps);
        return new(draft.Files, steps.ToImmutable(), []) { Kept = marking.Kept, Base = course.Base };
    }

    private static Outcome<EffectiveCourse> Read(IWorkspace workspace, string folder)
    {
        var stack = OverlayReader.Follow(workspace, folder);
        return stack.Value is not { IsOverlay: true } layers ? new(null, stack.Diagnostics) : OverlayReader.Merge(layers, today: null);
    }

    private static ImmutableArray<Diagnostic> Stopping(Outcome<EffectiveCourse> read)
    {
        ImmutableArray<Diagnostic> errors = [.. read.Diagnostics.Where(d => d.Severity == Severity.Error && !Expected.Contains(d.Code))];
        return read.Value is null && errors.IsEmpty ? read.Diagnostics : errors;
    }

    private static bool IsAnother(EffectiveCourse old, EffectiveCourse now) => old.Stack.Layers[^2] is var a && now.Stack.Layers[^2] is var b && (a.Folder != b.Folder || a.Root != b.Root);

    /// <returns>Why it cannot be.</returns>
    private static Diagnostic? Rewrite(OverlayDraft draft, string folder, UpgradeTarget target)
    {
        var path = folder.Length == 0 ? CourseTree.CourseFile : $"{folder}/{CourseTree.CourseFile}";
        if (draft.Text(path) is { } marked && ConflictMarkers.Find(marked) is { } undecided)
            return undecided;
        if (draft.Text(path) is not { } source || YamlFile.Open(source)?.Root["extends"] is not { } extends)
            return OverlayFindings.BaseNotFound.At(Core.Text.SourceSpan.OfFile(path), "the course extends none", "name the folder of an overlay");
        var written = target.From(folder);
        if (target.Sha256 is not { } checksum)
        {
            if (extends.Text is not { } named)
                draft.Edit(path, SourceEdit.Of(extends.Span, ScalarWriter.Write(written)));
            else if (!target.IsSame(named, folder))
                draft.Edit(path, extends.Replace(written));
            return null;
        }

        if (extends["box"] is not { } box || extends["sha256"] is not { } sum)
            draft.Edit(path, PutBox(extends, $"{{ box: {ScalarWriter.Write(written)}, sha256: {checksum} }}"));
        else
            draft.Edit(path, [.. target.IsSame(box.Text ?? "", folder) ? Array.Empty<SourceEdit>() : [box.Replace(written)], .. sum.Text == checksum ? Array.Empty<SourceEdit>() : [sum.Replace(checksum)]]);
        return null;
    }

    private static SourceEdit PutBox(YamlPlace extends, string box) =>
        extends.IsMapping && !extends.IsFlow ? new(extends.File.Source.Path, extends.AfterColon, extends.Span.End, " " + box) : SourceEdit.Of(extends.Span, box);
}
