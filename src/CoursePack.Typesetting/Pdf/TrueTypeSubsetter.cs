using System.Buffers.Binary;
using CoursePack.Typesetting.Fonts;

namespace CoursePack.Typesetting.Pdf;

/// <summary>
/// Makes a TrueType file with only some glyphs of a face, renumbered, and the tables that ISO 32000-1 §9.9 asks for in
/// a <c>FontFile2</c> of a CIDFont. The hinting programs stay, as the outlines call them.
/// </summary>
internal static class TrueTypeSubsetter
{
    private static readonly string[] HintingTables = ["cvt ", "fpgm", "prep"];

    /// <param name="wanted">The face's glyph for each glyph of the result; a glyph may come twice.</param>
    public static byte[] Subset(FontFace face, IReadOnlyList<ushort> wanted)
    {
        var glyphs = new List<ushort>(wanted);
        var newIds = new Dictionary<ushort, ushort>();
        for (var i = 0; i < glyphs.Count; i++)
            newIds.TryAdd(glyphs[i], (ushort)i);
        // The list grows while it is walked: components may have components.
        for (var i = 0; i < glyphs.Count; i++)
        {
            foreach (var (_, component) in face.Outlines.Components(glyphs[i]))
            {
                var id = (ushort)component;
                if (newIds.TryAdd(id, checked((ushort)glyphs.Count)))
                    glyphs.Add(id);
            }
        }

        var (glyf, loca) = Outlines(face, glyphs, newIds);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = glyf,
            ["head"] = Changed(face, "head", head =>
            {
                BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0); // checksum adjustment, set at the end
                BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1); // long offsets
            }),
            ["hhea"] = Changed(face, "hhea", hhea => BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)glyphs.Count)),
            ["hmtx"] = Metrics(face, glyphs),
            ["loca"] = loca,
            ["maxp"] = Changed(face, "maxp", maxp => BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphs.Count)),
        };
        foreach (var tag in HintingTables)
            if (face.FindTable(tag) is { } table)
                tables[tag] = table.Span.ToArray();
        return Assemble(tables);
    }

    private static (byte[] Glyf, byte[] Loca) Outlines(FontFace face, List<ushort> glyphs, Dictionary<ushort, ushort> newIds)
    {
        using var glyf = new MemoryStream();
        var loca = new byte[4 * (glyphs.Count + 1)];
        for (var i = 0; i < glyphs.Count; i++)
        {
            var outline = face.Outlines[glyphs[i]].Span.ToArray();
            foreach (var (at, component) in face.Outlines.Components(glyphs[i]))
                BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at), newIds[(ushort)component]);
            glyf.Write(outline);
            while (glyf.Length % 4 != 0)
                glyf.WriteByte(0);
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * (i + 1)), (uint)glyf.Length);
        }
        return (glyf.ToArray(), loca);
    }

    private static byte[] Metrics(FontFace face, List<ushort> glyphs)
    {
        var metrics = new byte[4 * glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)face.Advance(glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan(4 * i + 2), face.LeftSideBearing(glyphs[i]));
        }
        return metrics;
    }

    private static byte[] Changed(FontFace face, string tag, Action<byte[]> change)
    {
        var table = face.Table(tag).Span.ToArray();
        change(table);
        return table;
    }

    // OpenType 1.9, "Organization of an OpenType font": directory sorted by tag, tables on four-byte boundaries.
    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var count = tables.Count;
        var at = 12 + 16 * count;
        var font = new byte[at + tables.Values.Sum(table => table.Length + 3 & ~3)];
        var power = System.Numerics.BitOperations.Log2((uint)count);
        BinaryPrimitives.WriteUInt32BigEndian(font, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(4), (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(10), (ushort)(16 * count - (16 << power)));
        var record = 12;
        var head = 0;
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(font, at);
            var padded = table.Length + 3 & ~3;
            System.Text.Encoding.ASCII.GetBytes(tag, font.AsSpan(record));
            BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(record + 4), Checksum(font.AsSpan(at, padded)));
            BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(record + 8), (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(record + 12), (uint)table.Length);
            if (tag == "head")
                head = at;
            record += 16;
            at += padded;
        }
        BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(head + 8), unchecked(0xB1B0AFBA - Checksum(font)));
        return font;
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 4)
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]);
        return sum;
    }
}
