using CoursePack.Core.Documents;

namespace CoursePack.Tests.Composition;

/// <summary>An author's words stay words, whatever they look like.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("\uE0000\uE001")]
    [InlineData("\uE0001\uE001")]
    public void Private_use_characters_are_never_taken_for_a_reference(string title)
    {
        var course = Composing.Course(("glossary.yaml", $"- id: peer\n  term: \"{title}\"\n  meaning: \"{title} again\"\n"));
        var words = WordsOf(course);
        words.ShouldContain(title);
        words.ShouldContain($"{title} again");
    }

    [Theory]
    [InlineData(@"\{{#each modules}}x\{{/each}}", "{{#each modules}}x{{/each}}")]
    [InlineData(@"\{{> who-made-this}}", "{{> who-made-this}}")]
    [InlineData("{% raw %} ${x} <%= y %> @@", "{% raw %} ${x} <%= y %> @@")]
    [InlineData("# *no* [heading](https://x.example) | cell", "# *no* [heading](https://x.example) | cell")]
    [InlineData("::: trainer", "::: trainer")]
    public void Nothing_in_a_term_is_run_or_read_as_Markdown(string written, string printed) =>
        WordsOf(Composing.Course(("glossary.yaml", $"- id: peer\n  term: '{written}'\n  meaning: Someone alike\n"))).ShouldContain(printed);

    [Fact]
    public void The_source_of_a_contact_need_not_be_an_address()
    {
        var course = Composing.Course(("contacts.yaml", "- id: line\n  name: The line\n  for: Anybody\n  telephone: '116'\n  nations: [england]\n  source: The leaflet of the ward\n"));
        WordsOf(course).ShouldContain("The leaflet of the ward");
        DocumentWalk.Blocks(Composing.Document(course, "trainer-handbook").Blocks).SelectMany(DocumentWalk.Inlines).OfType<Link>()
            .ShouldNotContain(l => l.Target == "The leaflet of the ward");
    }

    private static string WordsOf(Core.Workspaces.IWorkspace course) =>
        string.Join('\n', DocumentStrings.Of(Composing.Document(course, "trainer-handbook")));
}
