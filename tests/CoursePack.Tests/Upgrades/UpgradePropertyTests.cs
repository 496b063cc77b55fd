using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Overlays;
using CoursePack.Curriculum.Upgrades;
using CoursePack.Tests.Binding;
using CoursePack.Tests.Overlays;

// CA5394 Random is an insecure random number generator: texts and overlays must be the same in every run.
#pragma warning disable CA5394

namespace CoursePack.Tests.Upgrades;

/// <summary>What holds of every upgrade, on courses and overlays put together at random.</summary>
public sealed class UpgradePropertyTests
{
    private const int Seeds = 120;

    /// <summary>What overlays say: keys of a mirrored file, and operations.</summary>
    private static readonly (string? Session, string? Patch)[] Ours =
    [
        ("hearing: title: Heard", null),
        ("hearing: aim: Ours.", null),
        ("closing: title: Parting", null),
        ("hearing: activities:\n      - id: in-turn\n        handouts: [moment-cards, ours] # both\n        trainer: |\n          | Minutes | You | They |\n          |---|---|---|\n          | 5 | Show it to us. | Watch. |\n          | 45 | Ring the bell every 15 minutes. | Speak, listen, watch, in turn. |", null),
        (null, "{ op: set, at: listening/hearing/in-turn/care, text: Ours. }"),
        (null, "{ op: set, at: listening/hearing/in-turn/evidence, value: Ours. }"),
        (null, "{ op: append, at: listening/hearing/in-turn/care, text: And ours. }"),
        (null, "{ op: replace, at: listening/closing/leave/title, value: Go }"),
        (null, "{ op: set, at: welcome/opening/agreement/title, value: Ours }"),
        (null, "{ op: remove, at: listening/hearing/warning }"),
        (null, "{ op: set, at: handout moment-cards/title, value: Cards }"),
    ];

    /// <summary>What changes upstream.</summary>
    private static readonly (string File, string Old, string New)[] Theirs =
    [
        (SmallCourse.Listening, "title: Being heard", "title: Heard"),
        (SmallCourse.Listening, "title: Being heard", "title: To be heard"),
        (SmallCourse.Listening, "aim: Find out what listening feels like.", "aim: Feel it."),
        (SmallCourse.Listening, "step out with them.", "go outside with them."),
        (SmallCourse.Listening, "handouts: [moment-cards]", "handouts: [theirs, moment-cards]"),
        (SmallCourse.Listening, "handouts: [moment-cards]", "handouts: []"),
        (SmallCourse.Listening, "| 5 | Show it once. |", "| 5 | Show it to them. |"),
        (SmallCourse.Listening, "Ring the bell every 15 minutes.", "Ring the bell every 9 minutes."),
        (SmallCourse.Listening, "| Minutes | You | They |\n          |---|---|---|\n          | 5 ", "| Minutes | You | People |\n          |---|---|---|\n          | 5 "),
        (SmallCourse.Listening, "evidence: Lets the speaker finish.", "evidence: Ours."),
        (SmallCourse.Listening, "title: Leaving", "title: Go home"),
        (SmallCourse.Listening, "You can pass.", "You may pass."),
        (SmallCourse.Listening, "id: in-turn", "id: by-turns"),
        (SmallCourse.Listening, "id: leave", "id: go"),
        (SmallCourse.Welcome, "title: Our agreement", "title: What we agree"),
        (SmallCourse.Welcome, "id: agreement\n", "id: accord\n"),
        (SmallCourse.Cards, "title: Moment cards", "title: Cards"),
        (SmallCourse.Cards, "id: moment-cards", "id: cards"),
        (SmallCourse.CourseFile, "title: A tiny course", "title: A small course"),
    ];

    [Fact]
    public void Nothing_changes_where_upstream_has_not_changed()
    {
        for (var seed = 0; seed < Seeds; seed++)
            Overlay(new(seed)).Plan().Files.Keys.ShouldBeEmpty($"seed {seed}");
    }

    [Fact]
    public void A_second_upgrade_changes_nothing()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var course = Changed(Overlay(random), random);
            var first = course.Plan();
            var second = course.After(first).Plan();
            second.Files.Keys.ShouldBeEmpty($"seed {seed}");
            second.Diagnostics.Select(d => d.Code).Distinct().ShouldBe(first.Conflicts.Any() ? ["CP8040"] : [], $"seed {seed}");
        }
    }

    [Fact]
    public void Every_override_is_kept_or_reported()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var before = Overlay(random);
            var course = Changed(before, random);
            var plan = course.Plan();
            var words = string.Concat(course.After(plan).Files.Where(f => f.Key.StartsWith(Region.Folder, StringComparison.Ordinal) && f.Key != Region.Lock).Select(f => f.Value));
            var dropped = plan.Steps.Where(s => s.Action == UpgradeAction.Dropped).Select(s => s.Ours ?? s.Target).ToList();
            foreach (var own in before.Layered().Effective!.OwnOverrides)
            {
                if (own.After is { } after && after.Contains('\n', StringComparison.Ordinal))
                {
                    // Also where a merge has changed what stands around it.
                    foreach (var line in after.Split('\n').Except(own.Before!.Split('\n')))
                        words.ShouldContain(line.TrimStart('-', ' '), customMessage: $"seed {seed}: {own.Target}");
                    continue;
                }

                (words.Contains(own.After ?? "op: remove", StringComparison.Ordinal) || dropped.Any(d => d == own.After || own.Target.EndsWith(d, StringComparison.Ordinal))).ShouldBeTrue($"seed {seed}: {own.Target}");
            }
        }
    }

    [Fact]
    public void Marks_stand_in_the_files_exactly_where_conflicts_are_reported()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var course = Changed(Overlay(random), random);
            var plan = course.Plan();
            var marked = course.After(plan).Files.Where(f => f.Value.Contains("<<<<<<< yours\n", StringComparison.Ordinal)).Select(f => f.Key);
            marked.ShouldBe(plan.Conflicts.Select(c => c.At.Path).Distinct().Order(StringComparer.Ordinal), $"seed {seed}");
        }
    }

    [Fact]
    public void Each_conflict_is_about_words_that_both_sides_changed()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            foreach (var step in Changed(Overlay(random), random).Plan().Conflicts.Where(c => c.Why != "upstream does not have it any more"))
                (step.Then == step.Now || step.Now == step.Ours).ShouldBeFalse($"seed {seed}: {step.Target}");
        }
    }

    [Fact]
    public void Independent_edits_may_come_in_either_order()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var overlay = Overlay(random);
            var course = Changed(overlay, random);
            var plan = course.Plan();
            if (plan.Steps.Any())
                continue;
            // The same overlay written on the course as it is upstream now.
            Print(course.After(plan)).ShouldBe(Print(course.Without(Region.Lock).Recorded()), $"seed {seed}");
        }
    }

    private static SmallCourse Overlay(Random random)
    {
        var chosen = Ours.Where(_ => random.Next(3) == 0).ToList();
        // Two things said of one text collide, which is another finding.
        if (chosen.Count(c => c.Patch?.Contains("/care", StringComparison.Ordinal) == true) > 1)
            chosen.RemoveAt(chosen.FindIndex(c => c.Patch?.Contains("/care", StringComparison.Ordinal) == true));
        var patches = chosen.Where(c => c.Patch is not null).Select(c => $"  - {c.Patch} # why\n").ToList();
        var course = Region.North("# north\n" + (patches.Count == 0 ? "" : "patch:\n" + string.Concat(patches)));
        var sessions = chosen.Where(c => c.Session is not null).Select(c => c.Session!.Split(": ", 2)).GroupBy(s => s[0], s => s[1]).ToList();
        if (sessions.Count > 0)
            course = course.With(Region.Listening, "sessions:\n" + string.Concat(sessions.Select(s => $"  - id: {s.Key}\n" + string.Concat(s.Select(k => $"    {k}\n")))));
        return course.Recorded();
    }

    private static SmallCourse Changed(SmallCourse course, Random random)
    {
        foreach (var (file, old, changed) in Theirs.Where(_ => random.Next(4) == 0))
        {
            if (course.Files[file].Contains(old, StringComparison.Ordinal))
                course = course.Replace(file, old, changed);
        }

        return course;
    }

    private static string Print(SmallCourse course)
    {
        var effective = course.Layered().Effective!;
        var texts = new TreeTexts(effective.Workspace);
        return string.Join('\n', effective.Tree.Documents.Values.Select(d => $"{d.Path}\n{(d.Root is YamlNode root ? CanonicalText.Of(root, texts) : "")}"));
    }
}
