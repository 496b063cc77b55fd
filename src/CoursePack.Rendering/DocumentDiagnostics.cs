using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;

namespace CoursePack.Rendering;

/// <summary>What any renderer can find in a document. All say it in the same words, so that two formats make one finding.</summary>
public static class DocumentDiagnostics
{
    public static readonly DiagnosticDescriptor UnreadablePicture = new("CP7005", "unreadable-picture", Severity.Error);

    public static readonly DiagnosticDescriptor UnresolvedPage = new("CP7007", "unresolved-page-reference", Severity.Error);

    public static readonly DiagnosticDescriptor LinkWithoutTarget = new("CP7008", "link-without-target", Severity.Error);

    public static readonly DiagnosticDescriptor UnsafeLink = new("CP7010", "unsafe-link", Severity.Error);

    public static readonly DiagnosticDescriptor AnchorTwice = new("CP7011", "anchor-twice", Severity.Error);

    public static readonly DiagnosticDescriptor UnsupportedDrawing = new("CP7012", "unsupported-drawing", Severity.Error);

    internal static Diagnostic WithoutFile(Figure figure) =>
        UnreadablePicture.At(figure.Span, $"the picture '{figure.Asset}' is missing", "put the file where the text says, or mend the path");

    internal static Diagnostic Unreadable(string asset, string problem, SourceSpan shownAt) =>
        UnreadablePicture.At(shownAt, $"the picture '{asset}' cannot be read: {problem}", "save it again as PNG or JPEG");

    internal static Diagnostic WithoutPage(PageReference reference, string product) =>
        UnresolvedPage.At(reference.Span, $"'{product}' has no page for '{reference.Anchor}'", "point to something that the product prints");

    internal static Diagnostic WithoutTarget(Link link, Document document, IEnumerable<string> anchors) =>
        LinkWithoutTarget.At(
            link.Span,
            $"the link leads to '{link.Target}', which is not in '{document.Id}'",
            [.. Suggestion.For(link.Target[1..], anchors), "link to something this document holds"]);

    internal static Diagnostic Unsafe(Link link) =>
        UnsafeLink.At(link.Span, $"'{link.Target}' is not a web, mail or telephone address", "begin the address with https://, http://, mailto: or tel:");
}
