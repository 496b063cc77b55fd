using System.Globalization;
using System.Text.RegularExpressions;

namespace CoursePack.Curriculum.Binding;

/// <summary>Versions of the tool that may build a course: comparisons that must all hold, such as <c>&gt;=1.0 &lt;2</c>.</summary>
internal static partial class ToolRange
{
    /// <returns>Null when the range is not written as one.</returns>
    public static bool? Holds(string range, string version)
    {
        var ours = Numbers(Version().Match(version).Value);
        var holds = true;
        foreach (var term in range.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Term().Match(term) is not { Success: true } match)
                return null;
            var order = Compare(ours, Numbers(match.Groups[2].Value));
            holds &= match.Groups[1].Value switch
            {
                ">=" => order >= 0,
                ">" => order > 0,
                "<=" => order <= 0,
                "<" => order < 0,
                _ => order == 0,
            };
        }

        return range.Length == 0 ? null : holds;
    }

    private static int[] Numbers(string version) =>
        version.Length == 0 ? [] : [.. version.Split('.').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];

    private static int Compare(int[] a, int[] b)
    {
        for (var i = 0; i < Math.Max(a.Length, b.Length); i++)
        {
            var order = a.ElementAtOrDefault(i).CompareTo(b.ElementAtOrDefault(i));
            if (order != 0)
                return order;
        }

        return 0;
    }

    [GeneratedRegex(@"^(>=|>|<=|<|=|)([0-9]{1,6}(?:\.[0-9]{1,6}){0,3})\z")]
    private static partial Regex Term();

    [GeneratedRegex(@"^[0-9]{1,6}(\.[0-9]{1,6}){0,3}")]
    private static partial Regex Version();
}
