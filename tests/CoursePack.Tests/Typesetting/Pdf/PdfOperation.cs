using System.Globalization;
using System.Text;

namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>One operator of a content stream with what stands before it (ISO 32000-1 §7.8.2).</summary>
/// <param name="Operands">
/// A name is a <see cref="string"/> with its solidus, a string is bytes, an array a list, a dictionary a dictionary; a number
/// or a word is the text it was written as.
/// </param>
internal sealed record PdfOperation(string Operator, IReadOnlyList<object> Operands)
{
    private const string Delimiters = "()<>[]{}/%";

    /// <summary>The entry of the dictionary that is the last operand, such as the properties of marked content.</summary>
    public object? Property(string key) => Operands is [.., Dictionary<string, object> properties] ? properties.GetValueOrDefault(key) : null;

    /// <summary>The bytes of a text-showing operator, without the moves between them.</summary>
    public IEnumerable<byte[]> Shown => Operands.SelectMany(o => o is List<object> parts ? parts.OfType<byte[]>() : o is byte[] bytes ? [bytes] : []);

    public static IEnumerable<PdfOperation> Read(byte[] content)
    {
        var at = 0;
        var operands = new List<object>();
        while (Next(content, ref at) is { } token)
        {
            if (token is Word { Text: var word } && !char.IsAsciiDigit(word[0]) && word[0] is not ('-' or '+' or '.') && word is not ("true" or "false" or "null"))
            {
                yield return new(word, operands);
                operands = [];
                if (word == "ID")
                    at = EndOfInlineImage(content, at);
            }
            else
            {
                operands.Add(token is Word { Text: var text } ? text : token);
            }
        }
        if (operands.Count > 0)
            yield return new("", operands);
    }

    private static object? Next(byte[] content, ref int at)
    {
        SkipSpace(content, ref at);
        if (at >= content.Length)
            return null;
        switch ((char)content[at])
        {
            case '(':
                return Literal(content, ref at);
            case '<' when at + 1 < content.Length && content[at + 1] == '<':
                at += 2;
                return Dictionary(content, ref at);
            case '<':
                return Hexadecimal(content, ref at);
            case '[':
                at++;
                return Items(content, ref at, ']');
            case '/':
                var start = at++;
                SkipRegular(content, ref at);
                return Encoding.Latin1.GetString(content, start, at - start);
            default:
                var from = at;
                SkipRegular(content, ref at);
                if (at == from)
                    at++;
                return new Word(Encoding.Latin1.GetString(content, from, at - from));
        }
    }

    private static List<object> Items(byte[] content, ref int at, char end)
    {
        var items = new List<object>();
        while (true)
        {
            SkipSpace(content, ref at);
            if (at >= content.Length || content[at] == end)
            {
                at++;
                return items;
            }
            items.Add(Next(content, ref at) switch { Word word => word.Text, var item => item! });
        }
    }

    private static Dictionary<string, object> Dictionary(byte[] content, ref int at)
    {
        var items = Items(content, ref at, '>');
        at++;
        var dictionary = new Dictionary<string, object>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < items.Count; i += 2)
            dictionary[items[i].ToString()!] = items[i + 1];
        return dictionary;
    }

    // §7.3.4.2; a bare carriage return is read as a line feed.
    private static byte[] Literal(byte[] content, ref int at)
    {
        var bytes = new List<byte>();
        var depth = 0;
        for (; at < content.Length; at++)
        {
            var value = content[at];
            if (value == '\\')
                Escaped(content, ref at, bytes);
            else if (value == '\r')
                bytes.Add((byte)'\n');
            else if (value == '(' && depth++ == 0)
                continue;
            else if (value == ')' && --depth == 0)
                break;
            else
                bytes.Add(value);
        }
        at++;
        return [.. bytes];
    }

    private static void Escaped(byte[] content, ref int at, List<byte> bytes)
    {
        var value = (char)content[++at];
        if (value is >= '0' and <= '7')
        {
            var octal = 0;
            for (var digits = 0; digits < 3 && at < content.Length && content[at] is >= (byte)'0' and <= (byte)'7'; digits++)
                octal = octal * 8 + content[at++] - '0';
            at--;
            bytes.Add((byte)octal);
        }
        else if (value != '\n')
        {
            bytes.Add((byte)(value switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', _ => value }));
        }
    }

    private static byte[] Hexadecimal(byte[] content, ref int at)
    {
        var start = ++at;
        while (at < content.Length && content[at] != '>')
            at++;
        var digits = string.Concat(Encoding.Latin1.GetString(content, start, at++ - start).Where(char.IsAsciiHexDigit));
        return Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0");
    }

    private static int EndOfInlineImage(byte[] content, int at)
    {
        var end = content.AsSpan(at).IndexOf("EI"u8);
        return end < 0 ? content.Length : at + end;
    }

    private static void SkipSpace(byte[] content, ref int at)
    {
        for (; at < content.Length; at++)
        {
            if (content[at] == '%')
                while (at < content.Length && content[at] is not ((byte)'\n' or (byte)'\r'))
                    at++;
            else if (!IsSpace(content[at]))
                return;
        }
    }

    private static void SkipRegular(byte[] content, ref int at)
    {
        while (at < content.Length && !IsSpace(content[at]) && !Delimiters.Contains((char)content[at], StringComparison.Ordinal))
            at++;
    }

    private static bool IsSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    /// <summary>An operator, a number or a word such as <c>true</c>.</summary>
    private sealed record Word(string Text);

    /// <summary>A number that was read as text.</summary>
    public static int? Integer(object? operand) => operand is string text && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
