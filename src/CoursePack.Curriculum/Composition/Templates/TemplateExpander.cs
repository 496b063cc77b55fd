using System.Collections.Immutable;
using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using HandlebarsDotNet.Features;
using HandlebarsDotNet.IO;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>
/// Runs a template over a context of dictionaries, arrays, plain words and references. Every line that comes out knows the
/// template's line it came from: marks on the raw lines survive the expansion and are taken off again.
/// </summary>
internal sealed partial class TemplateExpander
{
    private const char MarkStart = '\uE002';
    private const char MarkEnd = '\uE003';

    private readonly IHandlebars handlebars;
    private readonly ImmutableArray<TemplateText> texts;
    private readonly Dictionary<string, HandlebarsTemplate<object, object>> compiled = new(StringComparer.Ordinal);

    /// <param name="words">Fixed words by key, for <c>t</c>.</param>
    public TemplateExpander(ImmutableArray<TemplateText> products, ImmutableArray<TemplateText> partials, IReadOnlyDictionary<string, string> words)
    {
        texts = [.. products, .. partials];
        var configuration = new HandlebarsConfiguration
        {
            ThrowOnUnresolvedBindingExpression = true,
            TextEncoder = new MarkdownEncoder(),
            FormatProvider = CultureInfo.InvariantCulture,
        };
        configuration.CompileTimeConfiguration.Features.Add(new Interpretation());
        handlebars = Handlebars.Create(configuration);
        handlebars.Configuration.FormatterProviders.Add(new ReferenceFormatter());
        handlebars.RegisterHelper("t", (output, _, arguments) => output.Write(words[arguments.At<string>(0) ?? ""]));
        foreach (var partial in partials)
            handlebars.RegisterTemplate(partial.Name, Marked(partial));
    }

    /// <returns>Null when the template could not be run; the finding says why.</returns>
    public ExpandedText? Expand(TemplateText product, IReadOnlyDictionary<string, object?> context, DiagnosticBag findings)
    {
        try
        {
            if (!compiled.TryGetValue(product.Name, out var template))
                compiled[product.Name] = template = handlebars.Compile(Marked(product));
            return Unmark(template(context), product);
        }
        catch (HandlebarsUndefinedBindingException e)
        {
            findings.Add(TemplateFindings.Expansion.At(PlaceOf(e.Path, product), $"'{e.Path}' does not stand here", "use ../ to reach the level above; templates/README.md says which names stand where"));
            return null;
        }
        catch (HandlebarsException e)
        {
            findings.Add(TemplateFindings.Expansion.At(SourceSpan.StartOf(product.Source), $"product '{product.Name}' cannot be expanded: {FirstLine(e)}", "see templates/README.md for the names that stand here"));
            return null;
        }
    }

    /// <summary>Handlebars names no line: the first tag that asks for the path, in the product or else in a partial.</summary>
    private SourceSpan PlaceOf(string path, TemplateText product)
    {
        foreach (var text in texts.OrderBy(t => t == product ? 0 : 1))
        {
            if (text.Tags.FirstOrDefault(t => t.Words.Contains(path, StringComparer.Ordinal)) is { } tag)
                return new(text.Source, tag.Start, tag.End);
        }

        return SourceSpan.StartOf(product.Source);
    }

    private static string FirstLine(Exception e)
    {
        while (e.InnerException is { } inner)
            e = inner;
        return e.Message.Split('\n')[0].TrimEnd('\r', '.');
    }

    /// <summary>The template with a mark at the end of every line that prints something of its own.</summary>
    private string Marked(TemplateText template)
    {
        var source = template.Source;
        var file = texts.IndexOf(template);
        var text = new StringBuilder();
        var first = source.PositionOf(template.BodyStart).Line;
        for (var line = first; line <= source.LineCount; line++)
        {
            var start = source.LineStart(line);
            var raw = source.Line(line);
            text.Append(raw);
            if (Prints(template, start, start + raw.Length, raw))
                text.Append(CultureInfo.InvariantCulture, $"{MarkStart}{file}.{line}{MarkEnd}");
            if (line < source.LineCount)
                text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Not blank, not inside a comment, and more than tags that vanish with their line.</summary>
    private static bool Prints(TemplateText template, int start, int end, string raw)
    {
        if (string.IsNullOrWhiteSpace(raw) || template.Tags.Any(t => t.Start < end && t.End > end))
            return false;
        var rest = new StringBuilder(raw);
        foreach (var tag in template.Tags.Where(t => t.Start >= start && t.End <= end && t.Kind is TagKind.Comment or TagKind.Open or TagKind.Else or TagKind.Close or TagKind.Partial))
            rest.Remove(tag.Start - start, tag.End - tag.Start).Insert(tag.Start - start, " ", tag.End - tag.Start);
        return !string.IsNullOrWhiteSpace(rest.ToString());
    }

    private ExpandedText Unmark(string marked, TemplateText product)
    {
        var text = new StringBuilder();
        var starts = ImmutableArray.CreateBuilder<int>();
        var spans = ImmutableArray.CreateBuilder<SourceSpan>();
        var last = new SourceSpan(product.Source, product.BodyStart, product.BodyStart);
        foreach (var range in marked.AsSpan().Split('\n'))
        {
            var line = marked.AsSpan()[range];
            var at = 0;
            starts.Add(text.Length);
            foreach (var mark in Mark().EnumerateMatches(line))
            {
                if (spans.Count < starts.Count)
                    spans.Add(last = LineOf(line.Slice(mark.Index + 1, mark.Length - 2)));
                text.Append(line[at..mark.Index]);
                at = mark.Index + mark.Length;
            }

            if (spans.Count < starts.Count)
                spans.Add(last);
            text.Append(line[at..]).Append('\n');
        }

        return new(text.ToString(), starts.ToImmutable(), spans.ToImmutable());
    }

    /// <param name="mark">Index of the file, a full stop, number of the line.</param>
    private SourceSpan LineOf(ReadOnlySpan<char> mark)
    {
        var stop = mark.IndexOf('.');
        var source = texts[int.Parse(mark[..stop], NumberStyles.None, CultureInfo.InvariantCulture)].Source;
        var number = int.Parse(mark[(stop + 1)..], NumberStyles.None, CultureInfo.InvariantCulture);
        var start = source.LineStart(number);
        return new(source, start, start + source.Line(number).Length);
    }

    [GeneratedRegex("\uE002\\d+\\.\\d+\uE003", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    /// <summary>A template runs a few times in a process: compiling it to machine code costs more than all its runs.</summary>
    private sealed class Interpretation : IFeatureFactory, IFeature, IExpressionCompiler
    {
        public IFeature CreateFeature() => this;

        // Handlebars.Net overwrites a compiler that is named in its configuration; one that a feature sets stays.
        public void OnCompiling(ICompiledHandlebarsConfiguration configuration) => configuration.ExpressionCompiler = this;

        public void CompilationCompleted()
        {
        }

        public T Compile<T>(Expression<T> expression)
            where T : class, Delegate => expression.Compile(preferInterpretation: true);
    }

    private sealed class ReferenceFormatter : IFormatterProvider, IFormatter
    {
        public bool TryCreateFormatter(Type type, out IFormatter formatter)
        {
            formatter = this;
            return typeof(Reference).IsAssignableFrom(type);
        }

        public void Format<T>(T value, in EncodedTextWriter writer) => writer.Write(((Reference)(object)value!).Key, false);
    }
}
