using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Authoring;

/// <summary>A YAML file, or the keys at the head of a Markdown page, whose values can be edited where they stand.</summary>
public sealed class YamlFile
{
    private readonly Lazy<YamlComments> comments;

    private YamlFile(SourceText source, YamlNode root)
    {
        Source = source;
        Root = new(this, root, null);
        comments = new(() => new(root));
    }

    public SourceText Source { get; }

    /// <summary>The top of the file.</summary>
    public YamlPlace Root { get; }

    internal YamlComments Comments => comments.Value;

    /// <returns>Null where the text is no YAML; what is wrong with it is for the loader to say.</returns>
    public static YamlFile? Open(SourceText source)
    {
        var isPage = source.Path.EndsWith(".md", StringComparison.Ordinal);
        var root = isPage ? MarkdownPage.Read(source).Value?.FrontMatter : YamlLoader.Load(source).Value;
        return root is null ? null : new(source, root);
    }

    /// <summary>The innermost value that begins at a place, such as a span of the bound course or of a finding; null when none does.</summary>
    public YamlPlace? At(SourceSpan span) => Root.Within(span.Start).LastOrDefault(p => p.Span.Start == span.Start);

    /// <summary>A value by its keys from the top; a step <c>=listening</c> picks the item of a list whose <c>id</c> is that.</summary>
    public YamlPlace? At(params ReadOnlySpan<string> path)
    {
        YamlPlace? place = Root;
        foreach (var step in path)
            place = step.StartsWith('=') ? place?.Items.FirstOrDefault(i => i["id"]?.Text == step[1..]) : place?[step];
        return place;
    }
}
