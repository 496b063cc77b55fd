using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Coverage;

/// <summary>Tables with a row for each thing that covers and a column for each thing covered, or the other way round.</summary>
internal static class CoverageMatrix
{
    private const string None = "–";

    private static readonly (Depth Depth, char Letter)[] Letters = [(Depth.Taught, 'I'), (Depth.Practised, 'T'), (Depth.Assessed, 'S')];

    /// <summary>Every area against every module that is taught.</summary>
    public static Section AreasByModule(Course course, CoverageReport report, string legend)
    {
        var modules = course.TaughtModules.ToList();
        var reached = new Dictionary<(string Framework, string Area, string Module), HashSet<Depth>>();
        foreach (var covered in report.Competences)
        {
            foreach (var by in covered.Activities)
            {
                var key = (covered.Competence.Id.Framework, covered.Competence.Area, by.Activity.Id.Module);
                if (!reached.TryGetValue(key, out var depths))
                    reached[key] = depths = [];
                depths.UnionWith(by.Depths);
            }
        }

        var rows = report.Areas.Select(area => new[] { $"{area.Id} {area.Title}" }
            .Concat(modules.Select(m => Mark(reached.GetValueOrDefault((area.Framework, area.Id, m.Id)))))
            .Append(Cells.Number(area.Minutes))
            .ToArray());
        return new(Cells.Text("Areas and modules"),
        [
            Cells.Paragraph(legend),
            Cells.Table(["Area", .. modules.Select(m => "|" + (m.Number is { } number ? $"{Cells.Number(number)} {m.Title.Value}" : m.Title.Value)), ">Minutes"], rows),
        ])
        {
            Id = "areas-and-modules",
        };
    }

    /// <summary>Every activity that claims something of an area against the area's competences.</summary>
    /// <param name="modules">Numbers of modules by id, titles where there is none.</param>
    public static Section ActivitiesByCompetence(ImmutableArray<CompetenceCoverage> competences, IReadOnlyDictionary<string, string> modules, string legend)
    {
        var marks = new OrderedDictionary<ActivityId, (Activity Activity, string[] Marks)>();
        for (var i = 0; i < competences.Length; i++)
        {
            foreach (var by in competences[i].Activities)
            {
                if (!marks.TryGetValue(by.Activity.Id, out var row))
                    marks[by.Activity.Id] = row = (by.Activity, [.. Enumerable.Repeat(None, competences.Length)]);
                row.Marks[i] = Mark(by.Depths);
            }
        }

        var rows = marks.Values.Select(m => new[] { m.Activity.Title.Value, modules.GetValueOrDefault(m.Activity.Id.Module, m.Activity.Id.Module) }
            .Concat(m.Marks)
            .Append(Cells.Number(m.Activity.Minutes))
            .ToArray());
        return new(Cells.Text("Activities"),
        [
            Cells.Paragraph(legend),
            Cells.Table(["Activity", "Module", .. competences.Select(c => "|" + c.Competence.Id.Number), ">Minutes"], rows),
        ])
        {
            Unlisted = true,
        };
    }

    private static string Mark(IEnumerable<Depth>? depths)
    {
        var reached = depths?.ToHashSet() ?? [];
        var mark = string.Join(' ', Letters.Where(l => reached.Contains(l.Depth)).Select(l => l.Letter));
        return mark.Length == 0 ? None : mark;
    }
}
