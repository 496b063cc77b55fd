namespace CoursePack.Typesetting.Fonts;

/// <summary>
/// Pair kerning in font units: the <c>kern</c> feature of GPOS (OpenType 1.9, lookup type 2 in formats 1 and 2, also
/// through type 9) for Latin or the default script; without it, the <c>kern</c> table, format 0.
/// Only the advance of the first glyph changes, which is what horizontal kerning does.
/// </summary>
internal sealed class PairKerning
{
    private const int PairAdjustment = 2, Extension = 9, XAdvance = 0x0004;

    // More than any real font by far; a file whose tables share their bytes could ask for anything.
    private const int MostValues = 4_000_000, MostSubtables = 2_000;

    private readonly List<List<Subtable>> lookups = [];
    private readonly int glyphCount;
    private int values;
    private int subtables;

    private PairKerning(int glyphCount) => this.glyphCount = glyphCount;

    public static PairKerning Read(FontBytes? gpos, FontBytes? kern, int glyphCount)
    {
        var kerning = new PairKerning(glyphCount);
        if (gpos is { } positioning)
            kerning.ReadPositioning(positioning);
        if (kerning.lookups.Count == 0 && kern is { } table)
            kerning.ReadKernTable(table);
        return kerning;
    }

    /// <summary>What to add to the advance of <paramref name="left"/> before <paramref name="right"/>.</summary>
    public int Between(ushort left, ushort right)
    {
        var sum = 0;
        foreach (var lookup in lookups)
        {
            foreach (var subtable in lookup)
            {
                if (subtable.Find(left, right) is { } value)
                {
                    sum += value;
                    break;
                }
            }
        }
        return sum;
    }

    private void ReadPositioning(FontBytes gpos)
    {
        var features = gpos.Part(gpos.U16(6));
        var lookupList = gpos.Part(gpos.U16(8));
        var wanted = new SortedSet<int>();
        foreach (var index in DefaultFeatures(gpos.Part(gpos.U16(4))))
        {
            if (features.Tag(2 + 6 * index) != "kern")
                continue;
            var feature = features.Part(features.U16(2 + 6 * index + 4));
            int count = feature.U16(2);
            for (var i = 0; i < count; i++)
                wanted.Add(feature.U16(4 + 2 * i));
        }
        foreach (var index in wanted)
        {
            if (index >= lookupList.U16(0))
                throw new InvalidDataException("the font names a kerning table that it does not have");
            ReadLookup(lookupList.Part(lookupList.U16(2 + 2 * index)));
        }
    }

    private static List<int> DefaultFeatures(FontBytes scripts)
    {
        var chosen = -1;
        int count = scripts.U16(0);
        for (var i = 0; i < count; i++)
        {
            var tag = scripts.Tag(2 + 6 * i);
            if (tag == "latn" || tag == "DFLT" && chosen < 0)
                chosen = i;
        }
        var indexes = new List<int>();
        if (chosen < 0)
            return indexes;
        var script = scripts.Part(scripts.U16(2 + 6 * chosen + 4));
        if (script.U16(0) == 0)
            return indexes;
        var language = script.Part(script.U16(0));
        int features = language.U16(4);
        for (var i = 0; i < features; i++)
            indexes.Add(language.U16(6 + 2 * i));
        return indexes;
    }

    private void ReadLookup(FontBytes lookup)
    {
        var type = lookup.U16(0);
        if (type is not (PairAdjustment or Extension))
            return;
        var parts = new List<Subtable>();
        int count = lookup.U16(4);
        for (var i = 0; i < count; i++)
        {
            var part = lookup.Part(lookup.U16(6 + 2 * i));
            if (type == Extension)
            {
                if (part.U16(2) != PairAdjustment)
                    continue;
                part = part.Part(part.U32(4));
            }
            if (++subtables > MostSubtables)
                throw new InvalidDataException("the font has too many kerning tables");
            // A value record without XAdvance does not kern.
            if ((part.U16(4) & XAdvance) == 0)
                continue;
            if (part.U16(0) == 1)
                parts.Add(ReadPairs(part));
            else if (part.U16(0) == 2)
                parts.Add(ReadClasses(part));
        }
        if (parts.Count > 0)
            lookups.Add(parts);
    }

    private PairTable ReadPairs(FontBytes table)
    {
        var (size, advance) = RecordSize(table);
        var pairs = new Dictionary<uint, short>();
        foreach (var (glyph, index) in Coverage(table.Part(table.U16(2))))
        {
            if (index >= table.U16(8))
                throw new InvalidDataException("the font's kerning covers a glyph that it has no pairs for");
            var set = table.Part(table.U16(10 + 2 * index));
            int count = set.U16(0);
            CountValues(count);
            for (var i = 0; i < count; i++)
            {
                var record = 2 + i * (2 + size);
                pairs.TryAdd(Key(glyph, set.U16(record)), set.S16(record + 2 + advance));
            }
        }
        return new(pairs);
    }

    private ClassTable ReadClasses(FontBytes table)
    {
        var (size, advance) = RecordSize(table);
        int firstCount = table.U16(12), secondCount = table.U16(14);
        var first = Classes(table.Part(table.U16(8)), firstCount);
        var second = Classes(table.Part(table.U16(10)), secondCount);
        CountValues((long)firstCount * secondCount);
        var advances = new short[firstCount * secondCount];
        for (var i = 0; i < advances.Length; i++)
            advances[i] = table.S16(16 + (long)i * size + advance);
        var covered = new bool[glyphCount];
        foreach (var (glyph, _) in Coverage(table.Part(table.U16(2))))
            covered[glyph] = true;
        return new(covered, first, second, secondCount, advances);
    }

    // The size of a pair's two value records, and where XAdvance stands in the first.
    private static (int Size, int Advance) RecordSize(FontBytes table)
    {
        var first = table.U16(4);
        var words = System.Numerics.BitOperations.PopCount(first) + System.Numerics.BitOperations.PopCount((uint)table.U16(6));
        return (2 * words, 2 * System.Numerics.BitOperations.PopCount((uint)(first & XAdvance - 1)));
    }

    private IEnumerable<(ushort Glyph, int Index)> Coverage(FontBytes table)
    {
        int count = table.U16(2);
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            var (start, end, index) = table.U16(0) == 1
                ? (table.U16(4 + 2 * i), table.U16(4 + 2 * i), i)
                : (table.U16(4 + 6 * i), table.U16(6 + 6 * i), table.U16(8 + 6 * i));
            if (start < next || end < start || end >= glyphCount)
                throw new InvalidDataException("the font's glyph coverage is not in order");
            for (int glyph = start; glyph <= end; glyph++)
                yield return ((ushort)glyph, index + glyph - start);
            next = end + 1;
        }
    }

    private ushort[] Classes(FontBytes table, int classCount)
    {
        var classes = new ushort[glyphCount];
        void Set(int glyph, ushort value)
        {
            if (glyph >= glyphCount || value >= classCount)
                throw new InvalidDataException("the font's glyph classes name a glyph or class that it does not have");
            classes[glyph] = value;
        }

        if (table.U16(0) == 1)
        {
            int start = table.U16(2), count = table.U16(4);
            for (var i = 0; i < count; i++)
                Set(start + i, table.U16(6 + 2 * i));
            return classes;
        }
        int ranges = table.U16(2);
        var next = 0;
        for (var i = 0; i < ranges; i++)
        {
            int start = table.U16(4 + 6 * i), end = table.U16(6 + 6 * i);
            if (start < next || end < start)
                throw new InvalidDataException("the font's glyph classes are not in order");
            for (var glyph = start; glyph <= end; glyph++)
                Set(glyph, table.U16(8 + 6 * i));
            next = end + 1;
        }
        return classes;
    }

    private void ReadKernTable(FontBytes table)
    {
        // Version 1, Apple's form, is left alone: fonts that have it have GPOS too.
        if (table.U16(0) != 0)
            return;
        var pairs = new Dictionary<uint, short>();
        var at = 4L;
        int count = table.U16(2);
        for (var i = 0; i < count; i++)
        {
            // Coverage: format in the high byte; horizontal, not minimum, not cross-stream in the low bits.
            if ((table.U16(at + 4) & 0xFF07) == 1)
            {
                int size = table.U16(at + 6);
                CountValues(size);
                for (var pair = 0; pair < size; pair++)
                {
                    var record = at + 14 + 6 * pair;
                    pairs.TryAdd(Key(table.U16(record), table.U16(record + 2)), table.S16(record + 4));
                }
            }
            at += Math.Max((int)table.U16(at + 2), 6);
        }
        if (pairs.Count > 0)
            lookups.Add([new PairTable(pairs)]);
    }

    private void CountValues(long count)
    {
        if (values + count > MostValues)
            throw new InvalidDataException("the font's kerning is too large");
        values += (int)count;
    }

    private static uint Key(ushort left, ushort right) => (uint)left << 16 | right;

    private abstract class Subtable
    {
        /// <summary>Null when this table says nothing on the pair and the next one is asked.</summary>
        public abstract short? Find(ushort left, ushort right);
    }

    private sealed class PairTable(Dictionary<uint, short> pairs) : Subtable
    {
        public override short? Find(ushort left, ushort right) => pairs.TryGetValue(Key(left, right), out var value) ? value : null;
    }

    private sealed class ClassTable(bool[] covered, ushort[] first, ushort[] second, int secondCount, short[] advances) : Subtable
    {
        public override short? Find(ushort left, ushort right) => covered[left] ? advances[first[left] * secondCount + second[right]] : null;
    }
}
