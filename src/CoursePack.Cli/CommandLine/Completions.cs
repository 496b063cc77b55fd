using System.CommandLine;
using System.Globalization;

namespace CoursePack.Cli.CommandLine;

/// <summary>Answers the completion scripts: <c>[suggest:POSITION] LINE</c> prints what may stand at a position, one a line.</summary>
internal static class Completions
{
    private const string Opening = "[suggest:";

    public static bool IsAsked(IReadOnlyList<string> arguments) =>
        arguments.Count > 0 && arguments[0].StartsWith(Opening, StringComparison.Ordinal);

    public static int Answer(IReadOnlyList<string> arguments, RootCommand root, TextWriter output)
    {
        var text = arguments.Count > 1 ? arguments[1] : "";
        if (!int.TryParse(arguments[0][Opening.Length..].TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            position = text.Length;
        var executable = text.IndexOf(' ', StringComparison.Ordinal) is var space and >= 0 ? space + 1 : text.Length;
        var rest = text[executable..Math.Clamp(position, executable, text.Length)];

        // System.CommandLine also offers what only contains the word, which shells would put in its place.
        var word = rest[(rest.LastIndexOf(' ') + 1)..];
        foreach (var completion in root.Parse(rest).GetCompletions(rest.Length).Select(c => c.Label).Where(c => c.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Distinct().Order(StringComparer.Ordinal))
            output.WriteLine(completion);
        return ExitStatus.Fine;
    }
}
