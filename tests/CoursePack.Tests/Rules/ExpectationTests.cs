namespace CoursePack.Tests.Rules;

public sealed class ExpectationTests
{
    [Fact]
    public void A_comment_speaks_of_the_next_line_that_says_something() =>
        Expectation.InComments("a.yaml", "id: a\n# expect: CP3001, CP3002\n\n# expect: CP4001\ntitle: b\n")
            .ShouldBe([new("CP3001", "a.yaml", 5), new("CP3002", "a.yaml", 5), new("CP4001", "a.yaml", 5)]);

    [Fact]
    public void A_comment_in_markdown_may_be_indented() =>
        Expectation.InComments("a.md", "  <!-- expect: CP5003 -->\n  [x](y)\n").ShouldBe([new("CP5003", "a.md", 2)]);

    [Fact]
    public void A_list_gives_code_file_and_line() =>
        Expectation.InList("CP1004 course.yaml:1:1\nCP1005 modules/a.yaml:7\n")
            .ShouldBe([new("CP1004", "course.yaml", 1), new("CP1005", "modules/a.yaml", 7)]);
}
