using System.Globalization;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>
/// The small YAML of templates (front matter, fixed words, themes), flat: a value is found by its path, such as
/// <c>margins.top</c> or <c>accents.0.strong</c>.
/// </summary>
internal sealed class TemplateYaml
{
    private readonly Dictionary<string, Spanned<string>> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceSpan> keys = new(StringComparer.Ordinal);

    private TemplateYaml()
    {
    }

    /// <summary>Paths in the order of the file.</summary>
    public IReadOnlyDictionary<string, Spanned<string>> Values => values;

    public string? this[string path] => values.TryGetValue(path, out var value) ? value.Value : null;

    /// <summary>The key that a path ends with; for an item of a list, the list's.</summary>
    public SourceSpan KeyOf(string path)
    {
        SourceSpan span;
        while (!keys.TryGetValue(path, out span) && path.LastIndexOf('.') is >= 0 and var dot)
            path = path[..dot];
        return span;
    }

    /// <param name="end">Offset after the YAML.</param>
    public static TemplateYaml Read(SourceText source, int start, int end, DiagnosticBag findings)
    {
        var yaml = new TemplateYaml();
        // Lines above count, so that marks name lines of the file.
        var above = new string('\n', source.PositionOf(start).Line - 1);
        var parser = new Parser(new StringReader(above + source.Text[start..end]));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out _))
                yaml.Node(parser, source, "", findings);
        }
        catch (YamlException e)
        {
            var at = source.LineStart((int)e.Start.Line) + (int)e.Start.Column - 1;
            findings.Add(TemplateFindings.TemplateYaml.At(new(source, at, at), "this is not YAML: " + e.Message.Split('\n')[0]));
        }

        return yaml;
    }

    private void Node(Parser parser, SourceText source, string path, DiagnosticBag findings)
    {
        if (parser.TryConsume<MappingStart>(out _))
        {
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                var inner = path.Length == 0 ? key.Value : path + "." + key.Value;
                var span = SpanOf(source, key);
                if (!keys.TryAdd(inner, span))
                    findings.Add(TemplateFindings.TemplateYaml.At(span, $"'{inner}' stands here twice"));
                Node(parser, source, inner, findings);
            }
        }
        else if (parser.TryConsume<SequenceStart>(out _))
        {
            for (var i = 0; !parser.TryConsume<SequenceEnd>(out _); i++)
                Node(parser, source, path + "." + i.ToString(CultureInfo.InvariantCulture), findings);
        }
        else
        {
            var scalar = parser.Consume<Scalar>();
            values.TryAdd(path, new(scalar.Value, SpanOf(source, scalar)));
        }
    }

    private static SourceSpan SpanOf(SourceText source, Scalar scalar) => new(source, Offset(source, scalar.Start), Offset(source, scalar.End));

    private static int Offset(SourceText source, Mark mark) => source.LineStart((int)mark.Line) + (int)mark.Column - 1;
}
