using System.Text;
using System.Text.Json;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;

namespace CoursePack.Cli.Baselines;

/// <summary>Reads what <see cref="BaselineWriter"/> wrote. A file that is anything else is one finding, and nothing is known.</summary>
internal static class BaselineReader
{
    internal static readonly DiagnosticDescriptor Broken = new("CP1301", "broken-baseline", Severity.Error);

    private const string Mend = "mend it, or delete it and run again with --update-baseline";

    /// <summary>Bytes.</summary>
    private const int Largest = 8 * 1024 * 1024;

    /// <param name="file">In the workspace.</param>
    /// <param name="path">As findings call it.</param>
    public static Outcome<Baseline> Read(IWorkspace workspace, string file, string path)
    {
        switch (workspace.Read(file))
        {
            case FileLookup.Found { Bytes.Length: <= Largest } found when SourceText.Decode(path, found.Bytes.Span) is { } source:
                return Parse(source);
            case FileLookup.Found { Bytes.Length: <= Largest }:
                return Wrong(SourceSpan.OfFile(path), "the baseline is not a text file in UTF-8");
            case FileLookup.Found or FileLookup.TooLarge:
                return Wrong(SourceSpan.OfFile(path), $"the baseline is larger than {Largest >> 20} MB");
            case FileLookup.Unreadable unreadable:
                return Wrong(SourceSpan.OfFile(path), $"the baseline cannot be read: {unreadable.Reason}");
            default:
                return Wrong(SourceSpan.OfFile(path), "the baseline is a link to another folder");
        }
    }

    private static Outcome<Baseline> Parse(SourceText source)
    {
        var bytes = Encoding.UTF8.GetBytes(source.Text);
        var parser = new BaselineParser(source, bytes);
        try
        {
            return parser.Parse() is { } baseline ? new(baseline, []) : Wrong(parser.Place, parser.Problem);
        }
        catch (JsonException syntax)
        {
            var line = (int)(syntax.LineNumber ?? 0) + 1;
            var inLine = Encoding.UTF8.GetBytes(source.Line(line));
            var at = source.LineStart(line) + Encoding.UTF8.GetCharCount(inLine, 0, (int)Math.Clamp(syntax.BytePositionInLine ?? 0, 0, inLine.Length));
            return Wrong(new(source, at, Math.Min(at + 1, source.Text.Length)), source.Text.Trim().Length == 0 ? "the baseline is empty" : "the baseline is not JSON from here on");
        }
    }

    private static Outcome<Baseline> Wrong(SourceSpan place, string problem) => new(null, [Broken.At(place, problem, Mend)]);
}
