using System.Text.Json;
using CoursePack.Tests.Binding;
using CoursePack.Tests.Overlays;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Cli;

/// <summary>How far a region in another language has come, beside the others.</summary>
public sealed class TranslatedStatusTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TranslatedStatusTests()
    {
        Write(SmallCourse.Unchanged.North("language: cy\ntitle: Cwrs\nsubtitle: Cwrs bach\n").Recorded().Replace(SmallCourse.CourseFile, "title: A tiny course", "title: A small course")
            .With("regions/south/course.yaml", "id: south\nextends: ../..\ntitle: The south\n"));
    }

    [Fact]
    public void A_text_counts_once_and_may_be_stale_and_a_draft()
    {
        var texts = Languages("north")[0];
        (texts.GetProperty("language").GetString(), texts.GetProperty("translated").GetInt32(), texts.GetProperty("stale").GetInt32(), texts.GetProperty("drafts").GetInt32()).ShouldBe(("cy", 2, 1, 2));
    }

    [Fact]
    public void What_is_done_is_not_rounded_up_and_what_is_left_is()
    {
        var texts = Languages("north")[0];
        var all = texts.GetProperty("texts").GetInt32();
        (texts.GetProperty("translatedPercent").GetInt32(), texts.GetProperty("stalePercent").GetInt32()).ShouldBe((200 / all, (100 + all - 1) / all));
    }

    [Fact]
    public void A_region_in_the_language_of_its_base_has_no_share() => Languages("south").GetArrayLength().ShouldBe(0);

    [Fact]
    public void What_somebody_has_checked_is_no_draft()
    {
        Write(SmallCourse.Unchanged.North("language: cy\nsubtitle: Cwrs bach\ntranslation: { checked_by: translator, checked_on: 2026-11-01 }\n"));
        Languages("north")[0].GetProperty("drafts").GetInt32().ShouldBe(0);
    }

    [Fact]
    public void The_table_has_a_column_for_the_language_and_says_what_it_means()
    {
        var table = CliRun.In(folder.Path, "status", "--regions", "--format", "markdown").Out;
        table.ShouldContain("| In cy |");
        table.ShouldContain("In cy: texts in that language");
        table.Split('\n').Single(l => l.StartsWith("| south", StringComparison.Ordinal)).ShouldContain("| - |");
    }

    public void Dispose() => folder.Dispose();

    private JsonElement Languages(string region)
    {
        var status = JsonDocument.Parse(CliRun.In(folder.Path, "status", "--regions", "--format", "json").Out).RootElement;
        return status.GetProperty("regions").EnumerateArray().Single(r => r.GetProperty("region").GetString() == region).GetProperty("languages");
    }

    private void Write(SmallCourse course)
    {
        foreach (var (path, text) in course.Files)
        {
            var file = Path.Combine(folder.Path, "curriculum", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
