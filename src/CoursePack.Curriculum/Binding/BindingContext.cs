using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Silences;

namespace CoursePack.Curriculum.Binding;

/// <summary>What all binders of one course share while it is read.</summary>
/// <param name="removed">What an overlay took away, by name, and where.</param>
internal sealed class BindingContext(ICourseFiles files, DiagnosticBag found, IReadOnlyDictionary<string, SourceSpan>? removed = null)
{
    public ICourseFiles Files { get; } = files;

    public DiagnosticBag Found { get; } = found;

    public References References { get; } = new(found, removed);

    public MarkdownSilences Silences { get; } = new(found);

    /// <summary>Binds the keys of a node; every key that was not asked for is reported. Null, with a finding, when it has no keys.</summary>
    /// <param name="what">What the keys describe, such as <c>activity</c>.</param>
    public T? Bind<T>(YamlNode node, string what, Func<MappingReader, T> bind)
        where T : class
    {
        if (node is not YamlNode.Mapping mapping)
        {
            if (node is not YamlNode.Refused)
                Found.Add(BindingFindings.WrongType.At(node.Span, $"{Article(what)} is written with keys, not as {Describe(node)}", "write 'key: value', one key a line"));
            return null;
        }

        var reader = new MappingReader(this, mapping, what);
        var bound = bind(reader);
        reader.ReportKeys();
        return bound;
    }

    /// <summary>The top of a file, which holds keys; null with a finding when it holds something else.</summary>
    public T? BindFile<T>(YamlNode node, string what, Func<MappingReader, T> bind)
        where T : class
    {
        if (node is YamlNode.Mapping)
            return Bind(node, what, bind);
        if (node is not YamlNode.Refused)
            Found.Add(WrongContent(node, "keys", "write 'key: value', one key a line"));
        return null;
    }

    public static Diagnostic WrongContent(YamlNode node, string needed, string hint) =>
        FileFindings.WrongContent.At(FirstLine(node.Span), $"the file holds {Describe(node)}, where {needed} should stand", hint);

    public static string Describe(YamlNode node) =>
        node switch
        {
            YamlNode.Mapping => "keys",
            YamlNode.Sequence => "a list",
            YamlNode.Scalar { IsEmpty: true } => "nothing",
            _ => "a text",
        };

    public static string Article(string what) => ("aeiou".Contains(what[0], StringComparison.Ordinal) ? "an " : "a ") + what;

    /// <summary>A span that ends on its first line, so that a finding about a large thing does not underline all of it.</summary>
    public static SourceSpan FirstLine(SourceSpan span)
    {
        if (span.Source is not { } source)
            return span;
        var line = source.PositionOf(span.Start).Line;
        return span with { End = Math.Min(span.End, source.LineStart(line) + source.Line(line).Length) };
    }
}
