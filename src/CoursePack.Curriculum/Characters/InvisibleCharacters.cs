using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Characters;

/// <summary>
/// Characters that no text of a course holds: C0 and C1 controls, which cannot stand in HTML, XML or PDF text; U+2028 and
/// U+2029, which are line ends to some readers and not to others; U+202A to U+202E, which show a line in another order than it
/// is read (right-to-left text needs none of them: U+2066 to U+2069 stay); and byte order marks within a text.
/// </summary>
internal static class InvisibleCharacters
{
    public static readonly DiagnosticDescriptor ControlCharacter = new("CP1013", "control-character", Severity.Error);

    public static bool IsRefused(char character) =>
        character < ' '
            ? character is not ('\n' or '\t')
            : character >= '\u007F' && character is <= '\u009F' or (>= '\u2028' and <= '\u202E') or '\uFEFF' or '\uFFFE' or '\uFFFF';

    public static Diagnostic Report(char character, SourceSpan span) =>
        ControlCharacter.At(span, $"the invisible character U+{(int)character:X4} stands in the text", "delete it; where it came with a pasted text, type the line again") with { Repair = Delete(character, span) };

    /// <summary>Certain for marks that take no room between letters; the others may part two words.</summary>
    private static Repair? Delete(char character, SourceSpan span) =>
        span.Source is { } source && span.End - span.Start == 1 && source.Text[span.Start] == character
            ? new("delete it", character is '\uFEFF' or (>= '\u202A' and <= '\u202E'), [new(span, "")])
            : null;
}
