using CoursePack.Core.Text;
using CoursePack.Curriculum.Authoring;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>One thing an overlay says, where it stands in its file.</summary>
/// <param name="Place">The value of a key, or a whole operation; null for the text of a page.</param>
/// <param name="Content">Where what it puts there is written; null for an operation that brings nothing.</param>
/// <param name="Value">What it puts there.</param>
internal sealed record OwnStatement(SourceText Source, YamlFile? File, YamlPlace? Place, YamlPlace? Content, YamlNode? Value)
{
    /// <summary>From its key or its dash to its end.</summary>
    public SourceSpan Extent => Place is null ? Value!.Span : Place.Key.Source is null ? Place.Span : new(Source, Place.Key.Start, Place.Span.End);
}

/// <summary>Finds statements in the files of an overlay.</summary>
internal sealed class OwnStatements(EffectiveCourse course)
{
    private readonly Dictionary<SourceText, YamlFile?> files = [];

    public IReadOnlyList<Patch> Patches { get; } = new PatchReader(new()).Read(course.Own);

    /// <summary>Null where it is not written in a way that can be changed in place.</summary>
    public OwnStatement? Of(Override change)
    {
        if (change.IsPatch)
            return Patches.FirstOrDefault(p => p.At.Span == change.At) is { } patch ? Of(patch) : null;
        if (course.Own.Get(change.Path) is not { } value || change.At.Source is not { } source)
            return null;
        if (change.Path is { Steps: [CourseTree.Body], Document: var document } && course.Own.Documents[document].IsPage)
            return new(source, null, null, null, value);
        var place = Keyed(change.At);
        return place is null ? null : new(source, place.File, place, place, value);
    }

    public OwnStatement? Of(Patch patch)
    {
        var source = patch.At.Span.Source!;
        if (At(patch.At.Span)?.Parent is not { } item)
            return null;
        return new(source, item.File, item, item["value"] ?? item["text"] ?? item["file"], patch.Value);
    }

    public YamlPlace? At(SourceSpan span) => File(span.Source!)?.At(span);

    public YamlFile? File(SourceText source)
    {
        if (!files.TryGetValue(source, out var file))
            files.Add(source, file = YamlFile.Open(source));
        return file;
    }

    /// <summary>The value of the key that stands at a place.</summary>
    public YamlPlace? Keyed(SourceSpan key) =>
        File(key.Source!)?.Root.Within(key.Start).SelectMany(p => p.Values).Select(v => v.Value).FirstOrDefault(v => v.Key.Source is not null && v.Key.Start == key.Start);
}
