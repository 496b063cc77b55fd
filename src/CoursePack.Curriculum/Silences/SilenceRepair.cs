using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Silences;

/// <summary>Takes a silence away, or one code out of a silence that still answers others.</summary>
internal static partial class SilenceRepair
{
    public static Repair? TakeAway(Silence silence)
    {
        if (silence.Span is not { Source: { } source, Start: var start } span)
            return null;
        var comment = source.Text[start..span.End];
        var codes = Code().Matches(comment.Split(':', 2)[0]);
        if (codes.Count < 2)
            return new("take the silence away", IsCertain: true, [new(TakenAway.With(span), "")]);
        var at = codes.TakeWhile(c => c.Value != silence.Code).Count();
        if (at == codes.Count)
            return null;
        var (from, to) = at + 1 < codes.Count
            ? (codes[at].Index, codes[at + 1].Index)
            : (codes[at - 1].Index + codes[at - 1].Length, codes[at].Index + codes[at].Length);
        return new($"take {silence.Code} out of the silence", IsCertain: true, [new(new(source, start + from, start + to), "")]);
    }

    [GeneratedRegex("CP[0-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
