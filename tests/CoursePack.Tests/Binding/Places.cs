using CoursePack.Core.Diagnostics;

namespace CoursePack.Tests.Binding;

/// <summary>Findings as one line, for assertions: <c>course.yaml:3:1 CP2001 …</c>.</summary>
internal static class Places
{
    public static string Print(Diagnostic diagnostic) => $"{At(diagnostic)} {diagnostic.Message}";

    public static string At(Diagnostic diagnostic)
    {
        var position = diagnostic.Span.StartPosition;
        return $"{diagnostic.Span.Path}:{position.Line}:{position.Column} {diagnostic.Code}";
    }
}
