using CoursePack.Curriculum.Upgrades;

namespace CoursePack.Cli.Reporting;

/// <summary>What an upgrade does, and both texts of what a person must decide.</summary>
internal static class UpgradeReport
{
    public static void Write(TextWriter output, UpgradePlan plan, SourcePaths paths)
    {
        foreach (var step in plan.Steps.Where(s => s.Action != UpgradeAction.Conflict))
        {
            var what = step.Action switch
            {
                UpgradeAction.Retargeted => $"followed  {Name(step.Target, paths)} is now {Name(step.To!, paths)}",
                UpgradeAction.Dropped => $"dropped   {step.Target}: {step.Why}",
                _ => $"merged    {step.Target}: upstream changed other lines of it",
            };
            output.WriteLine($"{what}  {Place(step, paths)}");
        }

        foreach (var step in plan.Conflicts)
        {
            output.WriteLine($"conflict  {step.Target}  {Place(step, paths)}");
            output.WriteLine($"  {step.Why}");
            foreach (var name in step.Perhaps)
                output.WriteLine($"  perhaps it is '{name}' now, in other words; if so, add --renamed '{step.Gone}={name}'");
            Lines(output, "upstream then", step.Then ?? "(nothing)");
            Lines(output, "upstream now", step.Now ?? "(nothing)");
            Lines(output, "your version", step.Ours ?? "(taken away)");
        }

        output.WriteLine($"{plan.Kept} kept, {plan.Count(UpgradeAction.Retargeted)} followed, {plan.Count(UpgradeAction.Merged)} merged, {plan.Count(UpgradeAction.Dropped)} dropped, {plan.Count(UpgradeAction.Conflict)} to decide");
    }

    private static string Name(string target, SourcePaths paths) =>
        target.EndsWith(".yaml", StringComparison.Ordinal) || target.EndsWith(".md", StringComparison.Ordinal) ? paths.Openable(target) : $"'{target}'";

    private static string Place(UpgradeStep step, SourcePaths paths) => $"{paths.Openable(step.At.Path)}:{step.At.StartPosition.Line}";

    private static void Lines(TextWriter output, string label, string text)
    {
        foreach (var line in text.Split('\n').Select(TextReporter.Printable))
        {
            output.WriteLine($"    {label,-13}  {line}".TrimEnd());
            label = "";
        }
    }
}
