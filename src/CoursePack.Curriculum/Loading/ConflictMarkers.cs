using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Loading;

/// <summary>The lines that set two versions of a text apart until somebody decides, as <c>git merge</c> writes them and <c>coursepack upgrade --to</c> too.</summary>
internal static class ConflictMarkers
{
    public const string Ours = "<<<<<<< yours", Middle = "=======", Theirs = ">>>>>>> upstream";

    public static readonly DiagnosticDescriptor Undecided = new("CP8040", "conflict-undecided", Severity.Error);

    // As many signs as `git merge` writes (gitattributes, conflict-marker-size), and a blank before a name.
    private const string Opening = "<<<<<<<", Closing = ">>>>>>>";

    /// <summary>The first conflict of a file and the number of all; null where there is none.</summary>
    public static Diagnostic? Find(SourceText source)
    {
        if (!source.Text.Contains(Opening, StringComparison.Ordinal))
            return null;
        int first = 0, open = 0, middle = 0, count = 0;
        for (var line = 1; line <= source.LineCount; line++)
        {
            var text = source.Line(line);
            if (IsMarker(text, Opening))
                (open, middle) = (line, 0);
            else if (open > 0 && text.TrimEnd() == Middle)
                middle = line;
            else if (middle > 0 && IsMarker(text, Closing))
            {
                first = first == 0 ? open : first;
                (open, middle) = (0, 0);
                count++;
            }
        }

        if (count == 0)
            return null;
        var start = source.LineStart(first);
        return Undecided.At(
            new(source, start, start + source.Line(first).Length),
            count == 1 ? "two versions stand here, and nobody has decided between them" : $"two versions stand here and in {count - 1} more places of this file, and nobody has decided between them",
            $"keep the lines of one side, or put both together; then take away the lines that begin with {Opening}, {Middle} and {Closing}");
    }

    private static bool IsMarker(string line, string signs) =>
        line.StartsWith(signs, StringComparison.Ordinal) && (line.Length == signs.Length || line[signs.Length] == ' ');
}
