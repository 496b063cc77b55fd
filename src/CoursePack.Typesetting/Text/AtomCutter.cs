namespace CoursePack.Typesetting.Text;

/// <summary>What a character's own mark says of a break before it.</summary>
internal enum Joint : byte
{
    Plain,
    SoftHyphen,
    Break,
    NoBreak,
    Forced,
}

/// <summary>Cuts a measured text into the atoms between which lines may end.</summary>
/// <param name="pens">Pen position before each character, and at the end.</param>
/// <param name="joints">What stands before each character.</param>
/// <param name="reserves">Width to keep free, by the character it belongs to, in order.</param>
internal sealed class AtomCutter(string text, double[] pens, List<Joint> joints, List<(int At, double Extra)> reserves)
{
    /// <summary>Room that a hyphen may take, in points.</summary>
    private const double HyphenRoom = 6;

    public double NaturalWidth { get; private set; }

    public double LeastWidth { get; private set; }

    /// <param name="atoms">Takes them in order.</param>
    public void Cut(List<TextAtom> atoms)
    {
        var start = 0;
        var lineStart = 0;
        var reserve = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if ((i < text.Length ? JointAt(i) : BreakKind.Forced) is not { } kind)
                continue;

            var inkEnd = i;
            while (inkEnd > start && text[inkEnd - 1] == ' ')
                inkEnd--;
            var extra = 0.0;
            for (; reserve < reserves.Count && reserves[reserve].At < i; reserve++)
                extra += reserves[reserve].Extra;
            atoms.Add(new(start, i, inkEnd, kind, extra));
            LeastWidth = Math.Max(LeastWidth, extra + (kind == BreakKind.SoftHyphen ? HyphenRoom : 0) + LeastWidthOf(start, inkEnd));
            if (kind == BreakKind.Forced)
            {
                NaturalWidth = Math.Max(NaturalWidth, pens[inkEnd] - pens[lineStart] + extra);
                lineStart = i;
            }

            start = i;
        }
    }

    /// <summary>An address counts by its longest part, because it may be broken between its parts.</summary>
    private double LeastWidthOf(int start, int end)
    {
        if (end - start < 12 || !LineBreaker.IsAddress(text.AsSpan(start, end - start)))
            return pens[end] - pens[start];
        var widest = 0.0;
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (i + 1 < end && !BreakRules.MayBreakAddressAfter(text[i]))
                continue;
            widest = Math.Max(widest, pens[i + 1] - pens[from]);
            from = i + 1;
        }

        return widest;
    }

    private BreakKind? JointAt(int at)
    {
        char last = text[at - 1], next = text[at];
        switch (joints[at])
        {
            case Joint.Forced:
                return BreakKind.Forced;
            case Joint.NoBreak:
                return null;
            case Joint.SoftHyphen when last != ' ' && next != ' ':
                return BreakKind.SoftHyphen;
            case Joint.Break:
                return BreakKind.Allowed;
        }

        if (next == ' ')
            return null;
        if (last == ' ')
        {
            // An ellipsis or a dash between spaces stays with the words before it (LB22; dashes by custom).
            if (next == '\u2026' || (next is '\u2013' or '\u2014' && at + 1 < text.Length && text[at + 1] == ' '))
                return null;
            var before = at - 1;
            while (before > 0 && text[before - 1] == ' ')
                before--;
            return before > 0 && BreakRules.Opens(text[before - 1]) ? null : BreakKind.Allowed;
        }

        return BreakRules.MayBreak(at > 1 ? text[at - 2] : '\0', last, next) ? BreakKind.Allowed : null;
    }
}
