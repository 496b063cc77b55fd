using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Loading;

/// <summary>
/// Characters that no text of a course holds: C0 and C1 controls, which cannot stand in HTML, XML or PDF text, and U+2028
/// and U+2029, which are line ends to some readers and not to others.
/// </summary>
internal static class InvisibleCharacters
{
    public static bool IsRefused(char character) =>
        character is not ('\n' or '\t') and (< ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF');

    public static Diagnostic Report(char character, SourceSpan span) =>
        FileFindings.ControlCharacter.At(span, $"the invisible character U+{(int)character:X4} stands in the text", "delete it; where it came with a pasted text, type the line again");
}
