using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Cli.Reporting;

/// <summary>Lines of a text that stand together in one file.</summary>
/// <param name="First">Line of the text, from 1.</param>
/// <param name="Line">Line of the file, from 1.</param>
internal sealed record TextOrigin(int First, int Last, string Path, int Line);

internal static class TextOrigins
{
    public static ImmutableArray<TextOrigin> Of(MappedText text)
    {
        var origins = ImmutableArray.CreateBuilder<TextOrigin>();
        var lines = text.Text.TrimEnd('\n').Split('\n');
        for (var i = 1; i <= lines.Length; i++)
        {
            var span = text.Lines(i, i + 1).SpanOf(0, 0);
            var line = span.StartPosition.Line;
            // A blank line put between two parts belongs to the part before it.
            if (origins is [.., var last] && ((last.Path == span.Path && last.Line + i - last.First == line) || lines[i - 1].Length == 0))
                origins[^1] = last with { Last = i };
            else
                origins.Add(new(i, i, span.Path, line));
        }

        return origins.ToImmutable();
    }
}
