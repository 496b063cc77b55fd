using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace CoursePack.Typesetting.Text;

/// <summary>
/// Puts Latin, Greek and Cyrillic letters and the mark after them together as NFC does (UAX #15). The runtime's own
/// normalisation is switched off with its culture data, and files written on some systems come decomposed.
/// </summary>
internal static class Composition
{
    // Each group: the combining mark, then pairs of base letter and composed letter.
    private static readonly string[] Groups =
    [
        "\u0300AÀEÈIÌOÒUÙNǸWẀYỲaàeèiìoòuùnǹwẁyỳ",
        "\u0301AÁCĆEÉGǴIÍLĹNŃOÓRŔSŚUÚWẂYÝZŹaácćeégǵiílĺnńoórŕsśuúwẃyýzźΑΆΕΈΗΉΙΊΟΌΥΎΩΏαάεέηήιίοόυύωώГЃКЌгѓкќ",
        "\u0302AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑ",
        "\u0303AÃIĨNÑOÕUŨEẼYỸVṼaãiĩnñoõuũeẽyỹvṽ",
        "\u0304AĀEĒIĪOŌUŪYȲaāeēiīoōuūyȳ",
        "\u0306AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭИЙийУЎуў",
        "\u0307CĊEĖGĠIİZŻSṠDḊaȧcċeėgġzżsṡdḋ",
        "\u0308AÄEËIÏOÖUÜYŸWẄXẌaäeëiïoöuüyÿwẅxẍΙΪΥΫιϊυϋЕЁеёІЇії",
        "\u030AAÅUŮaåuůwẘyẙ",
        "\u030BOŐUŰoőuű",
        "\u030CCČDĎEĚLĽNŇRŘSŠTŤZŽGǦAǍIǏOǑUǓcčdďeělľnňrřsštťzžgǧaǎiǐoǒuǔ",
        "\u0323AẠEẸIỊOỌUỤSṢTṬDḌHḤaạeẹiịoọuụsṣtṭdḍhḥ",
        "\u0326SȘTȚsștț",
        "\u0327CÇGĢKĶLĻNŅRŖSŞTŢcçkķlļnņrŗsştţ",
        "\u0328AĄEĘIĮUŲOǪaąeęiįuųoǫ",
    ];

    private static readonly SearchValues<char> Marks = SearchValues.Create([.. Enumerable.Range('\u0300', 0x70).Select(c => (char)c)]);

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed = Build();

    /// <summary>The text with every pair that has a letter of its own composed; the same instance when there is none.</summary>
    public static string Compose(string text)
    {
        var first = text.AsSpan().IndexOfAny(Marks);
        if (first < 0)
            return text;
        var composed = new StringBuilder(text, 0, first, text.Length);
        for (var i = first; i < text.Length; i++)
        {
            var last = composed.Length - 1;
            if (last >= 0 && Composed.TryGetValue((composed[last], text[i]), out var letter))
                composed[last] = letter;
            else
                composed.Append(text[i]);
        }

        return composed.ToString();
    }

    private static FrozenDictionary<(char, char), char> Build()
    {
        var pairs = new Dictionary<(char, char), char>();
        foreach (var group in Groups)
        {
            for (var i = 1; i < group.Length; i += 2)
                pairs.Add((group[i], group[0]), group[i + 1]);
        }

        return pairs.ToFrozenDictionary();
    }
}
