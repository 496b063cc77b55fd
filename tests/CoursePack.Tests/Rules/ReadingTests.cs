using CoursePack.Curriculum.Validation.Reading;

namespace CoursePack.Tests.Rules;

public sealed class ReadingTests
{
    [Theory]
    [InlineData("a", 1)]
    [InlineData("cake", 1)]
    [InlineData("people", 2)]
    [InlineData("someone", 2)]
    [InlineData("nobody", 3)]
    [InlineData("helped", 1)]
    [InlineData("wanted", 2)]
    [InlineData("voices", 2)]
    [InlineData("table", 2)]
    [InlineData("station", 2)]
    [InlineData("situation", 4)]
    [InlineData("doing", 2)]
    [InlineData("patience", 2)]
    [InlineData("society", 4)]
    [InlineData("question", 2)]
    [InlineData("supervision", 4)]
    [InlineData("well-being", 3)]
    [InlineData("organisation", 5)]
    public void A_words_syllables_are_counted(string word, int syllables) => Syllables.Of(word).ShouldBe(syllables);

    /// <summary>1.043·√(30·p/s) + 3.1291: thirty sentences with thirty hard words give 1.043·√30 + 3.1291.</summary>
    [Fact]
    public void The_grade_is_mclaughlins()
    {
        var count = new ReadingCount();
        for (var i = 0; i < 30; i++)
            count.Add("We talk about information.", new HashSet<string>());
        count.Grade.ShouldBe(8.8);
        count.Hardest(1).ShouldBe(["information"]);
    }

    [Fact]
    public void Names_and_terms_of_the_glossary_are_not_hard()
    {
        var count = new ReadingCount();
        count.Add("Then Samantha spoke of recovery and advocates.", new HashSet<string> { "recovery", "advocate" });
        count.HardWords.ShouldBe(0);
        count.Add("Samantha said so.", new HashSet<string>());
        count.HardWords.ShouldBe(1); // the first word of a sentence may be any
    }

    [Fact]
    public void Headings_tables_and_short_items_are_no_sentences()
    {
        var text = CoursePack.Tests.Markdown.Reading.Read("""
            # Information everywhere

            One sentence. And another? "A third," she said.

            - Short item
            - An item of five words

            | Head | Head |
            |---|---|
            | Not this one here | nor this |

            """).Value!.Blocks;
        Sentences.Of(text).Select(s => s.Text).ShouldBe(["One sentence.", "And another?", "\"A third,\" she said.", "An item of five words"]);
    }
}
