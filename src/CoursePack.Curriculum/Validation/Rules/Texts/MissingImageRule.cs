using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Workspaces;

namespace CoursePack.Curriculum.Validation.Rules.Texts;

/// <summary>An image that is not there, lies outside, or is of no kind that can be printed.</summary>
internal sealed class MissingImageRule : ICourseRule
{
    private static readonly string[] Endings = [".png", ".jpg", ".jpeg", ".svg"];

    public DiagnosticDescriptor Descriptor { get; } = new("CP5002", "missing-image", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        facts.Figures.Select(f => Judge(facts.Workspace, f)).OfType<Diagnostic>();

    private Diagnostic? Judge(IWorkspace workspace, Figure figure)
    {
        var written = figure.Asset;
        if (WorkspacePath.Resolve(WorkspacePath.Folder(figure.Span.Path), written) is not { } path)
            return Descriptor.At(figure.Span, $"image '{written}' is not a file of the course", "copy it beside the text, and write its path from there");
        if (!Endings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
            return Descriptor.At(figure.Span, $"'{written}' is not a PNG, JPEG or SVG image", "save it as one of these");
        return workspace.Read(path) switch
        {
            FileLookup.Found => null,
            FileLookup.IsFolder => Descriptor.At(figure.Span, $"'{written}' is a folder", "name the image in it"),
            FileLookup.Outside => Descriptor.At(figure.Span, $"image '{written}' lies outside the course", "copy it beside the text"),
            FileLookup.TooLarge large => Descriptor.At(figure.Span, $"image '{written}' is larger than {large.Limit / 1_000_000} MB", "save a smaller one"),
            FileLookup.Unreadable unreadable => Descriptor.At(figure.Span, $"image '{written}' cannot be read: {unreadable.Reason}"),
            _ => Missing(figure, path, [.. workspace.Files(WorkspacePath.Folder(path)).Select(WorkspacePath.Name)]),
        };
    }

    private Diagnostic Missing(Figure figure, string path, IReadOnlyCollection<string> beside)
    {
        var name = WorkspacePath.Name(path);
        var images = beside.Where(f => Endings.Any(e => f.EndsWith(e, StringComparison.OrdinalIgnoreCase)));
        var finding = Descriptor.At(figure.Span, $"no image '{figure.Asset}'", [.. Suggestion.For(name, beside), "its path counts from the file it is written in"]);
        return finding with { Repair = NearMiss.Mend(figure.Span, name, images) };
    }
}
