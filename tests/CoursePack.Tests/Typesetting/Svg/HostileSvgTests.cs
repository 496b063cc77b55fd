using System.Globalization;
using CoursePack.Tests.Testing;
using CoursePack.Typesetting.Svg;

namespace CoursePack.Tests.Typesetting.Svg;

/// <summary>Files made to exhaust a machine, or to fetch what is not theirs.</summary>
public sealed class HostileSvgTests
{
    [Fact]
    public void Entities_within_entities_are_never_spelt_out() =>
        Problem("<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text y='5'>&b;</text></svg>")
            .ShouldBe("a document type is outside the plain subset");

    [Fact]
    public void A_file_of_the_machine_is_never_read()
    {
        using var folder = new TemporaryFolder();
        var secret = folder.Write("secret.txt", "hunter2"u8.ToArray());
        var reading = SvgDump.Read($"<!DOCTYPE svg [<!ENTITY x SYSTEM \"file://{secret}\">]>\n<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 99 9'><text y='9' font-size='4'>&x;</text></svg>");
        reading.Drawing.ShouldBeNull();
        reading.Problems.Single().Message.ShouldBe("a document type is outside the plain subset");
    }

    [Theory]
    [InlineData(70, "elements stand in each other more than 64 deep")]
    [InlineData(100_000, "elements stand in each other more than 64 deep")]
    public void Elements_do_not_nest_for_ever(int depth, string problem) =>
        Problem(Around(string.Concat(Enumerable.Repeat("<g>", depth)) + string.Concat(Enumerable.Repeat("</g>", depth)))).ShouldBe(problem);

    [Fact]
    public void Elements_are_counted() =>
        Problem(Around(string.Concat(Enumerable.Repeat("<g/>", 10_001)))).ShouldBe("the drawing has more than 10000 elements");

    [Fact]
    public void A_file_has_a_size() => Problem(Around(new string(' ', 2_000_001))).ShouldBe("the file is larger than 2 MB");

    [Fact]
    public void A_path_has_an_end() =>
        Problem(Around($"<path d='M0 0{string.Concat(Enumerable.Repeat("h1", 100_001))}'/>")).ShouldStartWith("the path cannot be read from");

    [Fact]
    public void Paths_together_have_an_end() =>
        Problem(Around(string.Concat(Enumerable.Repeat($"<path d='M0 0{string.Concat(Enumerable.Repeat("h0", 60_000))}'/>", 2)))).ShouldBe("the drawing has more than 100000 pieces of lines");

    [Theory]
    [InlineData("<g id='a'><use href='#a'/></g>")]
    [InlineData("<defs><g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g></defs><use href='#a'/>")]
    [InlineData("<use id='a' href='#a'/>")]
    public void A_use_of_itself_is_told(string elements) =>
        SvgDump.Read(Around(elements)).Problems.ShouldContain(p => p.Message.EndsWith(" uses itself", StringComparison.Ordinal));

    [Fact]
    public void Uses_of_uses_do_not_multiply_for_ever()
    {
        var levels = Enumerable.Range(1, 20).Select(n => string.Create(CultureInfo.InvariantCulture, $"<g id='u{n}'>{string.Concat(Enumerable.Repeat($"<use href='#u{n - 1}'/>", 10))}</g>"));
        Problem(Around($"<defs><rect id='u0' width='1' height='1'/>{string.Concat(levels)}</defs><use href='#u20'/>")).ShouldBe("uses within uses make the drawing too large");
    }

    [Fact]
    public void A_long_chain_of_uses_ends()
    {
        var chain = Enumerable.Range(1, 5_000).Select(n => string.Create(CultureInfo.InvariantCulture, $"<use id='u{n}' href='#u{n + 1}'/>"));
        Problem(Around($"{string.Concat(chain)}<rect id='u5001' width='1' height='1'/>")).ShouldBe("uses within uses make the drawing too large");
    }

    [Fact]
    public void Transforms_that_grow_beyond_all_numbers_draw_nothing() =>
        SvgDump.Of(SvgDump.Read(Around(string.Concat(Enumerable.Repeat("<g transform='scale(1e9)'>", 40)) + "<rect width='1' height='1'/>" + string.Concat(Enumerable.Repeat("</g>", 40))))).ShouldBe("");

    [Fact]
    public void Any_file_cut_short_or_changed_by_a_byte_gives_a_drawing_or_a_problem()
    {
        var sample = File.ReadAllBytes(Path.Combine(Repository.Tests, "Typesetting", "Svg", "rich.svg"));
        for (var at = 0; at < sample.Length; at += 3)
        {
            foreach (var file in new[] { sample[..at], [.. sample[..at], (byte)(sample[at] ^ 0x15), .. sample[(at + 1)..]] })
            {
                var reading = SvgReader.Read(file);
                (reading.Drawing is null).ShouldBe(!reading.Problems.IsEmpty);
            }
        }
    }

    private static string Around(string elements) => $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>{elements}</svg>";

    private static string Problem(string file) => SvgDump.Read(file).Problems.ShouldHaveSingleItem().Message;
}
