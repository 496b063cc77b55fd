namespace CoursePack.Typesetting.Text;

/// <summary>
/// Where a line may end between two characters that no space parts: the rules of UAX #14 that Latin, Greek, Cyrillic
/// and ideographic text need (LB13, LB14, LB19, LB21, LB25), a little stricter on numbers and dates.
/// </summary>
internal static class BreakRules
{
    private enum BreakClass
    {
        Letter,
        Digit,
        Ideograph,
        Open,
        Close,
        Quote,
        Hyphen,
        Dash,
        EmDash,
        Slash,
        Glue,
    }

    /// <param name="before">The character before <paramref name="last"/>, or NUL.</param>
    /// <param name="last">The last character of the line.</param>
    /// <param name="next">The first character of the next.</param>
    public static bool MayBreak(char before, char last, char next)
    {
        var b = ClassOf(next);
        if (b is BreakClass.Close or BreakClass.Quote or BreakClass.Hyphen or BreakClass.Dash or BreakClass.EmDash or BreakClass.Slash or BreakClass.Glue)
            return false;
        return ClassOf(last) switch
        {
            BreakClass.Hyphen => char.IsLetter(before) && b is BreakClass.Letter or BreakClass.Ideograph,
            BreakClass.Dash => !(char.IsAsciiDigit(before) && b is BreakClass.Digit),
            BreakClass.EmDash => true,
            BreakClass.Slash => char.IsLetterOrDigit(before) && b is BreakClass.Letter or BreakClass.Ideograph or BreakClass.Open,
            BreakClass.Ideograph => true,
            BreakClass.Letter or BreakClass.Digit or BreakClass.Close => b is BreakClass.Ideograph,
            _ => false,
        };
    }

    /// <summary>After which a web or mail address may be broken when it does not fit a line by itself.</summary>
    public static bool MayBreakAddressAfter(char c) => c is '/' or '?' or '&' or '=' or '_' or '@' or '#' or ':' or '.' or '-' or ';' or '%' or '+' or ',';

    /// <summary>True for a space after which a line may not begin with what follows, as after an opening bracket (LB14).</summary>
    public static bool Opens(char c) => ClassOf(c) is BreakClass.Open;

    private static BreakClass ClassOf(char c) => c switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' => BreakClass.Letter,
        >= '0' and <= '9' => BreakClass.Digit,
        '(' or '[' or '{' or '\u2018' or '\u201C' or '\u201A' or '\u201E' or '\u00AB' or '\u2039' or '\u00BF' or '\u00A1' => BreakClass.Open,
        ')' or ']' or '}' or '\u2019' or '\u201D' or '\u00BB' or '\u203A' or ',' or '.' or ';' or ':' or '!' or '?' or '%' or '\u2026' or '\u00B0'
            or '\u3001' or '\u3002' or '\u300D' or '\u300F' => BreakClass.Close,
        '"' or '\'' => BreakClass.Quote,
        '-' => BreakClass.Hyphen,
        '\u2010' or '\u2013' => BreakClass.Dash,
        '\u2014' => BreakClass.EmDash,
        '/' => BreakClass.Slash,
        '\u00A0' or '\u202F' or '\u2007' or '\u2011' or '\u2060' => BreakClass.Glue,
        >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF' or >= '\uFF01' and <= '\uFFDC' => BreakClass.Ideograph,
        >= '\u0300' and <= '\u036F' => BreakClass.Glue,
        _ => char.IsDigit(c) ? BreakClass.Digit : BreakClass.Letter,
    };
}
