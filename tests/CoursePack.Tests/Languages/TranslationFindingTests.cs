using CoursePack.Tests.Composition;
using CoursePack.Tests.Overlays;
using CoursePack.Tests.Rules;

namespace CoursePack.Tests.Languages;

/// <summary>What a translation can be told.</summary>
public sealed class TranslationFindingTests
{
    [Fact]
    public void How_many_words_are_translated_prints_as_verified()
    {
        // There are more fixed words with every release.
        var all = Composing.BuiltIn.WordLists["en-GB"].Words.Count;
        var found = WelshCourse.Outcome(WelshCourse.Region("")).Diagnostics.Select(d => d with { Message = d.Message.Replace($" of {all} ", " of 250 ", StringComparison.Ordinal) });
        Printed.ShouldBeAsVerified("CP8081", found);
    }

    [Fact]
    public void A_word_whose_original_has_changed_prints_as_verified()
    {
        var templates = WelshCourse.Templates(words: "falls_back_to: en-GB\narea: { text: Ardal, of: Region }\n");
        Printed.ShouldBeAsVerified("CP8082", WelshCourse.Outcome(WelshCourse.Region(""), templates).Diagnostics.Where(d => d.Code != "CP8081"));
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("crisis_route")]
    [InlineData("place_wellbeing_person")]
    [InlineData("sensitive_suicide")]
    public void A_fixed_word_about_safety_is_never_a_draft(string key) =>
        Words($"falls_back_to: en-GB\n{key}: {{ text: gair, of: word }}\n").ShouldBe([$"strings/cy.yaml:2:{key.Length + 11} CP8083 '{key}' keeps people safe, and nobody has checked this translation"]);

    [Fact]
    public void A_fixed_word_about_safety_may_be_translated_once_it_is_checked() =>
        Words("falls_back_to: en-GB\nwarning: { text: Rhybudd, of: Warning, checked_by: translator }\n").ShouldBeEmpty();

    [Fact]
    public void A_word_that_is_said_to_be_a_draft_is_one_though_a_role_is_named() =>
        Words("falls_back_to: en-GB\nwarning: { text: Rhybudd, draft: true, checked_by: translator }\n").ShouldHaveSingleItem().ShouldContain("CP8083");

    [Fact]
    public void A_language_that_falls_back_to_none_is_found() =>
        Words("falls_back_to: en-US\narea: Maes\n").ShouldHaveSingleItem().ShouldBe("strings/cy.yaml:1:1 CP6006 'cy' falls back to 'en-US', which does not have every fixed word");

    [Fact]
    public void A_misspelt_part_of_a_word_is_found() =>
        Words("falls_back_to: en-GB\narea: { text: Maes, off: Area }\n").ShouldHaveSingleItem().ShouldContain("a fixed word has no 'off'");

    [Fact]
    public void A_word_without_a_text_is_found() =>
        Words("falls_back_to: en-GB\narea: { of: Area }\n").ShouldHaveSingleItem().ShouldContain("'area' has no text");

    [Theory]
    [InlineData("{ op: set, at: listening/hearing/in-turn/care, text: Gofal }")]
    [InlineData("{ op: set, at: session listening/hearing/warning, text: Rhybudd }")]
    public void A_text_about_care_is_never_a_draft(string operation) =>
        WelshCourse.Region("patch:\n  - " + operation + "\n").Layered().Of("CP8083").ShouldHaveSingleItem().Span.Place().ShouldBe("regions/north/course.yaml:5");

    [Fact]
    public void What_the_base_calls_mandatory_is_never_a_draft() =>
        WelshCourse.Region("patch:\n  - { op: set, at: listening/closing/title, value: Diwedd }\n")
            .Append("course.yaml", "mandatory: [listening/closing]\n").Layered().Of("CP8083").ShouldHaveSingleItem();

    [Fact]
    public void A_new_contact_is_never_a_draft() =>
        WelshCourse.Region("").With("regions/north/contacts.yaml", "- id: llinell\n  name: Llinell\n  for: Pawb\n  telephone: 116 123\n  nations: [wales]\n  source: https://example.org/\n")
            .Layered().Of("CP8083").ShouldHaveSingleItem().Span.Place().ShouldBe("regions/north/contacts.yaml:1");

    [Fact]
    public void Any_other_text_may_be_a_draft() =>
        WelshCourse.Region("patch:\n  - { op: set, at: listening/closing/title, value: Diwedd }\n").Layered().Of("CP8083").ShouldBeEmpty();

    private static string[] Words(string words) => Composing.Print(Composing.Templates("x", "trainer", ("strings/cy.yaml", words)).Diagnostics);
}
