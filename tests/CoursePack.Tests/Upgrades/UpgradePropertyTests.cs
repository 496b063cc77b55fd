using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Overlays;
using CoursePack.Curriculum.Upgrades;
using CoursePack.Tests.Binding;
using CoursePack.Tests.Overlays;
using FsCheck;
using FsCheck.Fluent;

namespace CoursePack.Tests.Upgrades;

/// <summary>What holds of every upgrade, on courses and overlays put together at random.</summary>
public sealed class UpgradePropertyTests
{
    /// <summary>The same cases in every run; what fails is made smaller until it is hard to mistake.</summary>
    private static readonly Config Cases = Config.QuickThrowOnFailure.WithMaxTest(120).WithReplay(2026, 11);

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
    public void Nothing_changes_where_upstream_has_not_changed() => Always(edits => Overlay(edits).Plan().Files.Keys.ShouldBeEmpty());

    [Fact]
    public void A_second_upgrade_changes_nothing() => Always(edits =>
    {
        var course = Changed(Overlay(edits), edits);
        var first = course.Plan();
        var second = course.After(first).Plan();
        second.Files.Keys.ShouldBeEmpty();
        second.Diagnostics.Select(d => d.Code).Distinct().ShouldBe(first.Conflicts.Any() ? ["CP8040"] : []);
    });

    [Fact]
    public void Every_override_is_kept_or_reported() => Always(edits =>
    {
        var before = Overlay(edits);
        var course = Changed(before, edits);
        var plan = course.Plan();
        var words = string.Concat(course.After(plan).Files.Where(f => f.Key.StartsWith(Region.Folder, StringComparison.Ordinal) && f.Key != Region.Lock).Select(f => f.Value));
        var dropped = plan.Steps.Where(s => s.Action == UpgradeAction.Dropped).Select(s => s.Ours ?? s.Target).ToList();
        foreach (var own in before.Layered().Effective!.OwnOverrides)
        {
            if (own.After is { } after && after.Contains('\n', StringComparison.Ordinal))
            {
                // Also where a merge has changed what stands around it.
                foreach (var line in after.Split('\n').Except(own.Before!.Split('\n')))
                    words.ShouldContain(line.TrimStart('-', ' '), customMessage: own.Target);
                continue;
            }

            (words.Contains(own.After ?? "op: remove", StringComparison.Ordinal) || dropped.Any(d => d == own.After || own.Target.EndsWith(d, StringComparison.Ordinal))).ShouldBeTrue(own.Target);
        }
    });

    [Fact]
    public void Marks_stand_in_the_files_exactly_where_conflicts_are_reported() => Always(edits =>
    {
        var course = Changed(Overlay(edits), edits);
        var plan = course.Plan();
        var marked = course.After(plan).Files.Where(f => f.Value.Contains("<<<<<<< yours\n", StringComparison.Ordinal)).Select(f => f.Key);
        marked.ShouldBe(plan.Conflicts.Select(c => c.At.Path).Distinct().Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Each_conflict_is_about_words_that_both_sides_changed() => Always(edits =>
    {
        foreach (var step in Changed(Overlay(edits), edits).Plan().Conflicts.Where(c => c.Why != "upstream does not have it any more"))
            (step.Then == step.Now || step.Now == step.Ours).ShouldBeFalse(step.Target);
    });

    [Fact]
    public void Independent_edits_may_come_in_either_order()
    {
        var compared = 0;
        Always(edits =>
        {
            var overlay = Overlay(edits);
            var course = Changed(overlay, edits);
            var plan = course.Plan();
            if (plan.Steps.Any())
                return;
            // The same overlay written on the course as it is upstream now.
            Print(course.After(plan)).ShouldBe(Print(course.Without(Region.Lock).Recorded()));
            compared++;
        });
        compared.ShouldBeGreaterThan(30);
    }

    private static void Always(Action<Edits> holds)
    {
        var edits = from ours in Some(Ours.Length) from theirs in Some(Theirs.Length) select new Edits(ours, theirs);
        Prop.ForAll(Arb.From(edits, e => e.Smaller()), holds).Check(Cases);
    }

    private static Gen<int[]> Some(int count) =>
        from size in Gen.Choose(0, 7) from chosen in Gen.Choose(0, count - 1).ListOf(size) select chosen.Distinct().Order().ToArray();

    private static SmallCourse Overlay(Edits edits)
    {
        var chosen = edits.Ours.Select(i => Ours[i]).ToList();
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

    private static SmallCourse Changed(SmallCourse course, Edits edits)
    {
        foreach (var (file, old, changed) in edits.Theirs.Select(i => Theirs[i]))
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

    /// <summary>Which of the edits above each side makes.</summary>
    private sealed record Edits(int[] Ours, int[] Theirs)
    {
        public IEnumerable<Edits> Smaller() =>
            Ours.Select(i => this with { Ours = [.. Ours.Where(o => o != i)] }).Concat(Theirs.Select(i => this with { Theirs = [.. Theirs.Where(t => t != i)] }));

        public override string ToString() => $"ours [{string.Join(", ", Ours)}], theirs [{string.Join(", ", Theirs)}]";
    }
}
