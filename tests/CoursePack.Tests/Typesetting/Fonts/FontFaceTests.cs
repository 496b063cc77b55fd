using System.Buffers.Binary;
using System.Text;
using CoursePack.Typesetting.Fonts;

namespace CoursePack.Tests.Typesetting.Fonts;

public sealed class FontFaceTests
{
    private static readonly FontFace[] Faces =
    [
        BundledFonts.Regular, BundledFonts.Italic, BundledFonts.Bold, BundledFonts.BoldItalic, BundledFonts.Fallback, BundledFonts.FallbackBold,
    ];

    [Fact]
    public void The_bundled_faces_have_their_own_names_and_styles() =>
        Faces.Select(f => (f.Name, f.IsBold, f.IsItalic)).ShouldBe([
            ("AtkinsonHyperlegibleNext-Regular", false, false),
            ("AtkinsonHyperlegibleNext-Italic", false, true),
            ("AtkinsonHyperlegibleNext-Bold", true, false),
            ("AtkinsonHyperlegibleNext-BoldItalic", true, true),
            ("DejaVuSans", false, false),
            ("DejaVuSans-Bold", true, false),
        ]);

    [Fact]
    public void The_main_face_can_write_welsh_and_polish()
    {
        foreach (var rune in "ŵŷŴŶâêîôûïàéöẃẁẅỳ ąćęłńóśźż".EnumerateRunes())
            BundledFonts.Regular.Has(rune).ShouldBeTrue(rune.ToString());
    }

    [Theory]
    [InlineData("Ж")]
    [InlineData("λ")]
    [InlineData("✓")]
    [InlineData("\u2011")]
    [InlineData("\U0001D54F")]
    public void What_the_main_face_lacks_the_fallback_has(string character)
    {
        var rune = Rune.GetRuneAt(character, 0);
        BundledFonts.Regular.Has(rune).ShouldBeFalse();
        BundledFonts.Fallback.Has(rune).ShouldBeTrue();
    }

    [Fact]
    public void Vertical_metrics_are_in_ems_and_in_order()
    {
        foreach (var face in Faces)
        {
            face.XHeight.ShouldBeInRange(0.4, face.CapHeight);
            face.CapHeight.ShouldBeInRange(0.6, face.Ascent);
            face.Ascent.ShouldBeInRange(0.7, 1.3);
            face.Descent.ShouldBeInRange(0.1, 0.5);
            face.UnderlineDepth.ShouldBeInRange(0.01, face.Descent);
            face.UnderlineThickness.ShouldBeInRange(0.02, 0.15);
        }
    }

    [Fact]
    public void A_text_is_as_wide_as_its_characters()
    {
        var face = BundledFonts.Fallback;
        var apart = "Dŵr ✓".EnumerateRunes().Sum(rune => face.Measure(rune.ToString(), 10));
        face.Measure("Dŵr ✓", 10).ShouldBe(apart, 1e-9);
        face.Measure("Dŵr ✓", 20).ShouldBe(2 * apart, 1e-9);
    }

    [Fact]
    public void A_character_beyond_the_basic_plane_is_measured_once() =>
        BundledFonts.Fallback.Measure("\U0001D54F", 1000).ShouldBe(BundledFonts.Fallback.Advance(BundledFonts.Fallback.Glyph(new Rune(0x1D54F))) * 1000.0 / 2048, 0.001);

    [Fact]
    public void Half_a_surrogate_pair_counts_as_the_missing_glyph() =>
        BundledFonts.Regular.Measure("\uD835", 12).ShouldBe(BundledFonts.Regular.Measure("Ж", 12));

    [Theory]
    [InlineData("AV")]
    [InlineData("To")]
    [InlineData("Wa")]
    public void Kerning_pulls_these_pairs_together_in_both_families(string pair)
    {
        foreach (var face in new[] { BundledFonts.Regular, BundledFonts.Bold, BundledFonts.Fallback })
            face.Measure(pair, 12, kern: true).ShouldBeLessThan(face.Measure(pair, 12), face.Name);
    }

    [Fact]
    public void Kerning_leaves_pairs_without_an_entry_alone() =>
        BundledFonts.Regular.Measure("nn", 12, kern: true).ShouldBe(BundledFonts.Regular.Measure("nn", 12));

    [Fact]
    public void A_font_cut_off_anywhere_is_refused_as_invalid_data()
    {
        var file = File(BundledFonts.Regular);
        for (var length = 0; length < file.Length; length += length < 400 ? 1 : 997)
        {
            var cut = file[..length];
            Should.Throw<InvalidDataException>(() => FontFace.Read(cut));
        }
    }

    [Fact]
    public void A_font_with_any_byte_changed_is_read_or_refused_as_invalid_data_and_nothing_else()
    {
        var original = File(BundledFonts.Regular);
        var state = 12345u;
        for (var round = 0; round < 1500; round++)
        {
            var file = (byte[])original.Clone();
            for (var change = 0; change < 3; change++)
            {
                state = state * 1664525 + 1013904223;
                // Most of a font is outlines; half of the changes go to the tables before them.
                var at = (int)(state >> 8) % (change == 0 ? file.Length : 14_000);
                file[at] = (byte)(state >> 24 ^ 0xFF);
            }
            try
            {
                FontFace.Read(file).Measure("AVATAR Wörld ✓", 12, kern: true).ShouldBeGreaterThan(-10_000);
            }
            catch (InvalidDataException)
            {
            }
        }
    }

    [Fact]
    public void A_font_whose_licence_bits_forbid_embedding_is_refused()
    {
        var file = File(BundledFonts.Regular);
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4)); i++)
        {
            var record = file.AsSpan(12 + 16 * i, 16);
            if (Encoding.ASCII.GetString(record[..4]) == "OS/2")
                BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan((int)BinaryPrimitives.ReadUInt32BigEndian(record[8..]) + 8), 2);
        }
        Should.Throw<InvalidDataException>(() => FontFace.Read(file)).Message.ShouldContain("licence");
    }

    [Theory]
    [InlineData("OTTO", "PostScript outlines")]
    [InlineData("ttcf", "collection")]
    [InlineData("wOFF", "not a TrueType font")]
    public void Other_kinds_of_font_are_refused_by_their_name(string signature, string reason) =>
        Should.Throw<InvalidDataException>(() => FontFace.Read(Encoding.ASCII.GetBytes(signature + new string('\0', 60)))).Message.ShouldContain(reason);

    private static byte[] File(FontFace face)
    {
        using var stream = typeof(FontFace).Assembly.GetManifestResourceStream($"fonts/{face.Name}.ttf")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
