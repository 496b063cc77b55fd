using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Languages;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>A course with everything it extends merged into one, and what each layer said otherwise.</summary>
public sealed class EffectiveCourse
{
    /// <summary>The code of something mandatory that an overlay loses.</summary>
    public const string MandatoryLostCode = "CP8016";

    internal EffectiveCourse(CourseStack stack, CourseTree tree) => (Stack, Tree) = (stack, tree);

    public CourseStack Stack { get; }

    public IWorkspace Workspace => Stack.Workspace;

    /// <summary>Of every layer, the lowest first.</summary>
    public ImmutableArray<Override> Overrides { get; internal init; } = [];

    /// <summary>What the layer on top recorded of its base; null for none, or for one that cannot be used.</summary>
    public OverlayLock? Lock { get; internal init; }

    /// <summary>Id and version of what the layer on top extends.</summary>
    public (string Id, string Version) Base { get; internal init; }

    /// <summary>What each layer calls itself, the lowest first.</summary>
    public ImmutableArray<LayerTitle> Titles { get; internal init; } = [];

    /// <summary>How many things and keys the layer on top may not lose.</summary>
    public int MandatoryCount { get; internal init; }

    /// <summary>How many of them it gives up with a waiver.</summary>
    public int WaivedCount => OwnOverrides.Count(o => o.Waiver is not null);

    internal CourseTree Tree { get; }

    /// <summary>What the layer on top extends, merged.</summary>
    internal CourseTree Below { get; init; } = CourseTree.Empty;

    /// <summary>The files of the layer on top, as written.</summary>
    internal CourseTree Own { get; init; } = CourseTree.Empty;

    /// <summary>The course below everything, as it is without any overlay.</summary>
    internal CourseTree Original { get; init; } = CourseTree.Empty;

    /// <summary>Null where all layers are in one language.</summary>
    internal TextLanguages? Languages { get; init; }

    /// <summary>From the files of every layer to their documents.</summary>
    internal IReadOnlyDictionary<string, string> Aliases { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What was taken away, by name, and where.</summary>
    internal IReadOnlyDictionary<string, SourceSpan> Removed { get; init; } = ImmutableDictionary<string, SourceSpan>.Empty;

    /// <summary>What the layer on top says otherwise.</summary>
    public IEnumerable<Override> OwnOverrides => Overrides.Where(o => o.Layer == Stack.Layers.Length - 1);

    /// <summary>Where the layer on top says something whose original has changed since it was recorded.</summary>
    internal ImmutableArray<SourceSpan> StaleTexts()
    {
        var texts = new TreeTexts(Workspace);
        return
        [
            .. OwnOverrides.Where(o => o.Replaces && Lock?.IsStale(o) == true).Select(o => Tree.Get(o.Path)).OfType<YamlNode>()
                .Select(n => TreeTexts.IsFile(n) && texts.Of(n) is { } text ? text.SpanOf(0, text.Text.Length) : n.Span),
        ];
    }

    /// <summary>The text of <c>overlay.lock.yaml</c> after the overrides of today; see <see cref="OverlayLock.Record"/>.</summary>
    /// <param name="renamed">Names that things of the base have been given, where the overlay has still to follow it; null where it has.</param>
    public string WriteLock(IReadOnlySet<string> accepted, IReadOnlyDictionary<string, string>? renamed = null)
    {
        var (recorded, texts) = (Lock ?? OverlayLock.Empty, new TreeTexts(Workspace));
        var finder = new TargetFinder(Below, texts);
        return OverlayLockFile.Write(recorded.Record(
            OwnOverrides,
            Base.Id,
            Base.Version,
            RecordedThing.Of(Below, texts),
            accepted,
            renamed is null ? null : ([.. recorded.Entries.Keys.Where(t => finder.Find(t, mayBeNew: true) is not (TargetLookup.Found or TargetLookup.Several))], renamed)));
    }
}
