using CoursePack.Typesetting.Svg;

namespace CoursePack.Tests.Typesetting.Svg;

/// <summary>What lies outside the plain subset, or cannot be read, is told with its place in the file and never left out in silence.</summary>
public sealed class SvgRefusalTests
{
    [Theory]
    [InlineData("<script>x()</script>", "2:1 OutsideSubset: <script> is outside the plain subset")]
    [InlineData("<image href='x.png'/>", "2:1 OutsideSubset: <image> is outside the plain subset")]
    [InlineData("<foreignObject/>", "2:1 OutsideSubset: <foreignObject> is outside the plain subset")]
    [InlineData("<filter id='f'/>", "2:1 OutsideSubset: <filter> is outside the plain subset")]
    [InlineData("<defs>\n <linearGradient id='g'/></defs>", "3:2 OutsideSubset: <linearGradient> is outside the plain subset")]
    [InlineData("<mask/>", "2:1 OutsideSubset: <mask> is outside the plain subset")]
    [InlineData("<clipPath/>", "2:1 OutsideSubset: <clipPath> is outside the plain subset")]
    [InlineData("<style>g{}</style>", "2:1 OutsideSubset: <style> is outside the plain subset")]
    [InlineData("<a href='x'/>", "2:1 OutsideSubset: <a> is outside the plain subset")]
    [InlineData("<svg/>", "2:1 OutsideSubset: <svg> is outside the plain subset")]
    [InlineData("<rect width='1' height='1'><animate/></rect>", "2:28 OutsideSubset: <animate> is outside the plain subset")]
    [InlineData("<metadata><script/></metadata>", "2:11 OutsideSubset: <script> is outside the plain subset")]
    [InlineData("<script xmlns='http://www.w3.org/1999/xhtml'/>", "2:1 OutsideSubset: <script> is outside the plain subset")]
    [InlineData("<text y='20'>a<a>b</a></text>", "2:15 OutsideSubset: <a> in a text is outside the plain subset")]
    [InlineData("<g onclick='x()'/>", "2:4 OutsideSubset: the attribute 'onclick' of <g> is outside the plain subset")]
    [InlineData("<rect href='#x'/>", "2:7 OutsideSubset: the attribute 'href' of <rect> is outside the plain subset")]
    [InlineData("<path pathLength='9'/>", "2:7 OutsideSubset: the attribute 'pathLength' of <path> is outside the plain subset")]
    [InlineData("<use href='other.svg#x'/>", "2:6 OutsideSubset: 'other.svg#x' lies outside the file")]
    [InlineData("<g filter='url(#f)'/>", "2:4 OutsideSubset: 'filter: url(#f)' is outside the plain subset")]
    [InlineData("<g style='clip-path: url(#c)'/>", "2:4 OutsideSubset: 'clip-path: url(#c)' is outside the plain subset")]
    [InlineData("<g style='transform: none'/>", "2:4 OutsideSubset: 'transform: none' is outside the plain subset")]
    [InlineData("<g fill='url(#g)'/>", "2:4 OutsideSubset: 'url(#g)' is not a value of 'fill' in the plain subset")]
    [InlineData("<g fill='rgba(1,2,3,.5)'/>", "2:4 OutsideSubset: 'rgba(1,2,3,.5)' is not a value of 'fill' in the plain subset")]
    [InlineData("<g fill='#12345'/>", "2:4 OutsideSubset: '#12345' is not a value of 'fill' in the plain subset")]
    [InlineData("<g opacity='.5'/>", "2:4 OutsideSubset: '.5' is not a value of 'opacity' in the plain subset")]
    [InlineData("<g stroke-width='5%'/>", "2:4 OutsideSubset: '5%' is not a value of 'stroke-width' in the plain subset")]
    [InlineData("<g stroke-dasharray='1 -1'/>", "2:4 OutsideSubset: '1 -1' is not a value of 'stroke-dasharray' in the plain subset")]
    [InlineData("<rect width='50%' height='1'/>", "2:7 OutsideSubset: '50%' is not a value of 'width' in the plain subset")]
    [InlineData("<rect width='5' height='5' stroke='red' transform='scale(2 1)'/>", "2:1 OutsideSubset: the line of <rect> is stretched unevenly, which is outside the plain subset")]
    [InlineData("<text y='20' transform='rotate(5)'>a</text>", "2:1 OutsideSubset: turned, mirrored or stretched text is outside the plain subset")]
    [InlineData("<text y='20' stroke='red'>a</text>", "2:1 OutsideSubset: a line around letters is outside the plain subset")]
    [InlineData("<text y='20'>\U00013000</text>", "2:1 OutsideSubset: no font here can set the character '\U00013000' (U+13000)")]
    [InlineData("<text y='20'>ש</text>", "2:1 OutsideSubset: no font here can set the character 'ש' (U+05E9)")]
    [InlineData("<text y='20' x='99'>abcdef</text>", "2:1 OutsideSubset: <text> reaches beyond the edge of the drawing")]
    [InlineData("<circle cx='98' cy='50' r='5'/>", "2:1 OutsideSubset: <circle> reaches beyond the edge of the drawing")]
    [InlineData("<path d='M0 99C0 120 9 120 9 99'/>", "2:1 OutsideSubset: <path> reaches beyond the edge of the drawing")]
    [InlineData("<?xml-stylesheet href='x.css'?>", "2:1 OutsideSubset: the instruction <?xml-stylesheet?> is outside the plain subset")]
    [InlineData("<path d='L1 1'/>", "2:7 Broken: the path cannot be read from 'L1 1' on")]
    [InlineData("<path d='M1 1L2 NaN'/>", "2:7 Broken: the path cannot be read from 'NaN' on")]
    [InlineData("<path d='M1 1L2'/>", "2:7 Broken: the path ends in the middle of a command")]
    [InlineData("<path d='M1 1e999'/>", "2:7 Broken: the path cannot be read from '1e999' on")]
    [InlineData("<path d='M1 1A1 1 0 2 0 5 5'/>", "2:7 Broken: the path cannot be read from '2 0 5 5' on")]
    [InlineData("<rect width='NaN' height='1'/>", "2:7 Broken: 'NaN' is no number for 'width'")]
    [InlineData("<rect width='-1' height='1'/>", "2:7 Broken: 'width' is below 0")]
    [InlineData("<polygon points='1 2 3'/>", "2:10 Broken: the points of <polygon> cannot be read")]
    [InlineData("<g transform='rotate(5'/>", "2:4 Broken: 'rotate(5' is no transform that can be read")]
    [InlineData("<g transform='spin(5)'/>", "2:4 Broken: 'spin(5)' is no transform that can be read")]
    [InlineData("<g style='fill'/>", "2:4 Broken: 'fill' is no declaration of 'style'")]
    [InlineData("<use href='#gone'/>", "2:6 Broken: no element has the id 'gone'")]
    [InlineData("<g>", "2:6 Broken: the XML is broken")]
    [InlineData("&nbsp;", "2:2 Broken: the XML is broken")]
    public void What_cannot_be_drawn_is_told_with_its_place(string element, string problem)
    {
        var reading = SvgDump.Inside("\n" + element);
        SvgDump.Of(reading).ShouldBe(problem);
        reading.Problems.ShouldAllBe(p => p.Hint.Length > 0);
    }

    [Theory]
    [InlineData("<html/>", "1:1 Broken: the file is no drawing: it begins with <html>")]
    [InlineData("<svg viewBox='0 0 1 1'/>", "1:1 Broken: <svg> does not say that it is SVG")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "1:1 Broken: the drawing has no size")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 1'/>", "1:41 Broken: '0 0 0 1' is no viewBox")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='0' height='1'/>", "1:1 Broken: the drawing's size is nothing, or beyond any page")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='9e8' height='1'/>", "1:1 Broken: the drawing's size is nothing, or beyond any page")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1' preserveAspectRatio='none'/>", "1:59 OutsideSubset: 'none' is not a value of 'preserveAspectRatio' in the plain subset")]
    [InlineData("", "1:1 Broken: the XML is broken")]
    public void A_file_that_is_no_drawing_is_told(string file, string problem) => SvgDump.Of(SvgDump.Read(file)).ShouldBe(problem);

    [Fact]
    public void A_file_that_is_not_text_is_told() =>
        SvgReader.Read(new byte[] { 0x1F, 0x8B, 8, 0 }).Problems.Select(p => p.Message).ShouldBe(["the file is not UTF-8 text"]);

    [Fact]
    public void Problems_stand_in_the_order_of_the_file() =>
        SvgDump.Inside("<filter/>\n<rect width='-1'/>\n<mask/>").Problems.Select(p => p.Line).ShouldBe([1, 2, 3]);

    [Fact]
    public void A_file_full_of_problems_tells_the_first_ten() =>
        SvgDump.Inside(string.Concat(Enumerable.Repeat("<filter/>\n", 50))).Problems.Length.ShouldBe(10);

    [Theory]
    [InlineData("font-family='Arial'")]
    [InlineData("style='-inkscape-font-specification:x; filter: none; marker-end:none'")]
    [InlineData("id='a' class='b' data-x='1' aria-hidden='true'")]
    public void What_changes_nothing_is_no_problem(string attributes) => SvgDump.Inside($"<g {attributes}/>").Problems.ShouldBeEmpty();
}
