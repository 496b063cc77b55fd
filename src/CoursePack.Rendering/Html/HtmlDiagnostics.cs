using CoursePack.Core.Diagnostics;

namespace CoursePack.Rendering.Html;

/// <summary>What only the making of HTML can find.</summary>
public static class HtmlDiagnostics
{
    public static readonly DiagnosticDescriptor UnresolvedPage = new("CP7101", "unresolved-page-reference", Severity.Error);

    public static readonly DiagnosticDescriptor UnsafeLink = new("CP7102", "unsafe-link", Severity.Error);

    public static readonly DiagnosticDescriptor LinkWithoutTarget = new("CP7103", "link-without-target", Severity.Error);

    public static readonly DiagnosticDescriptor MissingPicture = new("CP7104", "missing-picture", Severity.Error);

    public static readonly DiagnosticDescriptor AnchorTwice = new("CP7105", "anchor-twice", Severity.Error);
}
