using System.Text;

namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>What the codes of a font mean, as a ToUnicode map says (ISO 32000-1 §9.10.3): single codes and ranges.</summary>
internal static class ToUnicodeMap
{
    public static Dictionary<int, string> Read(byte[] map)
    {
        var meanings = new Dictionary<int, string>();
        foreach (var operation in PdfOperation.Read(map))
        {
            var operands = operation.Operands;
            if (operation.Operator == "endbfchar")
            {
                for (var i = 0; i + 1 < operands.Count; i += 2)
                    meanings[Code(operands[i])] = Meaning(operands[i + 1]);
            }
            else if (operation.Operator == "endbfrange")
            {
                for (var i = 0; i + 2 < operands.Count; i += 3)
                    AddRange(meanings, Code(operands[i]), Code(operands[i + 1]), operands[i + 2]);
            }
        }
        return meanings;
    }

    private static void AddRange(Dictionary<int, string> meanings, int first, int last, object target)
    {
        for (var code = first; code <= last; code++)
        {
            if (target is List<object> each)
                meanings[code] = Meaning(each.ElementAtOrDefault(code - first));
            else if (Meaning(target) is [.. var start, var end])
                meanings[code] = start + (char)(end + code - first);
        }
    }

    private static int Code(object bytes) => bytes is byte[] code ? code.Aggregate(0, (value, next) => value << 8 | next) : -1;

    private static string Meaning(object? bytes) => bytes is byte[] text ? Encoding.BigEndianUnicode.GetString(text) : "";
}
