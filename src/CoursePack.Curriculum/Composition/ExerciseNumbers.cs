using System.Globalization;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Composition;

/// <summary>Numbers of modules and of the exercises in the workbook, 3.1, 3.2 …: the same in every product, part and format.</summary>
internal sealed class ExerciseNumbers
{
    private readonly Dictionary<string, string> modules = new(StringComparer.Ordinal);
    private readonly Dictionary<ActivityId, string> exercises = [];

    public ExerciseNumbers(Course course)
    {
        foreach (var module in course.AllModules)
        {
            var number = Number(course, module);
            modules.TryAdd(module.Id, number);
            var count = 0;
            foreach (var activity in module.Sessions.SelectMany(s => s.Activities).Where(a => a.Trainee is not null))
                exercises.TryAdd(activity.Id, string.Create(CultureInfo.InvariantCulture, $"{number}.{++count}"));
        }
    }

    public string Of(Module module) => modules[module.Id];

    /// <summary>Null for an activity without a part in the workbook.</summary>
    public string? Of(Activity activity) => exercises.GetValueOrDefault(activity.Id);

    /// <summary>A module's own number; add-ons, which have none, take letters in their order.</summary>
    private static string Number(Course course, Module module) =>
        module.Number is { } number
            ? number.ToString(CultureInfo.InvariantCulture)
            : ((char)('A' + (course.AddOns.IndexOf(module) % 26))).ToString();
}
