using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Validation.Reading;

namespace CoursePack.Curriculum.Validation.Rules.Wording;

/// <summary>An alternative text that tells nothing: a file's name, "image of", or the caption once more.</summary>
internal sealed class EmptyAltRule : ICourseRule
{
    private static readonly string[] Endings = [".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp", ".tif", ".tiff", ".bmp"];

    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "this", "our", "of", "image", "images", "picture", "pictures", "photo", "photograph", "diagram", "drawing",
        "figure", "graphic", "graph", "chart", "icon", "illustration", "logo", "screenshot", "sketch", "map", "alt", "text",
    };

    public DiagnosticDescriptor Descriptor { get; } = new("CP5303", "empty-alternative-text", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        foreach (var figure in facts.Figures)
        {
            if (Fault(figure) is { } fault)
                yield return Descriptor.At(figure.Span, fault, "say in the square brackets what the picture tells the reader: who, where, what leads to what");
        }
    }

    private static string? Fault(Figure figure)
    {
        var alt = figure.Alt.Trim();
        if (alt.Length == 0)
            return null;
        var name = WorkspacePath.Name(figure.Asset);
        if (Endings.Any(e => alt.EndsWith(e, StringComparison.OrdinalIgnoreCase)) || alt.Equals(Stem(name), StringComparison.OrdinalIgnoreCase))
            return $"the alternative text '{alt}' is the name of a file";
        var words = Sentences.Words(alt);
        if (words.Count > 0 && words.TrueForAll(Fillers.Contains))
            return $"the alternative text '{alt}' says only that there is a picture";
        var caption = Sentences.Words(Inline.PlainText(figure.Caption));
        return words.Count > 0 && words.SequenceEqual(caption, StringComparer.OrdinalIgnoreCase)
            ? "the alternative text repeats the caption, which is read out as well"
            : null;
    }

    private static string Stem(string name) => name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
}
