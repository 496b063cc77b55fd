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

    private TemplateYaml()
    {
    }

    /// <summary>Paths in the order of the file.</summary>
    public IReadOnlyDictionary<string, Spanned<string>> Values => values;

    public string? this[string path] => values.TryGetValue(path, out var value) ? value.Value : null;

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
                var key = parser.Consume<Scalar>().Value;
                Node(parser, source, path.Length == 0 ? key : path + "." + key, findings);
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
            var span = new SourceSpan(source, Offset(source, scalar.Start), Offset(source, scalar.End));
            if (!values.TryAdd(path, new(scalar.Value, span)))
                findings.Add(TemplateFindings.TemplateYaml.At(span, $"'{path}' stands here twice"));
        }
    }

    private static int Offset(SourceText source, Mark mark) => source.LineStart((int)mark.Line) + (int)mark.Column - 1;
}
