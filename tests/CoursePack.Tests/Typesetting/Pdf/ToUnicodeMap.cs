using System.Text;

namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>What the codes of a font mean, as a ToUnicode map of our writer says, code by code (ISO 32000-1 §9.10.3).</summary>
internal static class ToUnicodeMap
{
    public static Dictionary<int, string> Read(byte[] map)
    {
        var meanings = new Dictionary<int, string>();
        foreach (var pair in PdfOperation.Read(map).Where(o => o.Operator == "endbfchar").SelectMany(o => o.Operands.OfType<byte[]>().Chunk(2)))
            meanings[pair[0].Aggregate(0, (code, next) => code << 8 | next)] = Encoding.BigEndianUnicode.GetString(pair[1]);
        return meanings;
    }
}
