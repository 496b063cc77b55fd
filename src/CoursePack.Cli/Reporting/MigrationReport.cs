using CoursePack.Cli.Pipeline;

namespace CoursePack.Cli.Reporting;

/// <summary>What a person has to decide after a migration, module by module.</summary>
internal static class MigrationReport
{
    public static void Write(TextWriter output, MigrationRun migration)
    {
        if (migration.Decisions.IsEmpty)
        {
            output.WriteLine("Nothing to decide: every competence says what it said before.");
            return;
        }

        output.WriteLine("To decide:");
        foreach (var module in migration.Decisions.GroupBy(d => d.Where))
        {
            output.WriteLine();
            output.WriteLine(module.Key);
            foreach (var decision in module)
            {
                output.WriteLine($"  {decision.Title}");
                foreach (var line in decision.Lines)
                    output.WriteLine($"    {line}");
            }
        }

        output.WriteLine();
    }
}
