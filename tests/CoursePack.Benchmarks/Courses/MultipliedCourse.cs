using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CoursePack.Core.Workspaces;

namespace CoursePack.Benchmarks.Courses;

/// <summary>
/// A course with each of its modules so many times, every copy with an id and a number of its own, and with the days of each
/// schedule so many times: what a copy says of modules it says of the copies of the same turn. Add-ons, frameworks, handouts
/// and back matter stay as they are.
/// </summary>
internal static partial class MultipliedCourse
{
    public static CourseFolder Of(IWorkspace course, int times)
    {
        var files = course.Files("").Where(IsOfCourse).ToDictionary(p => p, p => Bytes(course, p), StringComparer.Ordinal);
        var root = Text(files["course.yaml"]);
        var list = ModuleList().Match(root);
        string[] modules = [.. list.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)];
        var all = modules.ToImmutableArray();
        var sources = files.Keys.Where(p => p.StartsWith("modules/", StringComparison.Ordinal)).ToList();
        for (var turn = 2; turn <= times; turn++)
        {
            foreach (var path in sources)
                files[Renamed(path, modules, turn)] = Utf8(Copy(Text(files[path]), modules, turn));
            all = all.AddRange(modules.Select(m => m + Suffix(turn)));
        }

        foreach (var path in files.Keys.Where(p => p.StartsWith("schedules/", StringComparison.Ordinal)).ToList())
            files[path] = Utf8(Schedule(Text(files[path]), modules, times));
        files["course.yaml"] = Utf8(root.Replace(list.Value, $"modules: [{string.Join(", ", all)}]", StringComparison.Ordinal));
        return new(files.ToImmutableDictionary(StringComparer.Ordinal));
    }

    private static string Suffix(int turn) => string.Create(CultureInfo.InvariantCulture, $"-x{turn}");

    private static bool IsOfCourse(string path) => !path.StartsWith("courses/", StringComparison.Ordinal);

    /// <summary>A module's folder begins with its number.</summary>
    private static string Renamed(string path, string[] modules, int turn) => ModuleFolder().Replace(path, m => string.Create(
        CultureInfo.InvariantCulture, $"modules/{Numbered(m.Groups[1].ValueSpan, modules, turn):00}-{m.Groups[2].ValueSpan}{Suffix(turn)}/"));

    private static int Numbered(ReadOnlySpan<char> number, string[] modules, int turn) => int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) + (turn - 1) * modules.Length;

    private static ReadOnlyMemory<byte> Bytes(IWorkspace course, string path) =>
        course.Read(path) is FileLookup.Found found ? found.Bytes : throw new IOException($"'{path}' cannot be read");

    private static string Copy(string text, string[] modules, int turn)
    {
        var names = string.Join('|', modules);
        text = Regex.Replace(text, $@"(?<![\w/.-])({names})(?=/)", "$1" + Suffix(turn), RegexOptions.CultureInvariant);
        text = Regex.Replace(text, $@"(?m)^id: ({names})$", "id: $1" + Suffix(turn), RegexOptions.CultureInvariant);
        return Number().Replace(text, m => string.Create(CultureInfo.InvariantCulture, $"number: {Numbered(m.Groups[1].ValueSpan, modules, turn)}"));
    }

    private static string Schedule(string text, string[] modules, int times)
    {
        var days = text[(text.IndexOf("\ndays:\n", StringComparison.Ordinal) + "\ndays:\n".Length)..];
        var weeks = Week().Matches(days).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();
        var all = new StringBuilder(text);
        for (var turn = 2; turn <= times; turn++)
            all.Append(Week().Replace(Copy(days, modules, turn), m => string.Create(CultureInfo.InvariantCulture, $"week: {Math.Min(LastWeek, int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) + (turn - 1) * weeks)}")));
        return all.ToString();
    }

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    private static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);

    [GeneratedRegex(@"(?m)^modules: \[(.*)\]$", RegexOptions.CultureInvariant)]
    private static partial Regex ModuleList();

    [GeneratedRegex(@"(?m)^number: (\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    /// <summary>The last that a schedule may name; what would come later falls into it.</summary>
    private const int LastWeek = 520;

    [GeneratedRegex(@"\bweek: (\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Week();

    [GeneratedRegex(@"^modules/(\d+)-([^/]+)/", RegexOptions.CultureInvariant)]
    private static partial Regex ModuleFolder();
}
