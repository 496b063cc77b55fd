using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>The modules a course teaches, in order: those it lists, else all of them by number.</summary>
internal static class ModuleOrder
{
    private static readonly NodePath List = new(CourseTree.CourseFile, ["modules"]);

    public static ImmutableArray<string> Of(CourseTree tree)
    {
        if (tree.Get(List) is YamlNode.Sequence listed)
            return [.. listed.Items.OfType<YamlNode.Scalar>().Select(i => i.Text)];
        return
        [
            .. tree.Documents.Values.Where(d => d.Kind == EntityKind.Module && d.Root is not null && d.Path.StartsWith("modules/", StringComparison.Ordinal))
                .OrderBy(d => Number(d.Root!) ?? int.MaxValue).ThenBy(d => d.Path, StringComparer.Ordinal)
                .Select(d => NodeEditor.Id(d.Root!)).OfType<string>(),
        ];
    }

    /// <param name="at">Where the order was asked for; entries that stood in a list keep their own place.</param>
    public static CourseTree Put(CourseTree tree, ImmutableArray<string> order, SourceSpan at)
    {
        var known = (tree.Get(List) as YamlNode.Sequence)?.Items.OfType<YamlNode.Scalar>().ToLookup(i => i.Text, StringComparer.Ordinal);
        var items = order.Select(YamlNode (id) => known?[id].FirstOrDefault() ?? Scalar(id, at));
        return tree.Set(List, new YamlNode.Sequence([.. items], tree.Get(List)?.Span ?? at), known is null ? Scalar("modules", at) : null);
    }

    /// <summary>A list of names as a person would write it.</summary>
    public static YamlNode.Sequence Named(ImmutableArray<string> order, SourceSpan at) => new([.. order.Select(YamlNode (id) => Scalar(id, at))], at);

    private static YamlNode.Scalar Scalar(string text, SourceSpan at) => new(new(text, at.Source!, [at.Start]), ScalarStyle.Plain, at);

    public static int? Number(YamlNode module) =>
        NodeEditor.Entry(module, "number")?.Value is YamlNode.Scalar written && int.TryParse(written.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
