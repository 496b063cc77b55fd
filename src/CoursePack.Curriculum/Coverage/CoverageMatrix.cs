using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Coverage;

/// <summary>Tables with a row for each thing that covers and a column for each thing covered, or the other way round.</summary>
internal static class CoverageMatrix
{
    /// <summary>Every area against every module that is taught; a table for each framework.</summary>
    public static Section AreasByModule(Course course, CoverageReport report, string legend)
    {
        var modules = course.TaughtModules.ToList();
        var reached = new Dictionary<(string Framework, string Area, string Module), CoverageMark>();
        foreach (var covered in report.Competences)
        {
            foreach (var (activity, mark) in CoverageMark.Of(covered))
            {
                var key = (covered.Competence.Id.Framework, covered.Competence.Area, activity.Id.Module);
                reached[key] = (reached.GetValueOrDefault(key) ?? CoverageMark.None).And(mark);
            }
        }

        string[] Row(AreaCoverage area) =>
        [
            $"{area.Id} {area.Title}",
            .. modules.Select(m => (reached.GetValueOrDefault((area.Framework, area.Id, m.Id)) ?? CoverageMark.None).ToString()),
            Cells.Number(area.Minutes),
        ];

        string[] head = ["Area", .. modules.Select(m => "|" + (m.Number is { } number ? $"{Cells.Number(number)} {m.Title.Value}" : m.Title.Value)), ">Minutes"];
        var tables = report.Areas.GroupBy(a => a.Framework).Select(g => (Framework: g.Key, Table: Cells.Table(head, g.Select(Row)))).ToList();
        return new(Cells.Text("Areas and modules"),
        [
            Cells.Paragraph(legend),
            .. tables.Select(t => tables.Count > 1 ? t.Table with { Caption = Cells.Text(course.Frameworks.First(f => f.Id == t.Framework).Title.Value) } : t.Table),
        ])
        {
            Id = "areas-and-modules",
        };
    }

    /// <summary>Every activity that claims something of an area against the area's competences.</summary>
    /// <param name="modules">Numbers of modules by id, titles where there is none.</param>
    public static Section ActivitiesByCompetence(ImmutableArray<CompetenceCoverage> competences, IReadOnlyDictionary<string, string> modules, string legend)
    {
        var marks = new OrderedDictionary<ActivityId, (Activity Activity, CoverageMark[] Marks)>();
        for (var i = 0; i < competences.Length; i++)
        {
            foreach (var (activity, mark) in CoverageMark.Of(competences[i]))
            {
                if (!marks.TryGetValue(activity.Id, out var row))
                    marks[activity.Id] = row = (activity, [.. Enumerable.Repeat(CoverageMark.None, competences.Length)]);
                row.Marks[i] = row.Marks[i].And(mark);
            }
        }

        var rows = marks.Values.Select(m => new[] { m.Activity.Title.Value, modules.GetValueOrDefault(m.Activity.Id.Module, m.Activity.Id.Module) }
            .Concat(m.Marks.Select(mark => mark.ToString()))
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
}
