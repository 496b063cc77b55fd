using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Silences;

/// <summary>All silences of a course.</summary>
internal static class CourseSilences
{
    /// <returns>In the order of files and lines; a text that two keys name is silenced once.</returns>
    public static ImmutableArray<Silence> Of(IEnumerable<YamlPart> yaml, MarkdownSilences markdown, DiagnosticBag found)
    {
        var all = yaml.SelectMany(part => YamlSilences.Read(part, found)).Concat(markdown.Found).ToList();
        return all.Count == 0 ? [] : InOrder(all);
    }

    private static ImmutableArray<Silence> InOrder(List<Silence> all) =>
    [
        .. all
            .DistinctBy(s => (s.File, s.Span.Start, s.Code))
            .OrderBy(s => s.File, StringComparer.Ordinal).ThenBy(s => s.Span.Start).ThenBy(s => s.Code, StringComparer.Ordinal),
    ];
}
