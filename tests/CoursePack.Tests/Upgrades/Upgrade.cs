using System.Text;
using CoursePack.Curriculum.Upgrades;
using CoursePack.Tests.Binding;
using CoursePack.Tests.Overlays;

namespace CoursePack.Tests.Upgrades;

/// <summary>Upgrades of the region <c>north</c> in memory.</summary>
internal static class Upgrade
{
    public static UpgradePlan Plan(this SmallCourse course, string target = "") =>
        OverlayUpgrader.Plan(course.Workspace, Region.Folder, new(target));

    /// <summary>The sources with what a plan would write.</summary>
    public static SmallCourse After(this SmallCourse course, UpgradePlan plan) =>
        plan.Files.Aggregate(course, (c, f) => f.Value is { } bytes ? c.With(f.Key, Encoding.UTF8.GetString(bytes.Span)) : c.Without(f.Key));

    public static SmallCourse Upgraded(this SmallCourse course, string target = "")
    {
        var plan = course.Plan(target);
        plan.Diagnostics.ShouldBeEmpty();
        return course.After(plan);
    }

    public static IEnumerable<string> Said(this UpgradePlan plan) =>
        plan.Steps.Select(s => $"{s.Action} {s.Target}{(s.To is null ? "" : $" -> {s.To}")}");
}
